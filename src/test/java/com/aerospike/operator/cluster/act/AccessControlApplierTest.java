package com.aerospike.operator.cluster.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AccessControl;
import com.aerospike.operator.api.v1.AuthMode;
import com.aerospike.operator.api.v1.Role;
import com.aerospike.operator.api.v1.User;
import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.Credentials;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.Secrets;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.node.Access;
import com.aerospike.operator.node.HashedPassword;
import com.aerospike.operator.node.Privilege;
import com.aerospike.operator.node.RoleFacts;
import com.aerospike.operator.node.UserFacts;
import com.aerospike.operator.world.server.ServerFixture;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Users and roles on a server, from one state of the resource to the next (scenario A2). */
class AccessControlApplierTest {
    private static final String SECURED = """
            aerospikeAccessControl:
              users: [{name: admin, secretName: auth, roles: [sys-admin, user-admin]}]
            """;
    private static final String RACK = "rackConfig: {namespaces: [test], racks: [{id: 1}]}\n";
    private static final String CONFIG =
            Scene.config("security: {enable-quotas: true}").replace("replication-factor: 2", "replication-factor: 1");
    private static final Access ADMINISTRATOR = Access.password("admin", HashedPassword.of("admin"));

    private final ServerFixture servers =
            new ServerFixture(97, ServerFixture.available("security {\n    enable-quotas    true\n}"));
    private AccessControl before = control(List.of());

    @AfterEach
    void stop() {
        servers.close();
    }

    private static AccessControl control(List<Role> roles, User... users) {
        var control = new AccessControl();
        control.roles = roles;
        control.users = Arrays.asList(users);
        return control;
    }

    /** Who logs in with a certificate needs no Secret here. */
    private static User user(String name, String... roles) {
        var user = new User();
        user.name = name;
        user.authMode = AuthMode.PKI_ONLY;
        user.roles = List.of(roles);
        return user;
    }

    private static Role role(String name, Integer quota, String... privileges) {
        var role = new Role();
        role.name = name;
        role.privileges = List.of(privileges);
        role.readQuota = quota;
        role.writeQuota = quota;
        return role;
    }

    private List<String> apply(AccessControl wanted) throws Exception {
        var stage = Stage.of(1, RACK + Scene.spec(1, SECURED + CONFIG));
        stage.scene.pod(EditedPod.of(
                stage.pod(0), pod -> pod.ip = Optional.of(servers.ip(0).getHostAddress())));
        // So that the servers are entered as they are before anything was applied.
        stage.intent().spec().aerospikeAccessControl = null;
        var secrets = new Secrets(null);
        var doors = new NodeDoors(new Credentials(secrets, Clock.systemUTC()));
        var step = new Step.ApplyAccessControl(stage.allPods(), wanted, before);
        var changes = new AccessControlApplier(doors, secrets).carryOut(stage.intent(), stage.seen(), step);
        before = wanted;
        return changes.stream().map(Outcome.Change::sentence).toList();
    }

    private Map<String, Set<String>> users() throws Exception {
        try (var session = servers.session(0, ADMINISTRATOR)) {
            return session.security().users().stream().collect(Collectors.toMap(UserFacts::name, UserFacts::roles));
        }
    }

    private Map<String, RoleFacts> roles() throws Exception {
        try (var session = servers.session(0, ADMINISTRATOR)) {
            return session.security().roles().stream()
                    .filter(role -> !role.predefined())
                    .collect(Collectors.toMap(RoleFacts::name, Function.identity()));
        }
    }

    @Test
    void theServerHasTheUsersAndRolesOfTheResourceAfterEachChange() throws Exception {
        servers.start(1);

        apply(control(
                List.of(role("clerk", null, "read.test"), role("guest", null, "read")),
                user("ann", "clerk", "guest"),
                user("bob", "read-write")));
        assertThat(users()).containsEntry("ann", Set.of("clerk", "guest")).containsEntry("bob", Set.of("read-write"));
        assertThat(roles()).containsOnlyKeys("clerk", "guest");

        var told =
                apply(control(List.of(role("clerk", 5, "write.test", "sindex-admin")), user("ann", "clerk", "read")));
        assertThat(users()).containsEntry("ann", Set.of("clerk", "read")).doesNotContainKey("bob");
        assertThat(roles()).containsOnlyKeys("clerk");
        assertThat(roles().get("clerk").privileges())
                .containsExactlyInAnyOrder(Privilege.parse("write.test"), Privilege.parse("sindex-admin"));
        assertThat(roles().get("clerk").readQuota()).isEqualTo(5);
        assertThat(told)
                .containsExactly(
                        "Deleted Aerospike role guest",
                        "Updated Aerospike role clerk",
                        "Deleted Aerospike user bob",
                        "Updated Aerospike user ann",
                        "Updated access control");

        apply(control(List.of(role("clerk", null, "write.test")), user("ann", "clerk")));
        assertThat(roles().get("clerk").readQuota()).isZero();
        assertThat(users()).containsEntry("ann", Set.of("clerk"));
    }

    /** Loss prevented: a user that somebody made with other tools and that an application logs in with. */
    @Test
    void usersThatTheResourceNeverNamedStay() throws Exception {
        servers.start(1);
        try (var session = servers.session(0, ADMINISTRATOR)) {
            session.security().createUser("visitor", HashedPassword.of("x"), Set.of("read"));
        }

        apply(control(List.of(), user("ann", "read")));
        apply(control(List.of()));

        assertThat(users()).containsOnlyKeys("admin", "visitor");
    }
}

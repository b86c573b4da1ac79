package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aerospike.operator.world.server.Faults;
import com.aerospike.operator.world.server.ServerFixture;
import com.aerospike.operator.world.server.ServerProgram;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecurityTest {

    private static final HashedPassword ADMIN = HashedPassword.of("admin");
    private static final Access ADMINISTRATOR = Access.password("admin", ADMIN);
    private static final String QUOTAS = "security {\n    enable-quotas    true\n}";

    private final ServerFixture servers = new ServerFixture(88, ServerFixture.available(QUOTAS));

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void aFirstAdministratorExistsAndNothingWorksWithoutLogin() throws Exception {
        servers.start(1);

        try (var session = servers.session(0)) {
            assertThat(refusal(() -> session.value("node")).is(ResultCode.NOT_AUTHENTICATED))
                    .isTrue();
            assertThat(refusal(() -> session.security().users()).is(ResultCode.NOT_AUTHENTICATED))
                    .isTrue();
        }
        try (var session = servers.session(0, ADMINISTRATOR)) {
            assertThat(session.value("node")).isEqualTo("1A0");
            assertThat(session.security().users())
                    .containsExactly(new UserFacts("admin", Set.of("user-admin"), OptionalInt.of(0)));
            assertThat(session.token()).isPresent();
        }
    }

    @Test
    void aWrongPasswordIsRefusedWithoutShowingIt() throws Exception {
        servers.start(1);

        var refusal = refusal(() -> servers.session(0, Access.password("admin", HashedPassword.of("hunter2"))));

        assertThat(refusal.failure())
                .isEqualTo(new NodeFailure.LoginRefused(
                        servers.address(0), "user 'admin'", ResultCode.INVALID_CREDENTIAL, 65));
        assertThat(refusal.toString()).doesNotContain("hunter2").doesNotContain("$2a$");
        assertThat(refusal(() -> servers.session(0, Access.password("nobody", ADMIN)))
                        .is(ResultCode.INVALID_USER))
                .isTrue();
    }

    @Test
    void aTokenOpensFurtherConnectionsToTheSameNodeOnly() throws Exception {
        servers.start(2);
        SessionToken token;
        try (var first = servers.session(0, ADMINISTRATOR)) {
            token = first.token().orElseThrow();
        }
        var resumed = new Access.Resumed(Optional.of("admin"), token, Optional.empty());

        try (var second = servers.session(0, resumed)) {
            assertThat(second.value("node")).isEqualTo("1A0");
        }
        assertThat(refusal(() -> servers.session(1, resumed)).failure()).isInstanceOf(NodeFailure.LoginRefused.class);
    }

    @Test
    void loginPassesWhereSecurityIsOff() throws Exception {
        try (var open = new ServerFixture(89, ServerFixture.available("")).start(1);
                var session = open.session(0, ADMINISTRATOR)) {
            assertThat(session.value("node")).isEqualTo("1A0");
            assertThat(session.token()).isEmpty();
            assertThat(refusal(() -> session.security().users()).is(ResultCode.SECURITY_NOT_ENABLED))
                    .isTrue();
        }
    }

    @Test
    void loginFailsOnCommunityServers() throws Exception {
        servers.with(new ServerProgram(ServerProgram.Edition.COMMUNITY, "8.1.2.0"))
                .start(1);

        assertThat(refusal(() -> servers.session(0, ADMINISTRATOR)).is(ResultCode.SECURITY_NOT_SUPPORTED))
                .isTrue();
    }

    @Test
    void loginFailsWhenTheNodeSaysSo() throws Exception {
        servers.start(1);
        servers.faults(0).turnOn(Faults.Fault.REFUSES_LOGIN);

        assertThat(refusal(() -> servers.session(0, ADMINISTRATOR)).failure())
                .isInstanceOf(NodeFailure.LoginRefused.class);
    }

    @Test
    void rolesGoThroughTheirLife() throws Exception {
        servers.start(1);
        try (var session = servers.session(0, ADMINISTRATOR)) {
            var security = session.security();
            var wanted = new RoleFacts(
                    "clerk",
                    Set.of(Privilege.parse("read-write.test.accounts"), Privilege.parse("sindex-admin")),
                    List.of("10.0.0.0/8", "192.168.1.1"),
                    100,
                    50);
            assertThat(security.role("clerk")).isEmpty();

            security.createRole(wanted);
            assertThat(security.role("clerk")).hasValue(wanted);

            security.grantPrivileges("clerk", Set.of(Privilege.parse("truncate.test"), Privilege.parse("read-masked")));
            security.revokePrivileges("clerk", Set.of(Privilege.parse("sindex-admin")));
            security.setWhitelist("clerk", List.of());
            security.setQuotas("clerk", 0, 7);
            assertThat(security.role("clerk"))
                    .hasValue(new RoleFacts(
                            "clerk",
                            Set.of(
                                    Privilege.parse("read-write.test.accounts"),
                                    Privilege.parse("truncate.test"),
                                    Privilege.parse("read-masked")),
                            List.of(),
                            0,
                            7));
            assertThat(security.roles()).extracting(RoleFacts::name).contains("clerk", "sys-admin", "masking-admin");

            assertThat(security.dropRole("clerk")).isTrue();
            assertThat(security.dropRole("clerk")).isFalse();
        }
    }

    @Test
    void usersGoThroughTheirLife() throws Exception {
        servers.start(1);
        var first = HashedPassword.of("first");
        var second = HashedPassword.of("second");
        try (var session = servers.session(0, ADMINISTRATOR)) {
            var security = session.security();
            assertThat(security.user("fred")).isEmpty();

            security.createUser("fred", first, Set.of("read"));
            security.grantRoles("fred", Set.of("write", "sys-admin"));
            security.revokeRoles("fred", Set.of("read"));
            assertThat(security.user("fred").orElseThrow().roles()).containsExactlyInAnyOrder("write", "sys-admin");

            security.setPassword("fred", second);
            try (var fred = servers.session(0, Access.password("fred", second))) {
                fred.verbs().recluster();
                fred.security().changePassword("fred", second, first);
                assertThat(refusal(() -> fred.security().dropUser("admin")).is(ResultCode.ROLE_VIOLATION))
                        .isTrue();
            }
            servers.session(0, Access.password("fred", first)).close();

            assertThat(security.dropUser("fred")).isTrue();
            assertThat(security.dropUser("fred")).isFalse();
        }
    }

    @Test
    void refusalsNameTheObjectAndTheReason() throws Exception {
        servers.start(1);
        try (var session = servers.session(0, ADMINISTRATOR)) {
            var security = session.security();
            var read = Set.of(Privilege.parse("read"));

            assertThat(refusal(() -> security.createUser("admin", ADMIN, Set.of()))
                            .is(ResultCode.USER_EXISTS))
                    .isTrue();
            assertThat(refusal(() -> security.createUser("x", ADMIN, Set.of("nothing")))
                            .is(ResultCode.INVALID_ROLE))
                    .isTrue();
            assertThat(refusal(() -> security.createRole(new RoleFacts("read", read, List.of(), 0, 0)))
                            .is(ResultCode.INVALID_ROLE))
                    .isTrue();
            assertThat(refusal(() -> security.createRole(new RoleFacts("r", read, List.of("here"), 0, 0))))
                    .hasMessage("Node 127.0.88.1:3000 refused 'create role r': bad allow list (73)");
            // The administrator of users does not run the cluster.
            assertThat(refusal(() -> session.verbs().quiesce()).is(ResultCode.ROLE_VIOLATION))
                    .isTrue();
        }
    }

    @Test
    void manyUsersFitIntoOneAnswer() throws Exception {
        servers.start(1);
        try (var session = servers.session(0, ADMINISTRATOR)) {
            for (int i = 0; i < 300; i++) {
                session.security().createUser("user-" + i, ADMIN, Set.of("read"));
            }

            assertThat(session.security().users()).hasSize(301);
        }
    }

    private interface Talk {
        void with() throws NodeException;
    }

    private static NodeException refusal(Talk talk) {
        return catchThrowableOfType(NodeException.class, talk::with);
    }
}

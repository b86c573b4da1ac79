package com.aerospike.operator.cluster.act;

import com.aerospike.operator.api.v1.AccessControl;
import com.aerospike.operator.api.v1.AuthMode;
import com.aerospike.operator.api.v1.User;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.Secrets;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.observe.UnreadableSecret;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.node.HashedPassword;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.RoleFacts;
import com.aerospike.operator.node.Security;
import com.aerospike.operator.node.UserFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes users and roles on the servers what the resource wants, by comparing with the servers themselves.
 *
 * <p>The order is fixed: superfluous roles go, wanted roles come, superfluous users go, wanted users come, {@code admin}
 * last, since its new password may end what this session is allowed to do. Users and roles that the resource never named
 * are somebody else's and stay.
 */
final class AccessControlApplier {
    private static final String ADMIN = "admin";

    /** What the server expects in place of a password for a user that logs in with a certificate only. */
    private static final String NO_PASSWORD = "nopassword";

    private final NodeDoors doors;
    private final Secrets secrets;

    AccessControlApplier(NodeDoors doors, Secrets secrets) {
        this.doors = doors;
        this.secrets = secrets;
    }

    List<Outcome.Change> carryOut(Intent intent, Snapshot seen, Step.ApplyAccessControl step) throws StepFailure {
        var passwords = passwords(intent, step);
        var pod = seen.pods().stream()
                .filter(found -> step.pods().contains(found.name().toString()))
                .findFirst()
                .orElseThrow(() -> new StepFailure("no node can be asked"));
        var changes = new ArrayList<Outcome.Change>();
        try (var session = doors.of(intent, seen).open(pod)) {
            var security = session.security();
            roles(security, step, changes);
            users(security, step, passwords, changes);
        } catch (NodeException refused) {
            throw new StepFailure(refused);
        }
        changes.add(new Outcome.Change("ACLUpdated", "Updated access control"));
        return changes;
    }

    /** All of them before the first change: a missing Secret must not leave the servers half changed. */
    private Map<String, HashedPassword> passwords(Intent intent, Step.ApplyAccessControl step) throws StepFailure {
        var problems = new ArrayList<UnreadableSecret>();
        var passwords = new LinkedHashMap<String, HashedPassword>();
        var secrets = this.secrets.once();
        for (User user : wantedUsers(step.wanted())) {
            if (user.authMode == AuthMode.PKI_ONLY) {
                passwords.put(user.name, HashedPassword.of(NO_PASSWORD));
                continue;
            }
            var path = "spec.aerospikeAccessControl.users[" + user.name + "].secretName";
            secrets.password(intent.namespace(), user.secretName, path, problems::add)
                    .ifPresent(text -> passwords.put(user.name, HashedPassword.of(text)));
        }
        if (!problems.isEmpty()) {
            throw new StepFailure(problems.stream()
                    .map(problem -> problem.path() + ": Secret " + problem.name() + " " + problem.why())
                    .collect(Collectors.joining("; ")));
        }
        return passwords;
    }

    private static void roles(Security security, Step.ApplyAccessControl step, List<Outcome.Change> changes)
            throws NodeException {
        var wanted = new LinkedHashMap<String, RoleFacts>();
        WantedRoles.of(step.wanted()).forEach(role -> wanted.put(role.name(), role));
        for (RoleFacts earlier : WantedRoles.of(step.before())) {
            if (!wanted.containsKey(earlier.name()) && security.dropRole(earlier.name())) {
                changes.add(new Outcome.Change("RoleDeleted", "Deleted Aerospike role " + earlier.name()));
            }
        }
        for (RoleFacts role : wanted.values()) {
            var existing = security.role(role.name());
            if (existing.isEmpty()) {
                security.createRole(role);
                changes.add(new Outcome.Change("RoleCreated", "Created Aerospike role " + role.name()));
            } else if (!existing.get().equals(role)) {
                update(security, existing.get(), role);
                changes.add(new Outcome.Change("RoleUpdated", "Updated Aerospike role " + role.name()));
            }
        }
    }

    private static void update(Security security, RoleFacts existing, RoleFacts wanted) throws NodeException {
        var surplus = without(existing.privileges(), wanted.privileges());
        if (!surplus.isEmpty()) {
            security.revokePrivileges(wanted.name(), surplus);
        }
        var missing = without(wanted.privileges(), existing.privileges());
        if (!missing.isEmpty()) {
            security.grantPrivileges(wanted.name(), missing);
        }
        if (!new HashSet<>(existing.whitelist()).equals(new HashSet<>(wanted.whitelist()))) {
            security.setWhitelist(wanted.name(), wanted.whitelist());
        }
        if (existing.readQuota() != wanted.readQuota() || existing.writeQuota() != wanted.writeQuota()) {
            security.setQuotas(wanted.name(), wanted.readQuota(), wanted.writeQuota());
        }
    }

    private static void users(
            Security security,
            Step.ApplyAccessControl step,
            Map<String, HashedPassword> passwords,
            List<Outcome.Change> changes)
            throws NodeException {
        var wanted = wantedUsers(step.wanted());
        var names = wanted.stream().map(user -> user.name).collect(Collectors.toSet());
        for (User earlier : wantedUsers(step.before())) {
            if (!names.contains(earlier.name) && security.dropUser(earlier.name)) {
                changes.add(new Outcome.Change("UserDeleted", "Deleted Aerospike user " + earlier.name));
            }
        }
        var before = wantedUsers(step.before()).stream()
                .collect(Collectors.toMap(user -> user.name, user -> user, (first, second) -> first));
        for (User user : wanted) {
            var password = passwords.get(user.name);
            var existing = security.user(user.name);
            if (existing.isEmpty()) {
                security.createUser(user.name, password, rolesOf(user));
                changes.add(new Outcome.Change("UserCreated", "Created Aerospike user " + user.name));
            } else if (update(security, existing.get(), user, password, before.get(user.name))) {
                changes.add(new Outcome.Change("UserUpdated", "Updated Aerospike user " + user.name));
            }
        }
    }

    /** The password first, so that a user whose roles grow cannot be used with the old one. */
    private static boolean update(
            Security security, UserFacts existing, User wanted, HashedPassword password, User before)
            throws NodeException {
        boolean certificateOnlyAlready =
                wanted.authMode == AuthMode.PKI_ONLY && before != null && before.authMode == AuthMode.PKI_ONLY;
        if (!certificateOnlyAlready) {
            security.setPassword(wanted.name, password);
        }
        var surplus = without(existing.roles(), rolesOf(wanted));
        if (!surplus.isEmpty()) {
            security.revokeRoles(wanted.name, surplus);
        }
        var missing = without(rolesOf(wanted), existing.roles());
        if (!missing.isEmpty()) {
            security.grantRoles(wanted.name, missing);
        }
        return !certificateOnlyAlready || !surplus.isEmpty() || !missing.isEmpty();
    }

    private static List<User> wantedUsers(AccessControl control) {
        return Optional.ofNullable(control.users).stream()
                .flatMap(List::stream)
                .filter(user -> Objects.nonNull(user.name))
                .sorted(Comparator.comparing((User user) -> user.name.equals(ADMIN)))
                .toList();
    }

    private static Set<String> rolesOf(User user) {
        return user.roles == null ? Set.of() : new TreeSet<>(user.roles);
    }

    private static <T> Set<T> without(Set<T> all, Set<T> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}

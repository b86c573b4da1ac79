package com.aerospike.operator.world.server;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Users and roles of a cluster, as every member's metadata store has them. Methods answer the protocol's result codes.
 */
final class UserTable {

    static final int OK = 0;
    static final int INVALID_USER = 60;
    static final int USER_EXISTS = 61;
    static final int BAD_PASSWORD = 62;
    static final int INVALID_ROLE = 70;
    static final int ROLE_EXISTS = 71;
    static final int INVALID_PRIVILEGE = 72;
    static final int INVALID_WHITELIST = 73;
    static final int USER_ADMIN = 0;
    static final int SYS_ADMIN = 1;

    private static final String ADMINISTRATOR = "admin";
    private static final Map<String, Integer> PREDEFINED = Map.ofEntries(
            Map.entry("user-admin", USER_ADMIN),
            Map.entry("sys-admin", SYS_ADMIN),
            Map.entry("data-admin", 2),
            Map.entry("udf-admin", 3),
            Map.entry("sindex-admin", 4),
            Map.entry("read", 10),
            Map.entry("read-write", 11),
            Map.entry("read-write-udf", 12),
            Map.entry("write", 13),
            Map.entry("truncate", 14));
    private static final Map<String, Integer> MASKING =
            Map.of("masking-admin", 15, "read-masked", 16, "write-masked", 17);
    private static final Set<Integer> KNOWN_CODES = Set.of(0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 15, 16, 17);

    record Grant(int code, String namespace, String set) {}

    record User(String name, String hash, Set<String> roles) {}

    record Role(String name, Set<Grant> privileges, String whitelist, int readQuota, int writeQuota) {}

    private final Map<String, User> users = new TreeMap<>();
    private final Map<String, Role> roles = new TreeMap<>();

    /** The first start with security on makes the administrator; later ones find the table as it is. */
    synchronized void bootstrap(String administratorHash, boolean withMasking) {
        PREDEFINED.forEach(this::predefine);
        if (withMasking) {
            MASKING.forEach(this::predefine);
        }
        if (users.isEmpty()) {
            users.put(ADMINISTRATOR, new User(ADMINISTRATOR, administratorHash, Set.of("user-admin")));
        }
    }

    private void predefine(String name, int code) {
        roles.putIfAbsent(name, new Role(name, Set.of(new Grant(code, "", "")), "", 0, 0));
    }

    synchronized void clear() {
        users.clear();
        roles.clear();
    }

    synchronized Optional<User> user(String name) {
        return Optional.ofNullable(users.get(name));
    }

    synchronized Optional<Role> role(String name) {
        return Optional.ofNullable(roles.get(name));
    }

    synchronized List<User> users() {
        return List.copyOf(users.values());
    }

    synchronized List<Role> roles() {
        return List.copyOf(roles.values());
    }

    synchronized boolean holds(String user, int privilege) {
        return user(user).stream()
                .flatMap(found -> found.roles().stream())
                .flatMap(name -> role(name).stream())
                .flatMap(role -> role.privileges().stream())
                .anyMatch(grant -> grant.code() == privilege);
    }

    synchronized int createUser(String name, String hash, Set<String> wanted) {
        if (name.isEmpty()) {
            return INVALID_USER;
        }
        if (users.containsKey(name)) {
            return USER_EXISTS;
        }
        if (!isHash(hash)) {
            return BAD_PASSWORD;
        }
        if (!roles.keySet().containsAll(wanted)) {
            return INVALID_ROLE;
        }
        users.put(name, new User(name, hash, Set.copyOf(wanted)));
        return OK;
    }

    private static boolean isHash(String hash) {
        return hash.length() == 60 && hash.startsWith("$2a$10$7EqJtq98hPqEX7fNZaFWoO");
    }

    synchronized int dropUser(String name) {
        return users.remove(name) == null ? INVALID_USER : OK;
    }

    synchronized int setPassword(String name, String hash) {
        var user = users.get(name);
        if (user == null) {
            return INVALID_USER;
        }
        if (!isHash(hash)) {
            return BAD_PASSWORD;
        }
        users.put(name, new User(name, hash, user.roles()));
        return OK;
    }

    synchronized int changePassword(String name, String old, String hash) {
        var user = users.get(name);
        if (user != null && !user.hash().equals(old)) {
            return BAD_PASSWORD;
        }
        return setPassword(name, hash);
    }

    synchronized int grantRoles(String name, Collection<String> wanted) {
        var user = users.get(name);
        if (user == null) {
            return INVALID_USER;
        }
        if (!roles.keySet().containsAll(wanted)) {
            return INVALID_ROLE;
        }
        var more = new HashSet<>(user.roles());
        more.addAll(wanted);
        users.put(name, new User(name, user.hash(), Set.copyOf(more)));
        return OK;
    }

    synchronized int revokeRoles(String name, Collection<String> unwanted) {
        var user = users.get(name);
        if (user == null) {
            return INVALID_USER;
        }
        if (!roles.keySet().containsAll(unwanted)) {
            return INVALID_ROLE;
        }
        var fewer = new HashSet<>(user.roles());
        fewer.removeAll(unwanted);
        users.put(name, new User(name, user.hash(), Set.copyOf(fewer)));
        return OK;
    }

    synchronized int createRole(Role wanted) {
        if (wanted.name().isEmpty() || isPredefined(wanted.name())) {
            return INVALID_ROLE;
        }
        if (roles.containsKey(wanted.name())) {
            return ROLE_EXISTS;
        }
        if (!areKnown(wanted.privileges())) {
            return INVALID_PRIVILEGE;
        }
        if (!isWhitelist(wanted.whitelist())) {
            return INVALID_WHITELIST;
        }
        roles.put(wanted.name(), wanted);
        return OK;
    }

    synchronized int dropRole(String name) {
        if (isPredefined(name) || roles.remove(name) == null) {
            return INVALID_ROLE;
        }
        for (var user : users()) {
            revokeDropped(user, name);
        }
        return OK;
    }

    private void revokeDropped(User user, String role) {
        if (user.roles().contains(role)) {
            var fewer = new HashSet<>(user.roles());
            fewer.remove(role);
            users.put(user.name(), new User(user.name(), user.hash(), Set.copyOf(fewer)));
        }
    }

    synchronized int grantPrivileges(String name, Collection<Grant> wanted) {
        return changePrivileges(name, wanted, true);
    }

    synchronized int revokePrivileges(String name, Collection<Grant> unwanted) {
        return changePrivileges(name, unwanted, false);
    }

    private int changePrivileges(String name, Collection<Grant> grants, boolean add) {
        var role = roles.get(name);
        if (role == null || isPredefined(name)) {
            return INVALID_ROLE;
        }
        if (!areKnown(grants)) {
            return INVALID_PRIVILEGE;
        }
        var privileges = new HashSet<>(role.privileges());
        if (add) {
            privileges.addAll(grants);
        } else {
            privileges.removeAll(grants);
        }
        roles.put(name, new Role(name, Set.copyOf(privileges), role.whitelist(), role.readQuota(), role.writeQuota()));
        return OK;
    }

    synchronized int setWhitelist(String name, String whitelist) {
        var role = roles.get(name);
        if (role == null || isPredefined(name)) {
            return INVALID_ROLE;
        }
        if (!isWhitelist(whitelist)) {
            return INVALID_WHITELIST;
        }
        roles.put(name, new Role(name, role.privileges(), whitelist, role.readQuota(), role.writeQuota()));
        return OK;
    }

    synchronized int setQuotas(String name, int read, int write) {
        var role = roles.get(name);
        if (role == null || isPredefined(name)) {
            return INVALID_ROLE;
        }
        roles.put(name, new Role(name, role.privileges(), role.whitelist(), read, write));
        return OK;
    }

    private static boolean isPredefined(String name) {
        return PREDEFINED.containsKey(name) || MASKING.containsKey(name);
    }

    private static boolean areKnown(Collection<Grant> grants) {
        return grants.stream().map(Grant::code).allMatch(KNOWN_CODES::contains);
    }

    private static boolean isWhitelist(String text) {
        return text.isEmpty()
                || Arrays.stream(text.split(",")).allMatch(entry -> entry.matches("[0-9a-fA-F.:]+(/\\d{1,3})?"));
    }
}

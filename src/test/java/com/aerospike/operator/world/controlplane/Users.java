package com.aerospike.operator.world.controlplane;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who may talk to the API server with a fixed token. All of them may do everything: what is tested with real rights
 * is the operator, and that comes with a token of its service account. They differ so that the audit log can tell
 * them apart.
 */
final class Users {

    static final String ADMIN = "admin";
    static final String KUBELET = "test-kubelet";
    static final String PROVISIONER = "test-provisioner";
    static final String CONTROLLER_MANAGER = "system:kube-controller-manager";
    static final String SCHEDULER = "system:kube-scheduler";

    private final Map<String, String> tokens = new LinkedHashMap<>();

    Users() {
        var random = new SecureRandom();
        for (var name : List.of(ADMIN, KUBELET, PROVISIONER, CONTROLLER_MANAGER, SCHEDULER)) {
            var token = new byte[16];
            random.nextBytes(token);
            tokens.put(name, HexFormat.of().formatHex(token));
        }
    }

    String token(String user) {
        var token = tokens.get(user);
        if (token == null) {
            throw new IllegalArgumentException("there is no user '" + user + "', only " + tokens.keySet());
        }
        return token;
    }

    /** The API server's format: token, name, id, groups. */
    String tokenFile() {
        return tokens.entrySet().stream()
                .map(entry ->
                        "%s,%s,%s,\"system:masters\"%n".formatted(entry.getValue(), entry.getKey(), entry.getKey()))
                .collect(Collectors.joining());
    }
}

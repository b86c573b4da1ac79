package com.aerospike.operator.asconfig;

import java.util.Set;
import java.util.regex.Pattern;

/** Which values of a configuration must not be shown: whatever the key calls a password, token or secret. */
public final class Secrets {

    /** What is shown instead. */
    public static final String MASK = "***";

    private static final Pattern SECRET = Pattern.compile("pass(word|wd|phrase)|secret|token|credential|private");

    /** Parameters that speak of secrets without being any. */
    private static final Set<String> HARMLESS =
            Set.of("secrets-address-port", "secrets-tls-context", "secrets-uds-path", "token-hash-method");

    private Secrets() {}

    public static boolean isSecret(String key) {
        return SECRET.matcher(key).find() && !HARMLESS.contains(key);
    }

    public static boolean isSecret(ConfigPath path) {
        return path.steps().stream().anyMatch(Secrets::isSecret);
    }
}

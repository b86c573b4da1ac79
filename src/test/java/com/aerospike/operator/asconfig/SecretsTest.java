package com.aerospike.operator.asconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(strings = {"key-file-password", "auth-password-file", "vault-token-file", "my-secret", "passphrase"})
    void hidesWhatAKeyCallsASecret(String key) {
        assertThat(Secrets.isSecret(key)).isTrue();
        assertThat(Secrets.isSecret(ConfigPath.of(List.of("network", key, "0"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secrets-address-port", "token-hash-method", "key-file", "replication-factor", "pass"})
    void showsEverythingElse(String key) {
        assertThat(Secrets.isSecret(key)).isFalse();
    }
}

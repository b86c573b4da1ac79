package com.aerospike.operator.world;

import com.aerospike.operator.world.controlplane.CertificateAuthority;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.util.List;
import java.util.Map;

/** The secrets that sample clusters name, with content made anew for each world. */
final class SampleSecrets {

    /** The name that sample clusters with TLS give their nodes. */
    static final String TLS_NAME = "aerospike-a-0.test-runner";

    static final String PASSWORD = "admin123";

    private final CertificateAuthority authority = new CertificateAuthority("test-world Aerospike");

    List<Secret> all() {
        var node = authority.issue(TLS_NAME, List.of(TLS_NAME, "localhost"));
        return List.of(
                secret(
                        "aerospike-secret",
                        Map.of(
                                "features.conf",
                                        "# Feature key of the test world: simulated servers do not look at it.\n",
                                "cacert.pem", authority.certificatePem(),
                                "svc_cluster_chain.pem", node.certificatePem(),
                                "svc_key.pem", node.keyPem())),
                secret("auth-secret", Map.of("password", PASSWORD)));
    }

    private static Secret secret(String name, Map<String, String> content) {
        return new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withType("Opaque")
                .withStringData(content)
                .build();
    }
}

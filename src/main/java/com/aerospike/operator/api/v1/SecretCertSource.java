package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A client certificate in Secrets. */
@WirePart
public class SecretCertSource {

    @JsonPropertyDescription("Secret with the certificate and the key.")
    @Required
    public String secretName;

    @JsonPropertyDescription("Deprecated. Namespace of the Secret. Absent means the namespace of the cluster.")
    public String secretNamespace;

    @JsonPropertyDescription(
            "Key of the same Secret with the trusted CA certificates. Not together with caCertsSource.")
    public String caCertsFilename;

    @JsonPropertyDescription("Another Secret with the trusted CA certificates. Not together with caCertsFilename.")
    public CaCertsSource caCertsSource;

    @JsonPropertyDescription("Key of the Secret with the certificate. Given together with clientKeyFilename.")
    public String clientCertFilename;

    @JsonPropertyDescription("Key of the Secret with the private key. Given together with clientCertFilename.")
    public String clientKeyFilename;
}

package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** A client certificate in files of the container of the operator. */
@WirePart
public class CertPathInOperator {

    @JsonPropertyDescription("File or folder with the trusted CA certificates. Absent means those of the system.")
    public String caCertsPath;

    @JsonPropertyDescription("File with the certificate. Given together with clientKeyPath.")
    public String clientCertPath;

    @JsonPropertyDescription("File with the private key. Given together with clientCertPath.")
    public String clientKeyPath;
}

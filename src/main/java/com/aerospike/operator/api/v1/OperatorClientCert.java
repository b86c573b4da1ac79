package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** The certificate with which the operator connects to servers that ask for one. */
@WirePart
public class OperatorClientCert {

    @JsonPropertyDescription(
            "Name in the certificate; it is added to tls-authenticate-client of the servers. Needed when that"
                    + " is a list.")
    public String tlsClientName;

    @JsonPropertyDescription("Take the certificate from Secrets. Not together with certPathInOperator.")
    public SecretCertSource secretCertSource;

    @JsonPropertyDescription("Take the certificate from files in the container of the operator. Not together with "
            + "secretCertSource.")
    public CertPathInOperator certPathInOperator;
}

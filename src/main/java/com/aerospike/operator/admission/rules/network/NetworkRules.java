package com.aerospike.operator.admission.rules.network;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on the network, in the order in which they are checked. */
public final class NetworkRules {

    /** Certificates and names of servers. */
    public static final List<Rule> TLS = List.of(
            new OneSourceOfAuthorities(),
            new CertificateHasKey(),
            new ClientAuthenticationIsKnown(),
            new ClientNamesAreDnsNames(),
            new TlsNameNeedsPort(),
            new TlsNameIsConfigured(),
            new TlsKeysNeedName());

    /** The operator's own certificate. */
    public static final List<Rule> CLIENT_CERTIFICATE = List.of(
            new OperatorHasCertificate(),
            new OperatorHasTlsName(),
            new OneSourceOfCertificate(),
            new SecretHasCertificateAndKey(),
            new SecretHasOneSourceOfAuthorities(),
            new FilesHaveCertificateAndKey(),
            new CertificateIsNamed());

    /** The operator's own certificate where it is a file in its container. */
    public static final List<Rule> LOCAL_CERTIFICATE =
            List.of(new LocalCertificateIsReadable(), new LocalCertificateIsExpected());

    /** What will go away. */
    public static final List<Rule> DEPRECATED = List.of(new SecretNamespaceIsDeprecated());

    /** Additional pod networks. */
    public static final List<Rule> POLICY =
            List.of(new CustomNetworkIsNamed(), new CustomNetworkExcludesHostNetwork(), new CustomNetworkIsAttached());

    /** Changes of the network policy. */
    public static final List<Rule> POLICY_CHANGES = List.of(
            new FabricTypeStays(), new TlsFabricTypeStays(), new FabricNetworksStay(), new TlsFabricNetworksStay());

    /** Changes of the network section. */
    public static final List<Rule> CONFIG_CHANGES = List.of(
            new AuthoritiesStay(), new AuthorityFileStays(), new TlsNameStays(), new PortStays(), new SomePortStays());

    private NetworkRules() {}
}

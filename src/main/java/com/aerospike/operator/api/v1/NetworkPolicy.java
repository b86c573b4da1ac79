package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** Which addresses the servers tell to clients and to each other. */
@WirePart
public class NetworkPolicy {

    @JsonPropertyDescription(
            "Address that clients without TLS are told. One of pod, hostInternal, hostExternal, configuredIP "
                    + "and customInterface.")
    @Default("hostInternal")
    public NetworkType access;

    @JsonPropertyDescription(
            "Network attachments whose addresses are used, as name or namespace/name. Needed when access is "
                    + "customInterface.")
    @Size(min = 1)
    public List<String> customAccessNetworkNames;

    @JsonPropertyDescription(
            "Second address for clients without TLS, for those that ask for alternate access. One of pod, "
                    + "hostInternal, hostExternal, configuredIP and customInterface.")
    @Default("hostExternal")
    public NetworkType alternateAccess;

    @JsonPropertyDescription("Network attachments whose addresses are used, as name or namespace/name. Needed when "
            + "alternateAccess is customInterface.")
    @Size(min = 1)
    public List<String> customAlternateAccessNetworkNames;

    @JsonPropertyDescription(
            "Address that clients with TLS are told. One of pod, hostInternal, hostExternal, configuredIP and"
                    + " customInterface.")
    @Default("hostInternal")
    public NetworkType tlsAccess;

    @JsonPropertyDescription(
            "Network attachments whose addresses are used, as name or namespace/name. Needed when tlsAccess "
                    + "is customInterface.")
    @Size(min = 1)
    public List<String> customTLSAccessNetworkNames;

    @JsonPropertyDescription(
            "Second address for clients with TLS, for those that ask for alternate access. One of pod, "
                    + "hostInternal, hostExternal, configuredIP and customInterface.")
    @Default("hostExternal")
    public NetworkType tlsAlternateAccess;

    @JsonPropertyDescription("Network attachments whose addresses are used, as name or namespace/name. Needed when "
            + "tlsAlternateAccess is customInterface.")
    @Size(min = 1)
    public List<String> customTLSAlternateAccessNetworkNames;

    @JsonPropertyDescription(
            "Interface for the traffic between servers without TLS. Absent means any. Cannot be changed.")
    public FabricType fabric;

    @JsonPropertyDescription(
            "Network attachments whose addresses are used, as name or namespace/name. Needed when fabric is "
                    + "customInterface.")
    @Size(min = 1)
    public List<String> customFabricNetworkNames;

    @JsonPropertyDescription("Interface for the traffic between servers with TLS. Absent means any. Cannot be changed.")
    public FabricType tlsFabric;

    @JsonPropertyDescription(
            "Network attachments whose addresses are used, as name or namespace/name. Needed when tlsFabric "
                    + "is customInterface.")
    @Size(min = 1)
    public List<String> customTLSFabricNetworkNames;
}

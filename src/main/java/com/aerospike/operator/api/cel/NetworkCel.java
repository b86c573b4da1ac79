package com.aerospike.operator.api.cel;

/** Rules on networks. Asked of the spec unless a rule says otherwise. */
public final class NetworkCel {

    /** The only type is customInterface. */
    public static final String FABRIC_STAYS = """
            (has(self.aerospikeNetworkPolicy) && has(self.aerospikeNetworkPolicy.fabric))
            == (has(oldSelf.aerospikeNetworkPolicy) && has(oldSelf.aerospikeNetworkPolicy.fabric))""";

    public static final String TLS_FABRIC_STAYS = """
            (has(self.aerospikeNetworkPolicy) && has(self.aerospikeNetworkPolicy.tlsFabric))
            == (has(oldSelf.aerospikeNetworkPolicy) && has(oldSelf.aerospikeNetworkPolicy.tlsFabric))""";

    public static final String NO_CUSTOM_NETWORK_ON_HOST_NETWORK = """
            !(has(self.podSpec) && has(self.podSpec.hostNetwork) && self.podSpec.hostNetwork)
            || !has(self.aerospikeNetworkPolicy)
            || !(
              (has(self.aerospikeNetworkPolicy.access)
                && self.aerospikeNetworkPolicy.access == 'customInterface')
              || (has(self.aerospikeNetworkPolicy.alternateAccess)
                && self.aerospikeNetworkPolicy.alternateAccess == 'customInterface')
              || (has(self.aerospikeNetworkPolicy.tlsAccess)
                && self.aerospikeNetworkPolicy.tlsAccess == 'customInterface')
              || (has(self.aerospikeNetworkPolicy.tlsAlternateAccess)
                && self.aerospikeNetworkPolicy.tlsAlternateAccess == 'customInterface')
              || (has(self.aerospikeNetworkPolicy.fabric)
                && self.aerospikeNetworkPolicy.fabric == 'customInterface')
              || (has(self.aerospikeNetworkPolicy.tlsFabric)
                && self.aerospikeNetworkPolicy.tlsFabric == 'customInterface')
            )""";

    /** Asked of the network policy, as those below. */
    public static final String ACCESS_NETWORKS_ARE_NAMED =
            "!has(self.access) || self.access != 'customInterface' " + "|| has(self.customAccessNetworkNames)";

    public static final String ALTERNATE_ACCESS_NETWORKS_ARE_NAMED =
            "!has(self.alternateAccess) || self.alternateAccess != 'customInterface' "
                    + "|| has(self.customAlternateAccessNetworkNames)";

    public static final String TLS_ACCESS_NETWORKS_ARE_NAMED =
            "!has(self.tlsAccess) || self.tlsAccess != 'customInterface' " + "|| has(self.customTLSAccessNetworkNames)";

    public static final String TLS_ALTERNATE_ACCESS_NETWORKS_ARE_NAMED =
            "!has(self.tlsAlternateAccess) || self.tlsAlternateAccess != 'customInterface' "
                    + "|| has(self.customTLSAlternateAccessNetworkNames)";

    public static final String FABRIC_NETWORKS_ARE_NAMED =
            "!has(self.fabric) || self.fabric != 'customInterface' " + "|| has(self.customFabricNetworkNames)";

    public static final String TLS_FABRIC_NETWORKS_ARE_NAMED =
            "!has(self.tlsFabric) || self.tlsFabric != 'customInterface' " + "|| has(self.customTLSFabricNetworkNames)";

    private NetworkCel() {}
}

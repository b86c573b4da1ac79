package com.aerospike.operator.bootstrap;

/** The three hashes of the rack's ConfigMap: what the pod runs with. */
public record Hashes(String aerospikeConfig, String networkPolicy, String podSpec) {

    static final String AEROSPIKE_CONFIG_KEY = "aerospikeConfHash";
    static final String NETWORK_POLICY_KEY = "networkPolicyHash";
    static final String POD_SPEC_KEY = "podSpecHash";
}

package com.aerospike.operator.api.cel;

/** Rules on pods and on what is done to them. Asked of the spec unless a rule says otherwise. */
public final class PodCel {

    public static final String ONE_POD_PER_HOST_ON_HOST_NETWORK = """
            !(has(self.podSpec)
              && has(self.podSpec.hostNetwork) && self.podSpec.hostNetwork
              && has(self.podSpec.multiPodPerHost) && self.podSpec.multiPodPerHost)""";

    public static final String PODS_PER_HOST_STAY = """
            (has(self.podSpec) && has(self.podSpec.multiPodPerHost) && self.podSpec.multiPodPerHost)
            == (has(oldSelf.podSpec) && has(oldSelf.podSpec.multiPodPerHost) && oldSelf.podSpec.multiPodPerHost)""";

    /** Asked of the operations; there is at most one. */
    public static final String OPERATION_STAYS = """
            self.size() == 0 || oldSelf.size() == 0
            || self[0].id != oldSelf[0].id || self[0].kind == oldSelf[0].kind""";

    /** Asked of the pod settings, as those below. */
    public static final String DNS_KNOWS_CLUSTER = "!has(self.dnsPolicy) || self.dnsPolicy != 'Default'";

    public static final String NO_DNS_NEEDS_CONFIG =
            "!has(self.dnsPolicy) || self.dnsPolicy != 'None' || has(self.dnsConfig)";

    public static final String LABELS_ARE_FREE = """
            !has(self.metadata) || !has(self.metadata.labels)
            || !['app', 'aerospike.com/rack-id', 'aerospike.com/cr'].exists(l, l in self.metadata.labels)""";

    public static final String ANNOTATIONS_ARE_FREE = """
            !has(self.metadata) || !has(self.metadata.annotations)
            || !('aerospike.com/eviction-blocked' in self.metadata.annotations)""";

    public static final String SIDECARS_LEAVE_SERVER_NAME =
            "!has(self.sidecars) || self.sidecars.all(c, c.name != 'aerospike-server')";

    public static final String INIT_CONTAINERS_LEAVE_SERVER_NAME =
            "!has(self.initContainers) || self.initContainers.all(c, c.name != 'aerospike-server')";

    private PodCel() {}
}

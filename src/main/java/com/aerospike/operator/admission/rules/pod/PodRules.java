package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on pods, in the order in which they are checked. */
public final class PodRules {

    /** Limits and requests. */
    public static final List<Rule> RESOURCES = List.of(
            new ServerLimitsCoverRequests(),
            new ParallelCleanupNeedsInitContainer(),
            new ParallelCleanupNeedsLimits(),
            new InitLimitsCoverRequests());

    /** The pods themselves. */
    public static final List<Rule> PODS = List.of(
            new HostNetworkMeansOnePodPerHost(),
            new DnsKnowsCluster(),
            new NoDnsNeedsConfig(),
            new LabelsAreFree(),
            new AnnotationsAreFree(),
            new ServerNameIsTaken(),
            new ContainerNamesAreUnique());

    /** What a change may not do. */
    public static final List<Rule> CHANGES = List.of(new PodsPerHostStay());

    private PodRules() {}
}

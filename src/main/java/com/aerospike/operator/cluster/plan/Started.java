package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.DynamicConfigUpdateStatus;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.Map;
import java.util.Optional;

/**
 * What the server of a pod runs, by fingerprints; an empty one is not known. The word of the pod itself counts most: what
 * the operator gave it since it started, then what its init container reported. Only AKO's init container leaves neither
 * and writes the status.
 *
 * @param byAko started by AKO's init container
 * @param mixture a live change was taken in part, so that no text tells what runs
 * @param refusal the live change that the server did not take
 * @param begun a change of the configuration whose end nobody saw
 */
record Started(
        String config,
        String networkPolicy,
        String podSpec,
        boolean rackIdOverridden,
        boolean byAko,
        boolean mixture,
        Optional<Applied.Refusal> refusal,
        Optional<Applied.Begun> begun) {

    /** Empty for a pod that has not started: a record under its name is that of the pod before it. */
    static Optional<Started> of(PodSeen pod, Snapshot seen) {
        return pod.report()
                .map(Started::reported)
                .or(() -> Optional.of(pod).filter(PodSeen::askable).flatMap(running -> recorded(running, seen)))
                .map(started -> pod.marks().applied().map(started::since).orElse(started));
    }

    private static Started reported(BootstrapReport report) {
        return new Started(
                report.aerospikeConfigHash(),
                report.networkPolicyHash(),
                report.podSpecHash(),
                report.rackIDOverridden(),
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Started> recorded(PodSeen pod, Snapshot seen) {
        Map<String, PodStatus> entries =
                seen.recorded().map(status -> status.pods).orElse(Map.of());
        return Optional.ofNullable(entries.get(pod.name().toString())).map(Started::recorded);
    }

    private static Started recorded(PodStatus entry) {
        return new Started(
                Optional.ofNullable(entry.aerospikeConfigHash).orElse(""),
                Optional.ofNullable(entry.networkPolicyHash).orElse(""),
                Optional.ofNullable(entry.podSpecHash).orElse(""),
                Boolean.TRUE.equals(entry.rackIDOverridden),
                true,
                entry.dynamicConfigUpdateStatus == DynamicConfigUpdateStatus.PARTIALLY_FAILED,
                Optional.empty(),
                Optional.empty());
    }

    /** A server that refused the first change that it was told runs what it started with. */
    private Started since(Applied applied) {
        boolean given = applied.givesConfiguration();
        var refused = applied.refused();
        return new Started(
                given ? applied.aerospikeConfigHash() : config,
                applied.networkPolicyHash().isEmpty() ? networkPolicy : applied.networkPolicyHash(),
                podSpec,
                given ? applied.rackIDOverridden() : rackIdOverridden,
                byAko,
                refused.map(Applied.Refusal::partly).orElse(mixture && !given),
                refused,
                applied.unfinished());
    }
}

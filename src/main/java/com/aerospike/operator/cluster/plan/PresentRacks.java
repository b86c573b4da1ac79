package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.RackSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.List;
import java.util.stream.Stream;

/** How large the racks are now, and which of their pods are there to stay. */
final class PresentRacks {
    private final Intent intent;
    private final Snapshot seen;

    PresentRacks(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
    }

    /**
     * The size that a rack has. One whose StatefulSet is gone and whose pods were left behind has theirs: made anew it
     * takes them over, and a smaller one would end those beyond its size at once.
     */
    int size(RackIdentity rack) {
        return seen.rack(rack).map(RackSeen::wantedReplicas).orElseGet(() -> seen.pods().stream()
                .filter(pod -> pod.name().rack().equals(rack) && !pod.terminating())
                .mapToInt(pod -> pod.name().ordinal() + 1)
                .max()
                .orElse(0));
    }

    /** Pods that the StatefulSets keep, whether or not they exist at the moment. */
    Stream<PodName> kept() {
        return seen.racks().stream()
                .filter(rack -> !rack.terminating())
                .flatMap(rack -> PodName.ofRack(intent.name(), rack.identity(), rack.wantedReplicas()).stream());
    }

    /** StatefulSets of racks that the spec does not want, or not in this revision; status may know nothing of them. */
    List<RackSeen> unwanted() {
        return seen.racks().stream()
                .filter(rack -> !rack.terminating())
                .filter(rack -> intent.rack(rack.identity()).isEmpty())
                .toList();
    }

    /**
     * True for a pod that does not exist and does not come again: the spec does not want it, and no StatefulSet makes it
     * anew.
     */
    boolean goneForGood(PodName pod) {
        return seen.pod(pod).isEmpty() && !intent.wants(pod) && pod.ordinal() >= size(pod.rack());
    }

    /** True for a pod that exists although nothing keeps it: it is being ended, or its StatefulSet was taken away. */
    boolean leaving(PodName pod) {
        int kept = intent.rack(pod.rack()).isPresent()
                ? size(pod.rack())
                : seen.rack(pod.rack()).map(RackSeen::wantedReplicas).orElse(0);
        return seen.pod(pod).isPresent() && !intent.wants(pod) && pod.ordinal() >= kept;
    }
}

package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.List;
import java.util.Map;

/**
 * Which pods are stuck on something that the spec does not want any more? A pod whose image cannot be had or whose server
 * ends again and again is made anew as soon as the spec is corrected or taken back, without waiting for it to serve: it
 * never will. It has no server that could serve anything, and its volumes stay, so nothing is lost by it.
 */
final class Repair {
    private Repair() {}

    /** @param behind reasons of the pods that run something older than the spec, by pod name */
    static List<Step> steps(Snapshot seen, Map<String, List<String>> behind) {
        return seen.pods().stream()
                .filter(pod -> pod.trouble().isPresent() && pod.stage() != PodSeen.Stage.SERVING)
                .filter(pod -> behind.containsKey(pod.name().toString()))
                .<Step>map(pod -> new Step.ReplacePod(
                        pod.name(), pod.uid(), false, behind.get(pod.name().toString())))
                .toList();
    }
}

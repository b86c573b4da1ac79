package com.aerospike.operator.planning;

import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodTrouble;

/** How a pod is, in a few words. */
final class PodWords {
    private PodWords() {}

    static String of(PodSeen pod) {
        if (pod.terminating()) {
            return "is being deleted";
        }
        return pod.trouble().map(PodWords::of).orElseGet(() -> switch (pod.stage()) {
            case UNSCHEDULED -> "has no node yet";
            case STARTING -> "starts";
            case RUNNING -> "not ready";
            case SERVING -> pod.ready() ? "serves" : "serves, sidecar not ready";
        });
    }

    private static String of(PodTrouble trouble) {
        return switch (trouble) {
            case PodTrouble.Unschedulable none -> "fits no node";
            case PodTrouble.ImageUnavailable image -> "image missing";
            case PodTrouble.CrashLooping crash -> "crash loop";
            case PodTrouble.InitFailed init -> "init fails";
            case PodTrouble.Failed failed -> "failed";
        };
    }
}

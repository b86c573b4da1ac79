package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.safety.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Pods of one rack whose servers are taken out of service together. */
sealed interface Batch {

    /** Those that exist. */
    List<PodSeen> pods();

    /** Why, for status, log and events. */
    List<String> because(PodSeen pod);

    default Set<String> names() {
        return pods().stream().map(pod -> pod.name().toString()).collect(Collectors.toSet());
    }

    /** Pods that are restarted, each by what it needs. */
    record Restart(List<PodSeen> pods, List<PodNeed> needs) implements Batch {
        public Restart {
            pods = List.copyOf(pods);
            needs = List.copyOf(needs);
        }

        @Override
        public List<String> because(PodSeen pod) {
            return need(pod).reasons();
        }

        PodNeed need(PodSeen pod) {
            return needs.stream()
                    .filter(need -> need.pod().equals(pod.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("restart pod " + pod.name() + ": it has no need"));
        }
    }

    /** Pods that leave for good; taken from their StatefulSet once {@code released} is yes. */
    record Leave(List<PodSeen> pods, Departure departure, Verdict released) implements Batch {
        public Leave {
            pods = List.copyOf(pods);
        }

        @Override
        public List<String> because(PodSeen pod) {
            return departure.because();
        }
    }
}

package com.aerospike.operator.admission.preview;

import com.aerospike.operator.cluster.intent.Intent;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which pods are restarted or changed at run time. */
final class Restarts {

    private Restarts() {}

    static List<String> sentences(Intent before, Intent after) {
        RackCauses causes = new RackCauses(before, after);
        Map<Reaction, List<RackPair>> groups = new LinkedHashMap<>();
        RackPair.of(before, after).forEach(rack -> Reaction.to(causes.of(rack))
                .ifPresent(reaction -> groups.computeIfAbsent(reaction, first -> new ArrayList<>())
                        .add(rack)));
        return groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Reaction, List<RackPair>> group) ->
                                group.getKey().effort())
                        .reversed())
                .map(group -> sentence(group.getKey(), group.getValue(), after))
                .toList();
    }

    private static String sentence(Reaction reaction, List<RackPair> racks, Intent after) {
        int pods = racks.stream().mapToInt(RackPair::stayingPods).sum();
        String where = Words.count(pods, "pod") + (after.racks().size() == 1 ? "" : " in " + Words.racks(racks));
        return switch (reaction.effort()) {
            case LIVE -> "applies live to " + where + ", without a restart: " + reaction.because();
            case WARM -> "warm-restarts " + where + ", " + pace(after) + ": " + reaction.because();
            case COLD -> "cold-restarts " + where + ", " + pace(after) + ": " + reaction.because();
        };
    }

    private static String pace(Intent intent) {
        return Optional.ofNullable(intent.spec().rackConfig.rollingUpdateBatchSize)
                .map(Restarts::batch)
                .orElse("one at a time");
    }

    private static String batch(IntOrString size) {
        return size.getStrVal() == null
                ? (size.getIntVal() == 1 ? "one at a time" : "up to " + size.getIntVal() + " of a rack at a time")
                : "up to " + size.getStrVal() + " of a rack at a time";
    }
}

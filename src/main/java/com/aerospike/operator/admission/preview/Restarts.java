package com.aerospike.operator.admission.preview;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.plan.BatchSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which pods of racks that stay are touched, and why. */
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
        int pods = racks.stream().mapToInt(RackPair::staying).sum();
        int batch = racks.stream()
                .mapToInt(rack -> BatchSize.ofRestarts(after, rack.after().size()))
                .max()
                .orElse(1);
        String where = Words.count(pods, "pod") + (after.racks().size() == 1 ? "" : " in " + Words.racks(racks));
        return Carried.causes(reaction.effort(), where, batch, reaction.because());
    }
}

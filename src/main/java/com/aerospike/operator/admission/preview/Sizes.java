package com.aerospike.operator.admission.preview;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.plan.BatchSize;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells which racks and pods are wanted more than before, and which less. */
final class Sizes {

    private Sizes() {}

    /** What is wanted less first: that concerns data that exists. */
    static List<String> sentences(Intent before, Intent after) {
        List<RackPair> pairs = RackPair.of(before, after);
        List<RackPair> smaller =
                pairs.stream().filter(rack -> rack.growth() < 0).toList();
        List<RackPair> larger = pairs.stream().filter(rack -> rack.growth() > 0).toList();
        List<String> sentences = new ArrayList<>();
        before.racks().stream()
                .filter(rack -> after.rack(rack.identity()).isEmpty())
                .forEach(rack -> sentences.add(lost(rack, after)));
        if (!smaller.isEmpty()) {
            sentences.add(Carried.fewer(difference(smaller), each(smaller, after), batch(smaller, after)));
        }
        if (!larger.isEmpty()) {
            sentences.add(Carried.more(difference(larger), each(larger, after)));
        }
        after.racks().stream()
                .filter(rack -> before.rack(rack.identity()).isEmpty())
                .forEach(rack -> sentences.add(Carried.newRack(rack.identity(), rack.size())));
        return sentences;
    }

    private static String lost(RackIntent rack, Intent after) {
        boolean otherRevision = after.racks().stream()
                .anyMatch(each -> each.identity().id() == rack.identity().id());
        return otherRevision
                ? Carried.replacedRack(rack.identity(), rack.size())
                : Carried.lostRack(rack.identity(), rack.size(), BatchSize.ofDepartures(after, rack.size()));
    }

    private static int batch(List<RackPair> racks, Intent after) {
        return racks.stream()
                .mapToInt(rack -> Math.min(
                        -rack.growth(),
                        BatchSize.ofDepartures(after, rack.before().size())))
                .max()
                .orElse(1);
    }

    private static int difference(List<RackPair> racks) {
        return racks.stream().mapToInt(rack -> Math.abs(rack.growth())).sum();
    }

    private static String each(List<RackPair> racks, Intent after) {
        return racks.stream()
                .map(rack ->
                        (after.racks().size() == 1 ? "" : "rack " + rack.after().identity() + " ") + step(rack))
                .collect(Collectors.joining(", "));
    }

    private static String step(RackPair rack) {
        return rack.before().size() + " -> " + rack.after().size();
    }
}

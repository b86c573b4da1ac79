package com.aerospike.operator.admission.preview;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells which pods come and go. */
final class Sizes {

    private Sizes() {}

    /** Removals first: they move data and free volumes. */
    static List<String> sentences(Intent before, Intent after) {
        List<String> sentences = new ArrayList<>();
        for (RackIntent rack : before.racks()) {
            if (after.rack(rack.identity()).isEmpty()) {
                sentences.add(removal(rack, after));
            }
        }
        smaller(before, after).ifPresent(sentences::add);
        larger(before, after).ifPresent(sentences::add);
        for (RackIntent rack : after.racks()) {
            if (before.rack(rack.identity()).isEmpty()) {
                sentences.add("adds rack " + rack.identity() + " with " + Words.count(rack.size(), "pod"));
            }
        }
        return sentences;
    }

    private static String removal(RackIntent rack, Intent after) {
        boolean otherRevision = after.racks().stream()
                .anyMatch(each -> each.identity().id() == rack.identity().id());
        return otherRevision
                ? "moves the data of rack %s to new pods of another revision, then removes its %s"
                        .formatted(rack.identity(), Words.count(rack.size(), "pod"))
                : "removes rack %s and its %s once their data has moved"
                        .formatted(rack.identity(), Words.count(rack.size(), "pod"));
    }

    private static Optional<String> smaller(Intent before, Intent after) {
        return resized(
                        RackPair.of(before, after).stream()
                                .filter(rack ->
                                        rack.after().size() < rack.before().size())
                                .toList(),
                        after)
                .map(text -> "removes " + text + ", each once its data has moved");
    }

    private static Optional<String> larger(Intent before, Intent after) {
        return resized(
                        RackPair.of(before, after).stream()
                                .filter(rack ->
                                        rack.after().size() > rack.before().size())
                                .toList(),
                        after)
                .map(text -> "adds " + text + "; data moves to the new pods");
    }

    private static Optional<String> resized(List<RackPair> racks, Intent after) {
        int pods = racks.stream()
                .mapToInt(rack -> Math.abs(rack.after().size() - rack.before().size()))
                .sum();
        String each = after.racks().size() == 1
                ? racks.stream().map(Sizes::step).collect(Collectors.joining())
                : racks.stream()
                        .map(rack -> "rack " + rack.after().identity() + " " + step(rack))
                        .collect(Collectors.joining(", "));
        return pods == 0 ? Optional.empty() : Optional.of(Words.count(pods, "pod") + " (" + each + ")");
    }

    private static String step(RackPair rack) {
        return rack.before().size() + " -> " + rack.after().size();
    }
}

package com.aerospike.operator.admission.preview;

import com.aerospike.operator.admission.webhook.Preview;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.Operation;
import com.aerospike.operator.asconfig.ConfException;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.plan.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Compares two resources and tells the difference in terms of pods: which come, which go, and which restart and why.
 * What is done about a change is the same for every cluster, so no pod need be asked.
 */
public final class ChangePreview implements Preview {

    @Override
    public List<String> of(AerospikeCluster before, AerospikeCluster wanted) {
        SortedSet<String> changed = Changed.keys(before.getSpec(), wanted.getSpec());
        if (changed.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        pause(before.getSpec(), wanted.getSpec()).ifPresent(sentences::add);
        meaning(before).ifPresent(old -> meaning(wanted).ifPresent(now -> {
            sentences.addAll(Sizes.sentences(old, now));
            sentences.addAll(Restarts.sentences(old, now));
        }));
        blocked(before.getSpec(), wanted.getSpec()).ifPresent(sentences::add);
        ordered(before.getSpec(), wanted.getSpec()).ifPresent(sentences::add);
        if (sentences.isEmpty()) {
            sentences.add("restarts no pod: " + String.join(", ", changed));
        }
        return sentences;
    }

    private static Optional<String> pause(AerospikeClusterSpec before, AerospikeClusterSpec wanted) {
        boolean old = Boolean.TRUE.equals(before.paused);
        if (Boolean.TRUE.equals(wanted.paused)) {
            return Optional.of("nothing is done while paused is true");
        }
        return old ? Optional.of("takes up the work again, with all changes made during the pause") : Optional.empty();
    }

    private static Optional<String> blocked(AerospikeClusterSpec before, AerospikeClusterSpec wanted) {
        List<String> nodes = new ArrayList<>(Objects.requireNonNullElse(wanted.k8sNodeBlockList, List.of()));
        nodes.removeAll(Objects.requireNonNullElse(before.k8sNodeBlockList, List.of()));
        return nodes.isEmpty() ? Optional.empty() : Optional.of(Carried.blocked(nodes.size()));
    }

    private static Optional<String> ordered(AerospikeClusterSpec before, AerospikeClusterSpec wanted) {
        List<Operation> old = Objects.requireNonNullElse(before.operations, List.of());
        return Objects.requireNonNullElse(wanted.operations, List.<Operation>of()).stream()
                .filter(operation -> old.stream().noneMatch(known -> operation.id.equals(known.id)))
                .map(operation -> ordered(operation, wanted))
                .findFirst();
    }

    private static String ordered(Operation operation, AerospikeClusterSpec wanted) {
        Effort effort =
                switch (operation.kind) {
                    case WARM_RESTART -> Effort.WARM;
                    case POD_RESTART -> Effort.COLD;
                };
        List<String> named = Objects.requireNonNullElse(operation.podList, List.of());
        int pods = named.isEmpty() ? Objects.requireNonNullElse(wanted.size, 0) : named.size();
        return Carried.ordered(effort, Words.count(pods, "pod"), operation.id);
    }

    /** Empty for a resource that was stored without admission and makes no sense; then only the rest can be told. */
    private static Optional<Intent> meaning(AerospikeCluster complete) {
        if (!isWhole(complete.getSpec())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Intent.of(complete));
        } catch (IllegalArgumentException | ConfException noSense) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(AerospikeClusterSpec spec) {
        return spec.size != null
                && spec.image != null
                && spec.aerospikeConfig != null
                && spec.rackConfig.racks.stream()
                        .allMatch(rack -> rack.id != null && rack.effectiveAerospikeConfig != null);
    }
}

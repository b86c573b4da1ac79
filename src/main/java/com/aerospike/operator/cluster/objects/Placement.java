package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirementBuilder;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.NodeSelectorTermBuilder;
import io.fabric8.kubernetes.api.model.PodAffinityTermBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where the pods of a rack may run. */
final class Placement {

    private Placement() {}

    /** The user's affinity and, added to it, the rules for one pod per node, for the rack and for blocked nodes. */
    static Affinity affinity(Intent intent, RackIntent rack) {
        Affinity given = rack.scheduling().affinity;
        var affinity = given == null ? new AffinityBuilder() : new AffinityBuilder(given);
        if (!intent.multiPodPerHost()) {
            affinity.editOrNewPodAntiAffinity()
                    .addToRequiredDuringSchedulingIgnoredDuringExecution(new PodAffinityTermBuilder()
                            .withNewLabelSelector()
                            .withMatchLabels(Labels.cluster(intent.name()))
                            .endLabelSelector()
                            .withTopologyKey(Labels.NODE_HOSTNAME)
                            .build())
                    .endPodAntiAffinity();
        }
        List<NodeSelectorRequirement> rules = nodeRules(intent, rack.rack());
        if (!rules.isEmpty()) {
            affinity.editOrNewNodeAffinity()
                    .editOrNewRequiredDuringSchedulingIgnoredDuringExecution()
                    .withNodeSelectorTerms(inEachTerm(givenTerms(given), rules))
                    .endRequiredDuringSchedulingIgnoredDuringExecution()
                    .endNodeAffinity();
        }
        return affinity.build();
    }

    /** As given, without empty texts: the API server does not store those. */
    static List<Toleration> tolerations(RackIntent rack) {
        return Objects.requireNonNullElse(rack.scheduling().tolerations, List.<Toleration>of()).stream()
                .map(given -> new TolerationBuilder(given)
                        .withKey(ApiDefaults.orElse(given.getKey(), null))
                        .withOperator(ApiDefaults.orElse(given.getOperator(), null))
                        .withValue(ApiDefaults.orElse(given.getValue(), null))
                        .withEffect(ApiDefaults.orElse(given.getEffect(), null))
                        .build())
                .toList();
    }

    private static List<NodeSelectorRequirement> nodeRules(Intent intent, Rack rack) {
        List<NodeSelectorRequirement> rules = new ArrayList<>();
        isIn(Labels.NODE_ZONE, rack.zone).ifPresent(rules::add);
        isIn(Labels.NODE_REGION, rack.region).ifPresent(rules::add);
        isIn(Labels.NODE_RACK_LABEL, rack.rackLabel).ifPresent(rules::add);
        isIn(Labels.NODE_HOSTNAME, rack.nodeName).ifPresent(rules::add);
        List<String> blocked = intent.spec().k8sNodeBlockList;
        if (blocked != null && !blocked.isEmpty()) {
            rules.add(rule(Labels.NODE_HOSTNAME, "NotIn", blocked));
        }
        return rules;
    }

    private static Optional<NodeSelectorRequirement> isIn(String label, String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty()).map(text -> rule(label, "In", List.of(text)));
    }

    private static NodeSelectorRequirement rule(String label, String operator, List<String> values) {
        return new NodeSelectorRequirementBuilder()
                .withKey(label)
                .withOperator(operator)
                .withValues(values)
                .build();
    }

    private static List<NodeSelectorTerm> givenTerms(Affinity given) {
        return Optional.ofNullable(given)
                .map(Affinity::getNodeAffinity)
                .map(node -> node.getRequiredDuringSchedulingIgnoredDuringExecution())
                .map(required -> required.getNodeSelectorTerms())
                .orElse(List.of());
    }

    // Terms are alternatives: a rule that stood in one of them only could be evaded through the others.
    private static List<NodeSelectorTerm> inEachTerm(
            List<NodeSelectorTerm> terms, List<NodeSelectorRequirement> rules) {
        List<NodeSelectorTerm> alternatives = terms.isEmpty() ? List.of(new NodeSelectorTerm()) : terms;
        return alternatives.stream()
                .map(term -> new NodeSelectorTermBuilder(term)
                        .addAllToMatchExpressions(rules)
                        .build())
                .toList();
    }
}

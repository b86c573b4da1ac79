package com.aerospike.operator.run.webhook;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.BootstrapInputs;
import com.aerospike.operator.cluster.objects.DisruptionBudget;
import com.aerospike.operator.cluster.objects.HeadlessService;
import com.aerospike.operator.cluster.objects.LoadBalancer;
import com.aerospike.operator.cluster.objects.PodService;
import com.aerospike.operator.cluster.objects.RackConfigMap;
import com.aerospike.operator.cluster.objects.RackStatefulSet;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Removable;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.InitImage;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reconcile does with a stored resource before it touches anything: read, judge, understand, render. */
final class FirstPass {

    private static final KubernetesSerialization CLIENT = new KubernetesSerialization();

    private final Guard guard = new Guard(InitImage.NONE);

    /** Why a reconcile cannot go on; empty if it can. */
    Optional<String> stumblesOver(JsonNode stored) {
        try {
            AerospikeCluster cluster = CLIENT.unmarshal(stored.toString(), AerospikeCluster.class);
            return switch (guard.admit(cluster)) {
                case Admission.Refused refused -> Optional.of("refused: " + refused.violations());
                case Admission.Admitted admitted -> {
                    render(Intent.of(admitted.effective()));
                    yield Optional.empty();
                }
            };
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(e + " at "
                    + Stream.of(e.getStackTrace())
                            .limit(6)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" ")));
        }
    }

    private static void render(Intent intent) {
        List<RackTarget> racks = intent.racks().stream()
                .<RackTarget>map(rack -> new RackTarget.Wanted(
                        rack, rack.size(), BootstrapInputs.of(intent, rack, Map.of(), Map.of(), Map.of())))
                .toList();
        var targets = new Targets(
                intent,
                intent.initImage(InitImage.NONE),
                racks,
                new HashSet<>(intent.allPodNames()),
                intent.peers(Set.of()),
                Removable.NOTHING);
        targets.wantedRacks().forEach(rack -> RackConfigMap.of(targets, rack));
        racks.forEach(rack -> RackStatefulSet.of(targets, rack, Optional.empty()));
        HeadlessService.of(intent);
        targets.podServices().forEach(pod -> PodService.of(intent, pod));
        LoadBalancer.of(intent);
        DisruptionBudget.of(intent);
    }
}

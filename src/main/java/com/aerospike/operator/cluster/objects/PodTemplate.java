package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.api.v1.PodSpec;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a new pod of a rack looks like. */
public final class PodTemplate {

    private PodTemplate() {}

    public static PodTemplateSpec of(Intent intent, RackIntent rack, String initImage) {
        PodSpec pod = intent.spec().podSpec;
        ObjectMetadata metadata = Objects.requireNonNullElseGet(pod.metadata, ObjectMetadata::new);
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(labels(intent, rack, metadata))
                .withAnnotations(metadata.annotations)
                .endMetadata()
                .withNewSpec()
                // Pods learn all they need from mounted files, so none of them carries rights in the cluster.
                .withAutomountServiceAccountToken(false)
                .withRestartPolicy("Always")
                .withSchedulerName("default-scheduler")
                .withHostNetwork(ApiDefaults.trueOrNull(pod.hostNetwork))
                .withDnsPolicy(pod.effectiveDNSPolicy)
                .withDnsConfig(pod.dnsConfig)
                .withSecurityContext(pod.securityContext)
                .withImagePullSecrets(pod.imagePullSecrets)
                .withAffinity(Placement.affinity(intent, rack))
                .withNodeSelector(rack.scheduling().nodeSelector)
                .withTolerations(Placement.tolerations(rack))
                .withInitContainers(PodContainers.initContainers(intent, rack, initImage))
                .withContainers(PodContainers.ofPod(intent, rack))
                .withVolumes(PodVolumes.of(rack.statefulSet(intent.name()), rack))
                .endSpec()
                .build();
    }

    private static Map<String, String> labels(Intent intent, RackIntent rack, ObjectMetadata metadata) {
        Map<String, String> labels = new TreeMap<>(Objects.requireNonNullElse(metadata.labels, Map.of()));
        // A rack without revision would otherwise lose sight of pods whose owner uses the label for something else.
        labels.remove(Labels.RACK_REVISION);
        labels.putAll(Labels.rack(intent.name(), rack.identity()));
        return labels;
    }
}

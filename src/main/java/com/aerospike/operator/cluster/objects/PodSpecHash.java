package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.api.v1.InitContainer;
import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.api.v1.PodSpec;
import com.aerospike.operator.api.v1.RackPodSpec;
import com.aerospike.operator.api.v1.ServerContainer;
import java.util.Objects;

/**
 * AKO's fingerprint of the pod settings of a rack. Equal to AKO's within the limits of {@link CoreTypeOrder}; it only
 * labels what a pod runs, decisions compare the settings themselves.
 */
public final class PodSpecHash {

    private PodSpecHash() {}

    /**
     * @param scheduling the rack's stored effective scheduling, which may be coarser than the one in force; null counts
     *     as empty
     */
    public static String of(PodSpec pod, RackPodSpec scheduling) {
        PodSpec given = Objects.requireNonNullElseGet(pod, PodSpec::new);
        return Fingerprint.of(json(given, Objects.requireNonNullElseGet(scheduling, RackPodSpec::new))
                .replace("\"aerospikeInitContainer\":{},", "")
                .replace("\"multiPodPerHost\":false,", ""));
    }

    private static String json(PodSpec pod, RackPodSpec scheduling) {
        var json = new GoJson().part("aerospikeContainer", server(pod.aerospikeContainer));
        if (pod.aerospikeInitContainer != null) {
            json.part("aerospikeInitContainer", init(pod.aerospikeInitContainer));
        }
        return json.part("metadata", metadata(pod.metadata))
                .core("sidecars", pod.sidecars)
                .core("initContainers", pod.initContainers)
                .core("affinity", scheduling.affinity)
                .core("tolerations", scheduling.tolerations)
                .map("nodeSelector", scheduling.nodeSelector)
                .flag("multiPodPerHost", pod.multiPodPerHost)
                .flag("hostNetwork", ApiDefaults.trueOrNull(pod.hostNetwork))
                .text("dnsPolicy", pod.dnsPolicy)
                .text("effectiveDNSPolicy", pod.effectiveDNSPolicy)
                .core("dnsConfig", pod.dnsConfig)
                .core("securityContext", pod.securityContext)
                .core("imagePullSecrets", pod.imagePullSecrets)
                .toString();
    }

    private static GoJson server(ServerContainer given) {
        ServerContainer server = Objects.requireNonNullElseGet(given, ServerContainer::new);
        return new GoJson().core("securityContext", server.securityContext).core("resources", server.resources);
    }

    private static GoJson init(InitContainer init) {
        return new GoJson()
                .text("imageRegistry", init.imageRegistry)
                // The one text of which the empty value counts.
                .pointer("imageRegistryNamespace", init.imageRegistryNamespace)
                .text("imageNameAndTag", init.imageNameAndTag)
                .core("securityContext", init.securityContext)
                .core("resources", init.resources);
    }

    private static GoJson metadata(ObjectMetadata given) {
        ObjectMetadata metadata = Objects.requireNonNullElseGet(given, ObjectMetadata::new);
        return new GoJson().map("annotations", metadata.annotations).map("labels", metadata.labels);
    }
}

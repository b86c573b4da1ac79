package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.api.v1.PodSpec;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import java.util.Objects;

/** DNS policy and file-system group of the pods. */
final class PodDefaults {

    private PodDefaults() {}

    static void complete(Draft draft) {
        PodSpec pod = Objects.requireNonNullElseGet(draft.spec().podSpec, PodSpec::new);
        draft.spec().podSpec = pod;
        pod.effectiveDNSPolicy = pod.dnsPolicy == null ? dnsPolicy(pod) : pod.dnsPolicy;
        pod.securityContext = Objects.requireNonNullElseGet(pod.securityContext, PodSecurityContext::new);
        if (pod.securityContext.getFsGroup() == null) {
            pod.securityContext.setFsGroup(0L);
        }
    }

    private static String dnsPolicy(PodSpec pod) {
        return Boolean.TRUE.equals(pod.hostNetwork) ? "ClusterFirstWithHostNet" : "ClusterFirst";
    }
}

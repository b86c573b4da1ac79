package com.aerospike.operator.kube;

/** Names of the objects that belong to a cluster. */
public final class Names {

    /** The longest value of a label, and so of a pod's name, which Kubernetes also writes into one. */
    public static final int LABEL_LIMIT = 63;

    /** What Kubernetes appends to a StatefulSet's name in the label controller-revision-hash, without hyphen. */
    public static final int REVISION_HASH_LENGTH = 10;

    private Names() {}

    public static String statefulSet(String cluster, RackIdentity rack) {
        return cluster + "-" + rack.suffix();
    }

    /** A rack's ConfigMap is named like its StatefulSet. */
    public static String configMap(String cluster, RackIdentity rack) {
        return statefulSet(cluster, rack);
    }

    public static String pod(String cluster, RackIdentity rack, int ordinal) {
        return new PodName(cluster, rack, ordinal).toString();
    }

    /** The NodePort service in front of one pod is named like the pod. */
    public static String podService(PodName pod) {
        return pod.toString();
    }

    /** The claim that a StatefulSet makes for {@code volume} of {@code pod}. */
    public static String claim(String volume, String pod) {
        return volume + "-" + pod;
    }

    public static String headlessService(String cluster) {
        return cluster;
    }

    public static String disruptionBudget(String cluster) {
        return cluster;
    }

    public static String loadBalancer(String cluster) {
        return cluster + "-lb";
    }

    /** The name servers use for each other as mesh seeds; without cluster-domain suffix, as in AKO. */
    public static String podDns(String pod, String cluster, String namespace) {
        return pod + "." + headlessService(cluster) + "." + namespace;
    }
}

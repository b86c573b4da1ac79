package com.aerospike.operator.kube;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Labels written to and read from Kubernetes objects. */
public final class Labels {

    public static final String APP = "app";
    public static final String APP_VALUE = "aerospike-cluster";
    public static final String CLUSTER = "aerospike.com/cr";
    public static final String RACK_ID = "aerospike.com/rack-id";
    public static final String RACK_REVISION = "aerospike.com/rack-revision";

    /** On the custom resource itself. */
    public static final String API_VERSION = "aerospike.com/api-version";

    public static final String API_VERSION_VALUE = "v1";

    /** Set by Kubernetes on every pod of a StatefulSet; a pod's own service selects by it. */
    public static final String POD_NAME = "statefulset.kubernetes.io/pod-name";

    /** On nodes: what zone, region, rackLabel and nodeName of a rack are matched with. */
    public static final String NODE_ZONE = "topology.kubernetes.io/zone";

    public static final String NODE_REGION = "topology.kubernetes.io/region";
    public static final String NODE_RACK_LABEL = "aerospike.com/rack-label";
    public static final String NODE_HOSTNAME = "kubernetes.io/hostname";

    /** On nodes: addresses for the access type {@code configuredIP}. */
    public static final String NODE_CONFIGURED_ADDRESS = "aerospike.com/configured-access-address";

    public static final String NODE_CONFIGURED_ALTERNATE_ADDRESS = "aerospike.com/configured-alternate-access-address";

    private Labels() {}

    /** Labels of every object of a cluster, and the selector for all its pods. */
    public static Map<String, String> cluster(String cluster) {
        return Collections.unmodifiableMap(clusterLabels(cluster));
    }

    /** Labels of a rack's StatefulSet and pods. */
    public static Map<String, String> rack(String cluster, RackIdentity rack) {
        Map<String, String> labels = allRevisionsLabels(cluster, rack.id());
        if (rack.hasRevision()) {
            labels.put(RACK_REVISION, rack.revision());
        }
        return Collections.unmodifiableMap(labels);
    }

    /** Selects the objects of a rack id, whatever their revision. */
    public static Map<String, String> allRevisions(String cluster, int rackId) {
        return Collections.unmodifiableMap(allRevisionsLabels(cluster, rackId));
    }

    /**
     * Selects the objects of exactly this rack. A rack without revision has one label less than its revisions, so its
     * labels alone would select theirs too.
     */
    public static LabelSelector rackSelector(String cluster, RackIdentity rack) {
        var selector = new LabelSelectorBuilder().withMatchLabels(rack(cluster, rack));
        return rack.hasRevision()
                ? selector.build()
                : selector.addNewMatchExpression()
                        .withKey(RACK_REVISION)
                        .withOperator("DoesNotExist")
                        .endMatchExpression()
                        .build();
    }

    /** The text of {@code status.selector}, which the scale subresource hands to autoscalers. */
    public static String selectorText(String cluster) {
        return CLUSTER + "=" + cluster + "," + APP + "=" + APP_VALUE;
    }

    private static Map<String, String> allRevisionsLabels(String cluster, int rackId) {
        Map<String, String> labels = clusterLabels(cluster);
        labels.put(RACK_ID, Integer.toString(rackId));
        return labels;
    }

    private static Map<String, String> clusterLabels(String cluster) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(APP, APP_VALUE);
        labels.put(CLUSTER, cluster);
        return labels;
    }
}

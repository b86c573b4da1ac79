package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.admission.rules.NamespaceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why a rack cannot lose several pods at once: only copies in other racks make that safe. */
record BatchObstacle(String rule, String text, String fix) {

    /** All obstacles of {@code cluster}, in the order of the rules. */
    static List<BatchObstacle> of(ClusterView cluster, BatchSize batch) {
        if (cluster.racks().size() < 2) {
            return List.of(new BatchObstacle(
                    "V-BAT-04",
                    "can not use " + batch.fullName() + " when number of racks is less than two",
                    "add a rack or remove the batch size"));
        }
        List<BatchObstacle> obstacles = new ArrayList<>();
        Map<String, List<NamespaceView>> namespaces = new TreeMap<>();
        cluster.racks().stream().flatMap(rack -> rack.namespaces().stream()).forEach(each -> namespaces
                .computeIfAbsent(each.label(), name -> new ArrayList<>())
                .add(each));
        namespaces.forEach((name, places) -> namespace(cluster, batch, name, places, obstacles));
        return obstacles;
    }

    private static void namespace(
            ClusterView cluster,
            BatchSize batch,
            String name,
            List<NamespaceView> places,
            List<BatchObstacle> obstacles) {
        String start = "can not use " + batch.fullName() + " when namespace `" + name + "` ";
        if (!Lists.of(cluster.rackConfig().namespaces).contains(name)) {
            obstacles.add(new BatchObstacle(
                    "V-BAT-05",
                    "can not use " + batch.fullName() + " when there is any non-rack enabled namespace " + name,
                    "add it to rackConfig.namespaces"));
        }
        if (places.size() == 1) {
            obstacles.add(new BatchObstacle(
                    "V-BAT-06", start + "is configured in only one rack", "configure it in every rack"));
        }
        if (places.stream().anyMatch(place -> place.replicationFactor() <= 1)) {
            obstacles.add(new BatchObstacle(
                    "V-BAT-07", start + "is configured with replication-factor 1", "keep a second copy"));
        }
        boolean strong = places.stream().anyMatch(NamespaceView::strongConsistency);
        if (batch == BatchSize.SCALE_DOWN && strong) {
            obstacles.add(new BatchObstacle(
                    "V-BAT-08", start + "is configured with Strong Consistency", "remove scaleDownBatchSize"));
        }
    }
}

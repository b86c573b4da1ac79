package com.aerospike.operator.cluster;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.rules.CompletedCluster;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.cluster.observe.ClaimReading;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.plan.Reclaim;
import com.aerospike.operator.cluster.status.Notice;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Optional;

/**
 * What remains to be done when a cluster is deleted. Its objects go by ownership; only the volume claims have no owner,
 * so that they can outlive it, and those that shall not are deleted here.
 */
final class Farewell {
    private final KubernetesClient client;
    private final Guard guard;
    private final NodeDoors doors;
    private final EventSender events;

    Farewell(KubernetesClient client, Guard guard, NodeDoors doors, EventSender events) {
        this.client = client;
        this.guard = guard;
        this.doors = doors;
        this.events = events;
    }

    void say(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        var metadata = cluster.getMetadata();
        var claims = ClaimReading.all(context);
        for (ClaimSeen claim : Reclaim.onDeletion(metadata.getName(), lastWord(cluster), claims)) {
            client.persistentVolumeClaims()
                    .inNamespace(metadata.getNamespace())
                    .withName(claim.name())
                    .delete();
        }
        doors.forget(metadata.getUid());
        events.send(cluster, List.of(Notice.ofDeletion("Successfully deleted cluster resources")));
    }

    /**
     * The spec by which claims are judged: the present one; if it was refused, the last one that was carried out; and
     * without any, one that deletes nothing.
     */
    private AerospikeClusterSpec lastWord(AerospikeCluster cluster) {
        return switch (guard.admit(cluster)) {
            case Admission.Admitted admitted -> admitted.effective().getSpec();
            case Admission.Refused refused ->
                Optional.ofNullable(cluster.getStatus())
                        .map(CompletedCluster::specOf)
                        .orElseGet(AerospikeClusterSpec::new);
        };
    }
}

package com.aerospike.operator.cluster;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.intent.Intent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is wanted of each cluster. A resource is judged and completed once for each of its generations and not at every
 * look, of which a cluster that changes has several a second. What was admitted stays so: its status only comes nearer.
 */
final class Intents {
    private final Map<String, Intent> admitted = new ConcurrentHashMap<>();

    /** Empty if this generation was not admitted yet. */
    Optional<Intent> of(AerospikeCluster cluster) {
        return Optional.ofNullable(admitted.get(cluster.getMetadata().getUid()))
                .filter(known -> Long.valueOf(known.generation())
                        .equals(cluster.getMetadata().getGeneration()));
    }

    Intent remember(Intent intent) {
        admitted.put(intent.uid(), intent);
        return intent;
    }

    void forget(AerospikeCluster cluster) {
        admitted.remove(cluster.getMetadata().getUid());
    }
}

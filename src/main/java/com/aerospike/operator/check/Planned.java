package com.aerospike.operator.check;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.planning.Forecast;
import com.aerospike.operator.planning.Forecaster;
import com.aerospike.operator.planning.LiveCluster;
import com.aerospike.operator.planning.LiveClusters;
import com.aerospike.operator.planning.LiveUnreadable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Plans resources of files against their live clusters.
 *
 * @param namespace of resources that name none
 */
record Planned(LiveClusters live, String namespace) {

    /** @return empty if the resource would be refused; {@code findings} then says why, and else what is to be known */
    Optional<Forecast> plan(String file, ClusterDocument document, List<FileFinding> findings) throws LiveUnreadable {
        var metadata = document.resource().path("metadata");
        var name = metadata.path("name").asText();
        // Without a name nothing can be looked up; the check says that it is missing.
        Optional<LiveCluster> found = name.isEmpty()
                ? Optional.empty()
                : live.read(metadata.path("namespace").asText(namespace), name);
        var check = new ClusterCheck(file, wanted -> judge(found, wanted));
        var admitted = check.check(document);
        findings.addAll(check.findings());
        return admitted.map(wanted -> found.map(cluster -> Forecaster.change(cluster, wanted, Instant.now()))
                .orElseGet(() -> Forecaster.creation(wanted)));
    }

    /** As the API server shows it to admission: the spec of the file, everything else as it is. */
    private Admission judge(Optional<LiveCluster> found, AerospikeCluster wanted) {
        var guard = new Guard(InitImage.NONE);
        if (found.isEmpty()) {
            if (wanted.getMetadata().getNamespace() == null) {
                wanted.getMetadata().setNamespace(namespace);
            }
            return guard.admitCreate(wanted);
        }
        var stored = found.get().resource();
        wanted.setMetadata(stored.getMetadata());
        wanted.setStatus(stored.getStatus());
        return guard.admitUpdate(stored, wanted);
    }
}

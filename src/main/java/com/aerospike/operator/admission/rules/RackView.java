package com.aerospike.operator.admission.rules;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.api.v1.StorageSpec;
import java.util.List;
import java.util.Objects;

/** One rack of a resource with what is in force there. */
public final class RackView {

    private final ClusterView cluster;
    private final int index;
    private final Rack rack;

    RackView(ClusterView cluster, int index, Rack rack) {
        this.cluster = cluster;
        this.index = index;
        this.rack = rack;
    }

    public ClusterView cluster() {
        return cluster;
    }

    /** Position in the list of racks. */
    public int index() {
        return index;
    }

    public Rack spec() {
        return rack;
    }

    /** The rack's id; -1 if it has none, which the schema refuses. */
    public int id() {
        return Objects.requireNonNullElse(rack.id, -1);
    }

    public String revision() {
        return Objects.requireNonNullElse(rack.revision, "");
    }

    public FieldPath path() {
        return FieldPath.spec("rackConfig", "racks").index(index);
    }

    /** The merged configuration. */
    public ConfigCursor config() {
        return ConfigCursor.merged(
                rack.effectiveAerospikeConfig, rack.aerospikeConfig, path().field("aerospikeConfig"), cluster.config());
    }

    public List<NamespaceView> namespaces() {
        return config().get("namespaces").elements().stream()
                .filter(element -> element.value().isObject())
                .map(NamespaceView::new)
                .toList();
    }

    public StorageSpec storage() {
        return Objects.requireNonNullElseGet(rack.effectiveStorage, StorageSpec::new);
    }

    /** Where a user would have to change the storage. */
    public FieldPath storagePath() {
        return rack.storage == null ? FieldPath.spec("storage") : path().field("storage");
    }

    public List<VolumeView> volumes() {
        FieldPath list = storagePath().field("volumes");
        return Lists.of(storage().volumes).stream()
                .map(volume -> new VolumeView(volume, list))
                .toList();
    }
}

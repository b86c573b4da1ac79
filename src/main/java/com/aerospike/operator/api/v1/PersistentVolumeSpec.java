package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;

/** The claim that each pod gets for a volume. */
@WirePart
public class PersistentVolumeSpec {

    @JsonPropertyDescription("Storage class that provides the volume.")
    @Required
    public String storageClass;

    @JsonPropertyDescription("Block gives the containers a raw device, Filesystem a mounted directory.")
    @Required
    public VolumeMode volumeMode;

    @JsonPropertyDescription("Capacity to ask for, for example 10Gi.")
    @Required
    public Quantity size;

    @JsonPropertyDescription("How many nodes or pods may use the volume. Absent means ReadWriteOnce.")
    public List<AccessMode> accessModes;

    @JsonPropertyDescription(
            "Binds only to persistent volumes with these labels. Keys as in " + "persistentvolumeclaim.spec.selector.")
    public LabelSelector selector;

    @JsonPropertyDescription("Labels and annotations for the claims.")
    public ObjectMetadata metadata;
}

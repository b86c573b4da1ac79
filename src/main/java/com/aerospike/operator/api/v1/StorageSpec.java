package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.ListMap;
import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Min;
import java.util.List;

/** The volumes of the pods and what happens to them. */
@WirePart
public class StorageSpec {

    @JsonPropertyDescription(
            "Policies for volumes with a file system and for all volumes that are not persistent. A volume "
                    + "may override each of them.")
    public VolumePolicy filesystemVolumePolicy;

    @JsonPropertyDescription(
            "Policies for persistent volumes with volumeMode Block. A volume may override each of them.")
    public VolumePolicy blockVolumePolicy;

    @JsonPropertyDescription(
            "How many volumes one init container initialises or wipes at the same time. Any value but 1 needs"
                    + " resource limits on podSpec.aerospikeInitContainer.")
    @Min(0)
    @Default("1")
    public Integer cleanupThreads;

    @JsonPropertyDescription("Storage classes whose volumes live on one Kubernetes node and are lost with it.")
    public List<String> localStorageClasses;

    @JsonPropertyDescription(
            "Delete the claims of localStorageClasses before a pod is restarted on purpose, so that it can "
                    + "move to another node; the data on them is lost and copied anew from the other servers. Absent "
                    + "means false.")
    public Boolean deleteLocalStorageOnRestart;

    @JsonPropertyDescription(
            "Delete the claims of localStorageClasses when a failed pod is recovered, so that it can start on"
                    + " another node; the data on them is lost. Absent means false.")
    public Boolean deleteLocalStorageOnPodRecovery;

    @JsonPropertyDescription("The volumes that every pod gets.")
    @ListMap("name")
    public List<VolumeSpec> volumes;
}

package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** What happens to volumes over their life; the `effective` keys are worked out at admission. */
@WirePart
public class VolumePolicy {

    @JsonPropertyDescription(
            "How a volume is prepared before its first use. Block volumes take none, dd, headerCleanup, "
                    + "blkdiscard or blkdiscardWithHeaderCleanup; file systems take none or deleteFiles. Absent means: "
                    + "inherit, at last none.")
    public InitMethod initMethod;

    @JsonPropertyDescription(
            "How a volume is emptied before it is used again, for example after its namespace was removed. "
                    + "Block volumes take dd or blkdiscard, file systems deleteFiles. Absent means: inherit, at last dd"
                    + " for block volumes and deleteFiles for file systems.")
    public WipeMethod wipeMethod;

    @JsonPropertyDescription(
            "Whether the claim of a volume is deleted together with its pod when the cluster shrinks or is "
                    + "deleted. Absent means: inherit, at last false, which keeps the data.")
    public Boolean cascadeDelete;

    @JsonPropertyDescription("The init method in force. Computed at admission; a value given here is overwritten.")
    public InitMethod effectiveInitMethod;

    @JsonPropertyDescription("The wipe method in force. Computed at admission; a value given here is overwritten.")
    public WipeMethod effectiveWipeMethod;

    @JsonPropertyDescription(
            "Whether claims are deleted with their pod, as it is in force. Computed at admission; absent "
                    + "means false.")
    public Boolean effectiveCascadeDelete;
}

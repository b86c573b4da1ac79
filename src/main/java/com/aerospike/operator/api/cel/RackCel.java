package com.aerospike.operator.api.cel;

/** Rules on racks. Admission allows a null list of racks and takes it as none. */
public final class RackCel {

    /** Of a rack configuration; rules with it are asked of the same. */
    static final String NO_RACKS = "(!has(self.racks) || dyn(self.racks) == null || self.racks.size() == 0)";

    /** Of a spec; rules with it are asked of the same. */
    static final String RACKS_GIVEN = """
            (has(self.rackConfig) && has(self.rackConfig.racks)
              && dyn(self.rackConfig.racks) != null && self.rackConfig.racks.size() > 0)""";

    public static final String OVERRIDE_NEEDS_ONE_RACK =
            "!has(self.enableRackIDOverride) || !self.enableRackIDOverride || !"
                    + RACKS_GIVEN
                    + " || self.rackConfig.racks.size() < 2";

    public static final String ROSTER_BLOCK_EXCLUDES_NODES =
            "!has(self.rosterNodeBlockList) || self.rosterNodeBlockList.size() == 0 || !"
                    + RACKS_GIVEN
                    + " || !self.rackConfig.racks.exists(r, has(r.forceBlockFromRoster) && r.forceBlockFromRoster)";

    public static final String IDS_ARE_IN_RANGE = NO_RACKS + " || self.racks.all(r, r.id >= 0 && r.id <= 1000000)";

    public static final String ZERO_STANDS_ALONE =
            NO_RACKS + " || self.racks.size() == 1 || self.racks.all(r, r.id != 0)";

    public static final String SOME_RACK_STAYS_IN_ROSTER =
            NO_RACKS + " || self.racks.exists(r, !has(r.forceBlockFromRoster) || !r.forceBlockFromRoster)";

    public static final String ROSTER_BLOCK_EXCLUDES_IGNORABLE_PODS = "!has(self.maxIgnorablePods) || "
            + NO_RACKS
            + " || !self.racks.exists(r, has(r.forceBlockFromRoster) && r.forceBlockFromRoster)";

    public static final String ONE_RACK_IN_ROSTER_MEANS_NO_BATCHES =
            "(!has(self.rollingUpdateBatchSize) && !has(self.scaleDownBatchSize)) || "
                    + NO_RACKS
                    + " || !self.racks.exists(r, has(r.forceBlockFromRoster) && r.forceBlockFromRoster)"
                    + " || self.racks.filter(r, !has(r.forceBlockFromRoster) || !r.forceBlockFromRoster).size() != 1";

    private RackCel() {}
}

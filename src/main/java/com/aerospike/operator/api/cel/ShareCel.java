package com.aerospike.operator.api.cel;

/** Rules on numbers of pods and percentages of them. Asked of the rack configuration unless a rule says otherwise. */
public final class ShareCel {

    private static final String PERCENTAGE = "'^(0*[0-9]{1,2}|0*100)%$'";

    public static final String ROLLING_BATCH_NEEDS_TWO_RACKS =
            "!has(self.rollingUpdateBatchSize) || !" + RackCel.NO_RACKS + " && self.racks.size() > 1";

    public static final String SCALE_DOWN_BATCH_NEEDS_TWO_RACKS =
            "!has(self.scaleDownBatchSize) || !" + RackCel.NO_RACKS + " && self.racks.size() > 1";

    public static final String ROLLING_BATCH_IS_NOT_NEGATIVE =
            "!has(self.rollingUpdateBatchSize) || type(self.rollingUpdateBatchSize) != int "
                    + "|| self.rollingUpdateBatchSize >= 0";

    public static final String ROLLING_BATCH_IS_SHARE =
            "!has(self.rollingUpdateBatchSize) || type(self.rollingUpdateBatchSize) != string "
                    + "|| self.rollingUpdateBatchSize.matches("
                    + PERCENTAGE
                    + ")";

    public static final String SCALE_DOWN_BATCH_IS_NOT_NEGATIVE =
            "!has(self.scaleDownBatchSize) || type(self.scaleDownBatchSize) != int "
                    + "|| self.scaleDownBatchSize >= 0";

    public static final String SCALE_DOWN_BATCH_IS_SHARE =
            "!has(self.scaleDownBatchSize) || type(self.scaleDownBatchSize) != string "
                    + "|| self.scaleDownBatchSize.matches("
                    + PERCENTAGE
                    + ")";

    public static final String IGNORABLE_PODS_ARE_NOT_NEGATIVE =
            "!has(self.maxIgnorablePods) || type(self.maxIgnorablePods) != int || self.maxIgnorablePods >= 0";

    public static final String IGNORABLE_PODS_ARE_SHARE =
            "!has(self.maxIgnorablePods) || type(self.maxIgnorablePods) != string || self.maxIgnorablePods.matches("
                    + PERCENTAGE
                    + ")";

    /** Asked of the spec, as the one below. */
    public static final String BUDGET_IS_NOT_NEGATIVE = """
            (has(self.disablePDB) && self.disablePDB)
            || !has(self.maxUnavailable) || type(self.maxUnavailable) != int || self.maxUnavailable >= 0""";

    public static final String BUDGET_IS_SHARE =
            "(has(self.disablePDB) && self.disablePDB) || !has(self.maxUnavailable)"
                    + " || type(self.maxUnavailable) != string || self.maxUnavailable.matches("
                    + PERCENTAGE
                    + ")";

    private ShareCel() {}
}

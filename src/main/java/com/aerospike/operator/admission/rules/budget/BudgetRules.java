package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on pods that may be away, in the order in which they are checked. */
public final class BudgetRules {

    /** Batches and ignorable pods. */
    public static final List<Rule> BATCHES = List.of(
            new BatchIsNotNegative(),
            new BatchIsNotAboveAll(),
            new BatchIsShare(),
            new BatchNeedsTwoRacks(),
            new BatchNeedsRackAwareNamespaces(),
            new BatchNeedsNamespaceInTwoRacks(),
            new BatchNeedsTwoCopies(),
            new BatchRemovalIsNotForStrongConsistency(),
            new BatchFitsRunningRacks(),
            new IgnorablePodsAreShare());

    /** The disruption budget. */
    public static final List<Rule> DISRUPTION = List.of(
            new NoBudgetMeansNoNumber(),
            new BudgetIsNotNegative(),
            new BudgetIsNotAboveAll(),
            new BudgetIsShare(),
            new BudgetLeavesACopy());

    private BudgetRules() {}
}

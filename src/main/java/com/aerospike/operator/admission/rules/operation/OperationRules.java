package com.aerospike.operator.admission.rules.operation;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on operations, in the order in which they are checked. */
public final class OperationRules {

    /** What holds at any time. */
    public static final List<Rule> STATE = List.of(new NoOperationAtFirst());

    /** What a change may not do. */
    public static final List<Rule> CHANGES = List.of(
            new OperationStaysAsItIs(),
            new OperationNamesKnownPods(),
            new NoOperationWithScaleUp(),
            new NoOperationWithRackChange(),
            new NoOperationWithUpgrade());

    private OperationRules() {}
}

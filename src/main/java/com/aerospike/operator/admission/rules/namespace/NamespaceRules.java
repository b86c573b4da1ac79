package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on namespaces, in the order in which they are checked. */
public final class NamespaceRules {

    /** Each namespace of a rack. */
    public static final List<Rule> EACH = List.of(
            new NamespaceHasName(),
            new StrongConsistencyFitsSize(),
            new TransactionSettingsNeedStrongConsistency(),
            new StorageEngineGiven(),
            new StorageEngineIsNotNull(),
            new StorageIsList(),
            new StorageIsNotEmpty(),
            new StorageEntryIsPair(),
            new StorageIsNotShared(),
            new IndexHasMounts());

    /** What racks must have in common. */
    public static final List<Rule> TOGETHER = List.of(new ReplicationFactorIsTheSame());

    /** Strong consistency over all racks. */
    public static final List<Rule> STRONG = List.of(new StrongConsistencyIsNotInMemory());

    /** Strong consistency over all racks. */
    public static final List<Rule> STRONG_TOGETHER = List.of(new StrongConsistencyIsTheSame());

    /** What a change may not do. */
    public static final List<Rule> CHANGES = List.of(
            new StrongReplicationFactorStays(),
            new StrongConsistencyStays(),
            new DeviceIsNotReused(),
            new FileIsNotReused());

    /** Changes of the number of copies. */
    public static final List<Rule> FACTOR_CHANGES = List.of(
            new OneFactorAtATime(),
            new FactorOfCompletedNamespace(),
            new FactorChangesAlone(),
            new FactorChangeIsLive());

    private NamespaceRules() {}
}

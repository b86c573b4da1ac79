package com.aerospike.operator.admission.rules;

/** One reason to refuse a resource, or to warn about it. */
public sealed interface Rule permits ClusterRule, RackRule, CreateRule, ChangeRule {

    /** Stable name, for example {@code V-STO-12}; it goes into every violation. */
    String id();
}

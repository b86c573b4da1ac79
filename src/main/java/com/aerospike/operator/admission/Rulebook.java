package com.aerospike.operator.admission;

import com.aerospike.operator.admission.rules.Rule;
import com.aerospike.operator.admission.rules.access.AccessRules;
import com.aerospike.operator.admission.rules.budget.BudgetRules;
import com.aerospike.operator.admission.rules.config.ConfigRules;
import com.aerospike.operator.admission.rules.file.FileRules;
import com.aerospike.operator.admission.rules.image.ImageRules;
import com.aerospike.operator.admission.rules.namespace.NamespaceRules;
import com.aerospike.operator.admission.rules.naming.NamingRules;
import com.aerospike.operator.admission.rules.network.NetworkRules;
import com.aerospike.operator.admission.rules.operation.OperationRules;
import com.aerospike.operator.admission.rules.pod.PodRules;
import com.aerospike.operator.admission.rules.rack.RackRules;
import com.aerospike.operator.admission.rules.schema.SchemaRules;
import com.aerospike.operator.admission.rules.storage.StorageRules;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every rule, in the order of the Go operator's webhook. That one stops at the first violation; the order keeps the
 * first one of this operator's answer the same.
 */
final class Rulebook {

    /** The rule that compares a configuration with what the server takes. */
    static final String SCHEMA_RULE = "V-CFG-04";

    private static final List<Rule> EACH_RACK = joined(
            RackRules.EACH,
            StorageRules.VOLUMES,
            ConfigRules.SCHEMA,
            ConfigRules.SERVICE,
            NetworkRules.TLS,
            NamespaceRules.EACH,
            ConfigRules.LOGGING,
            StorageRules.NAMESPACES,
            ConfigRules.ADVICE,
            FileRules.EACH);

    private static final List<Rule> STATE = joined(
            SchemaRules.STATE,
            ImageRules.STATE,
            OperationRules.STATE,
            RackRules.HEADER,
            EACH_RACK,
            NetworkRules.LOCAL_CERTIFICATE,
            RackRules.ROSTER,
            RackRules.TOGETHER,
            BudgetRules.BATCHES,
            NamespaceRules.TOGETHER,
            BudgetRules.DISRUPTION,
            PodRules.RESOURCES,
            AccessRules.STATE,
            AccessRules.CERTIFICATES,
            NetworkRules.CLIENT_CERTIFICATE,
            NetworkRules.DEPRECATED,
            SchemaRules.DEPRECATED,
            NetworkRules.POLICY,
            PodRules.PODS,
            NamespaceRules.STRONG,
            NamespaceRules.STRONG_TOGETHER,
            NamingRules.LENGTHS);

    private static final List<Rule> FIRST = joined(NamingRules.FIRST, AccessRules.FIRST);

    private static final List<Rule> CHANGES = joined(
            ImageRules.CHANGES,
            PodRules.CHANGES,
            NetworkRules.POLICY_CHANGES,
            OperationRules.CHANGES,
            AccessRules.CHANGES,
            NetworkRules.CONFIG_CHANGES,
            NamespaceRules.CHANGES,
            RackRules.PLACES,
            StorageRules.CHANGES,
            RackRules.ROSTER_CHANGES,
            RackRules.REVISIONS,
            NamespaceRules.FACTOR_CHANGES);

    static final List<Rule> ALL = joined(STATE, FIRST, CHANGES);

    private Rulebook() {}

    @SafeVarargs
    private static List<Rule> joined(List<Rule>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}

package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules of the schema, in the order in which they are checked. */
public final class SchemaRules {

    /** What holds at any time. */
    public static final List<Rule> STATE = List.of(
            new SizeIsInRange(),
            new OperationIsWhole(),
            new RackIdIsInRange(),
            new NodeBlockListIsNotEmpty(),
            new NetworkNamesAreNotEmpty(),
            new LoadBalancerPortIsInRange(),
            new AccountsAreWhole(),
            new CleanupThreadsAreNotNegative(),
            new VolumesAreWhole(),
            new ValidationPolicyIsWhole(),
            new CertificateSecretIsNamed());

    /** What will go away. */
    public static final List<Rule> DEPRECATED = List.of(new DlogPolicyIsDeprecated());

    private SchemaRules() {}
}

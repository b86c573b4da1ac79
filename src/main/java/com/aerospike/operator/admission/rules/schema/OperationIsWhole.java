package com.aerospike.operator.admission.rules.schema;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.Lists;
import com.aerospike.operator.api.v1.Operation;
import java.util.List;

/** At most one operation, with a kind and a short id. */
final class OperationIsWhole implements ClusterRule {

    @Override
    public String id() {
        return "V-CRD-04";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        List<Operation> operations = Lists.of(cluster.spec().operations);
        FieldPath path = FieldPath.spec("operations");
        if (operations.size() > 1) {
            report.deny(path, "Too many: " + operations.size() + ": must have at most 1 items", "keep one");
        }
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (operation.kind == null) {
                report.deny(path.index(i).field("kind"), "Required value", "use WarmRestart or PodRestart");
            }
            if (operation.id == null || operation.id.isEmpty() || operation.id.length() > 20) {
                report.deny(path.index(i).field("id"), "id must have 1 to 20 characters", "choose a short id");
            }
        }
    }
}

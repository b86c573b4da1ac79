package com.aerospike.operator.admission.rules.operation;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.SameParts;
import com.aerospike.operator.api.v1.Operation;
import java.util.Objects;
import java.util.Optional;

/** The id of an operation stands for what was asked; another request needs another id. */
final class OperationStaysAsItIs implements ChangeRule {

    @Override
    public String id() {
        return "V-OPS-02";
    }

    @Override
    public void check(Change change, Report report) {
        Optional<Operation> before = Operations.first(change.old());
        Operations.first(change.wanted())
                .filter(after ->
                        before.filter(old -> Objects.equals(old.id, after.id)).isPresent())
                .filter(after -> !SameParts.test(before.get(), after))
                .ifPresent(after -> report.deny(
                        Operations.PATH.index(0),
                        "operation " + after.id + " cannot be updated",
                        "give the changed operation a new id"));
    }
}

package com.aerospike.operator.admission;

import com.aerospike.operator.admission.finding.Violation;
import java.util.List;
import java.util.Set;

/**
 * The rules that the schema of the resource states as well. The API server looks at the schema after it has asked the
 * mutating webhook and before it asks the validating one, so it would answer for these rules, each time with a part of
 * what is wrong.
 */
public final class SchemaStated {

    /** Stated by types, bounds and kinds of lists. AKO's schema does so too: clients know the API server's own answer. */
    static final Set<String> STRUCTURE = Set.of(
            "V-ACL-05",
            "V-ACL-11",
            "V-ACL-17",
            "V-ACL-20",
            "V-ACL-23",
            "V-CRD-01",
            "V-CRD-04",
            "V-CRD-05",
            "V-CRD-06",
            "V-CRD-07",
            "V-CRD-08",
            "V-CRD-09",
            "V-CRD-11",
            "V-CRD-12",
            "V-CRD-13",
            "V-CRD-14",
            "V-IMG-01");

    /** Stated by validation rules in CEL. */
    static final Set<String> CEL = Set.of(
            "V-ACL-03",
            "V-ACL-25",
            "V-ACL-27",
            "V-ACL-28",
            "V-BAT-01",
            "V-BAT-02",
            "V-BAT-03",
            "V-BAT-04",
            "V-BAT-10",
            "V-CRD-05",
            "V-GEN-04",
            "V-IMG-02",
            "V-IMG-07",
            "V-IMG-08",
            "V-MUT-01",
            "V-NET-18",
            "V-NET-19",
            "V-NET-21",
            "V-NET-22",
            "V-OPS-02",
            "V-PDB-02",
            "V-PDB-03",
            "V-PDB-04",
            "V-POD-01",
            "V-POD-02",
            "V-POD-03",
            "V-POD-04",
            "V-POD-05",
            "V-POD-06",
            "V-POD-10",
            "V-POD-11",
            "V-RCK-01",
            "V-RCK-08",
            "V-RCK-09",
            "V-RCK-10",
            "V-RCK-11",
            "V-STO-01",
            "V-STO-02",
            "V-STO-04",
            "V-STO-05",
            "V-STO-06",
            "V-STO-08",
            "V-STO-09",
            "V-STO-10",
            "V-STO-12",
            "V-STO-13",
            "V-STO-22");

    private SchemaStated() {}

    static boolean isStated(String rule) {
        return STRUCTURE.contains(rule) || CEL.contains(rule);
    }

    /** Whether the API server finds all of these on its own and lists them together, as it does for AKO. */
    public static boolean isAllStructure(List<Violation> violations) {
        return violations.stream().allMatch(violation -> STRUCTURE.contains(violation.rule()));
    }

    public static boolean isAnyStructure(List<Violation> violations) {
        return violations.stream().anyMatch(violation -> STRUCTURE.contains(violation.rule()));
    }
}

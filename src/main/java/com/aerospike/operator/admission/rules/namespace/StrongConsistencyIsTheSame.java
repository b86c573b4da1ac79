package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackView;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A namespace is strongly consistent in every rack or in none. */
final class StrongConsistencyIsTheSame implements ClusterRule {

    @Override
    public String id() {
        return "V-NSP-06";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        Optional<Set<String>> first = Optional.empty();
        for (RackView rack : cluster.racks()) {
            Set<String> names = new TreeSet<>();
            rack.namespaces().stream()
                    .filter(NamespaceView::strongConsistency)
                    .forEach(each -> names.add(each.label()));
            if (first.isPresent() && !first.get().equals(names)) {
                report.deny(
                        rack.config().get("namespaces").path(),
                        "SC namespaces list is different for different racks: " + first.get() + " and " + names,
                        "set strong-consistency in spec.aerospikeConfig only");
                return;
            }
            first = Optional.of(names);
        }
    }
}

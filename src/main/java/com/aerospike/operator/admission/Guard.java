package com.aerospike.operator.admission;

import com.aerospike.operator.admission.defaults.Defaulted;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.admission.finding.Findings;
import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.CompletedCluster;
import com.aerospike.operator.admission.rules.CreateRule;
import com.aerospike.operator.admission.rules.OperatorFiles;
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.Rule;
import com.aerospike.operator.admission.rules.SameParts;
import com.aerospike.operator.admission.rules.Surroundings;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.InitImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a resource may be acted on. Thread-safe; does not change what it is given.
 *
 * <p>Two kinds of requests are let through unseen, because refusing them would only do harm: those for a resource that
 * is being deleted, and updates that leave the spec as it is (finalizers, labels). A resource that has become invalid,
 * for example by a newer operator, could otherwise never go away.
 */
public final class Guard {

    private final Surroundings surroundings;
    private final List<Rule> rules;

    /** {@code settings}: the operator's own choice of the init container's image. */
    public Guard(InitImage settings) {
        this(Surroundings.of(settings));
    }

    public Guard(Surroundings surroundings) {
        this(surroundings, Rulebook.ALL);
    }

    private Guard(Surroundings surroundings, List<Rule> rules) {
        this.surroundings = surroundings;
        this.rules = List.copyOf(rules);
    }

    /** The same guard with only those rules that the schema of the resource states as well. */
    public Guard ofSchema() {
        return new Guard(
                surroundings,
                rules.stream().filter(rule -> SchemaStated.isStated(rule.id())).toList());
    }

    /** The same guard where the operator's files can be looked at. */
    public Guard reading(OperatorFiles files) {
        return new Guard(surroundings.with(files), rules);
    }

    /**
     * Judges a resource at the start of a reconcile, when it is unknown what it was before. What was last completed
     * stands in for that, so that an unsafe change is found even if no webhook saw it.
     */
    public Admission admit(AerospikeCluster stored) {
        return admit(Defaults.apply(stored));
    }

    public Admission admit(Defaulted stored) {
        return judge(stored, Occasion.RECONCILE, Optional.empty());
    }

    public Admission admitCreate(AerospikeCluster wanted) {
        return admitCreate(Defaults.apply(wanted));
    }

    public Admission admitCreate(Defaulted wanted) {
        return judge(wanted, Occasion.CREATE, Optional.empty());
    }

    public Admission admitUpdate(AerospikeCluster stored, AerospikeCluster wanted) {
        return admitUpdate(Defaults.apply(stored), Defaults.apply(wanted));
    }

    public Admission admitUpdate(Defaulted stored, Defaulted wanted) {
        return judge(wanted, Occasion.UPDATE, Optional.of(stored.cluster()));
    }

    private enum Occasion {
        RECONCILE,
        CREATE,
        UPDATE
    }

    private Admission judge(Defaulted wanted, Occasion occasion, Optional<AerospikeCluster> old) {
        AerospikeCluster effective = wanted.cluster();
        CompletedCluster.dropEmptyRacks(effective);
        old.ifPresent(CompletedCluster::dropEmptyRacks);
        if (effective.getMetadata().getDeletionTimestamp() != null) {
            return new Admission.Admitted(effective, List.of());
        }
        List<Violation> violations = new ArrayList<>(refusals(wanted));
        Findings findings = new Findings();
        ClusterView cluster = new ClusterView(effective, surroundings);
        Optional<Change> change = old.or(() -> completed(effective, occasion))
                .map(before -> new Change(new ClusterView(before, surroundings), cluster));
        run(cluster, occasion, change, findings);
        violations.addAll(findings.violations());
        withoutRepetitions(violations);
        // Comparing the specs costs more than most rules, and matters only where something was found.
        boolean silent = violations.isEmpty() && findings.warnings().isEmpty();
        if (silent || old.filter(before -> isSame(before, effective)).isPresent()) {
            return new Admission.Admitted(effective, List.of());
        }
        return violations.isEmpty()
                ? new Admission.Admitted(effective, findings.warnings())
                : new Admission.Refused(violations, findings.warnings());
    }

    private static boolean isSame(AerospikeCluster before, AerospikeCluster now) {
        return SameParts.test(before.getSpec(), now.getSpec());
    }

    private static Optional<AerospikeCluster> completed(AerospikeCluster effective, Occasion occasion) {
        return occasion == Occasion.RECONCILE
                ? CompletedCluster.of(effective)
                        .map(completed -> Defaults.apply(completed).cluster())
                : Optional.empty();
    }

    private static List<Violation> refusals(Defaulted defaulted) {
        return switch (defaulted) {
            case Defaulted.Complete ignored -> List.of();
            case Defaulted.Refused refused -> refused.violations();
        };
    }

    /** The schema has little to add where another rule has already said what is wrong. */
    private static void withoutRepetitions(List<Violation> violations) {
        List<Violation> specific = violations.stream()
                .filter(violation -> !violation.rule().equals(Rulebook.SCHEMA_RULE))
                .toList();
        violations.removeIf(violation -> violation.rule().equals(Rulebook.SCHEMA_RULE)
                && specific.stream().anyMatch(other -> isWithin(violation.path(), other.path())));
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + ".") || path.startsWith(outer + "[");
    }

    private void run(ClusterView cluster, Occasion occasion, Optional<Change> change, Findings findings) {
        int next = 0;
        while (next < rules.size()) {
            switch (rules.get(next)) {
                case RackRule ignored -> next = runRackRules(next, cluster, findings);
                case ClusterRule rule -> {
                    rule.check(cluster, findings.of(rule.id()));
                    next++;
                }
                case CreateRule rule -> {
                    if (occasion == Occasion.CREATE) {
                        rule.check(cluster, findings.of(rule.id()));
                    }
                    next++;
                }
                case ChangeRule rule -> {
                    change.filter(update -> occasion == Occasion.UPDATE || rule.holdsAgainstCompleted())
                            .ifPresent(update -> rule.check(update, findings.of(rule.id())));
                    next++;
                }
            }
        }
    }

    /** Neighbouring rack rules run rack by rack, so that a user reads the problems of one rack together. */
    private int runRackRules(int first, ClusterView cluster, Findings findings) {
        List<RackRule> block = rules.stream()
                .skip(first)
                .takeWhile(RackRule.class::isInstance)
                .map(RackRule.class::cast)
                .toList();
        cluster.racks().forEach(rack -> block.forEach(rule -> rule.check(rack, findings.of(rule.id()))));
        return first + block.size();
    }
}

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
import com.aerospike.operator.admission.rules.RackRule;
import com.aerospike.operator.admission.rules.Rule;
import com.aerospike.operator.admission.rules.SameParts;
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

    private final InitImage settings;
    private final List<Rule> rules;

    /** {@code settings}: the operator's own choice of the init container's image. */
    public Guard(InitImage settings) {
        this(settings, Rulebook.ALL);
    }

    Guard(InitImage settings, List<Rule> rules) {
        this.settings = settings;
        this.rules = List.copyOf(rules);
    }

    /**
     * Judges a resource at the start of a reconcile, when it is unknown what it was before. What was last completed
     * stands in for that, so that an unsafe change is found even if no webhook saw it.
     */
    public Admission admit(AerospikeCluster stored) {
        return judge(stored, Occasion.RECONCILE, Optional.empty());
    }

    public Admission admitCreate(AerospikeCluster wanted) {
        return judge(wanted, Occasion.CREATE, Optional.empty());
    }

    public Admission admitUpdate(AerospikeCluster stored, AerospikeCluster wanted) {
        AerospikeCluster old = Defaults.apply(stored).cluster();
        return judge(wanted, Occasion.UPDATE, Optional.of(old));
    }

    private enum Occasion {
        RECONCILE,
        CREATE,
        UPDATE
    }

    private Admission judge(AerospikeCluster written, Occasion occasion, Optional<AerospikeCluster> old) {
        Defaulted defaulted = Defaults.apply(written);
        AerospikeCluster effective = defaulted.cluster();
        CompletedCluster.dropEmptyRacks(effective);
        if (effective.getMetadata().getDeletionTimestamp() != null
                || old.filter(before -> SameParts.test(before.getSpec(), effective.getSpec()))
                        .isPresent()) {
            return new Admission.Admitted(effective, List.of());
        }
        List<Violation> violations = new ArrayList<>(refusals(defaulted));
        Findings findings = new Findings();
        ClusterView cluster = new ClusterView(effective, settings);
        Optional<Change> change = old.or(() -> completed(effective, occasion))
                .map(before -> new Change(new ClusterView(before, settings), cluster));
        run(cluster, occasion, change, findings);
        violations.addAll(findings.violations());
        withoutRepetitions(violations);
        return violations.isEmpty()
                ? new Admission.Admitted(effective, findings.warnings())
                : new Admission.Refused(violations, findings.warnings());
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

package com.aerospike.operator.cluster.status;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.Operation;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.PodNeed;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.PodName;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How far restarts on demand have come: which pods had theirs. It is the memory that keeps a pod from being restarted
 * twice for one wish, so it is written with the restart, not at the end.
 */
final class OperationsDone {
    private OperationsDone() {}

    /** @param recorded what the status says; it stays as it is until a pod is restarted for another operation */
    static List<Operation> after(
            AerospikeClusterSpec spec, List<Operation> recorded, Plan plan, List<Outcome.Done> done) {
        var wanted = Optional.ofNullable(spec.operations).stream()
                .flatMap(List::stream)
                .findFirst();
        if (wanted.isEmpty()) {
            return recorded;
        }
        var restarted = restarted(wanted.get(), plan, done);
        if (restarted.isEmpty()) {
            return recorded;
        }
        var earlier = Optional.ofNullable(recorded).stream()
                .flatMap(List::stream)
                .filter(operation -> wanted.get().id.equals(operation.id))
                .findFirst();
        // No list means all pods: such an entry is complete already.
        if (earlier.isPresent() && isEmpty(earlier.get().podList)) {
            return recorded;
        }
        earlier.ifPresent(operation -> restarted.addAll(operation.podList));
        return List.of(entry(wanted.get(), restarted));
    }

    /** A pod that was made anew has a new server process too, so whatever kind was asked for is done. */
    private static SortedSet<String> restarted(Operation wanted, Plan plan, List<Outcome.Done> done) {
        var pods = new TreeSet<String>();
        done.stream()
                .flatMap(each -> restartedPod(each.step()))
                .map(PodName::toString)
                .filter(pod -> Optional.ofNullable(plan.behind().get(pod))
                        .map(PodNeed::operation)
                        .filter(wanted.id::equals)
                        .isPresent())
                .forEach(pods::add);
        return pods;
    }

    private static Stream<PodName> restartedPod(Step step) {
        return switch (step) {
            case Step.WarmRestart restart -> Stream.of(restart.pod());
            case Step.ReplacePod replace -> Stream.of(replace.pod());
            case Step.AddressPod address -> Stream.empty();
            case Step.ApplyAccessControl users -> Stream.empty();
            case Step.SetRoster roster -> Stream.empty();
            case Step.Quiesce quiesce -> Stream.empty();
            case Step.UndoQuiesce undo -> Stream.empty();
            case Step.Recluster recluster -> Stream.empty();
            case Step.ApplyLive apply -> Stream.empty();
            case Step.SetMigrateFillDelay delay -> Stream.empty();
            case Step.DeleteClaims delete -> Stream.empty();
            case Step.ForgetNode forget -> Stream.empty();
            case Step.Await wait -> Stream.empty();
        };
    }

    private static Operation entry(Operation wanted, SortedSet<String> pods) {
        var entry = new Operation();
        entry.kind = wanted.kind;
        entry.id = wanted.id;
        entry.podList = List.copyOf(pods);
        return entry;
    }

    private static boolean isEmpty(List<String> pods) {
        return pods == null || pods.isEmpty();
    }
}

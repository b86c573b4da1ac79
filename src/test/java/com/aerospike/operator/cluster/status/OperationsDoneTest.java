package com.aerospike.operator.cluster.status;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.Operation;
import com.aerospike.operator.api.v1.OperationKind;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.objects.Removable;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.plan.Effort;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.PodNeed;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.PodName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OperationsDoneTest {
    private static final Scene SCENE = Scene.of(spec(3, config("")));

    private static List<Operation> after(List<Operation> recorded, Map<String, String> needs, Step... done) {
        var behind = new TreeMap<String, PodNeed>();
        needs.forEach((pod, operation) -> behind.put(
                pod, new PodNeed(name(pod), Effort.WARM, List.of("operations"), List.of(), List.of(), operation)));
        var targets = new Targets(SCENE.intent(), "init:1", List.of(), Set.of(), List.of(), Removable.NOTHING);
        var plan = new Plan(targets, List.of(done), List.of(), behind);
        var wanted = new AerospikeClusterSpec();
        wanted.operations = List.of(operation("monday"));
        return OperationsDone.after(
                wanted,
                recorded,
                plan,
                Arrays.stream(done)
                        .map(step -> new Outcome.Done(step, List.of()))
                        .toList());
    }

    private static PodName name(String pod) {
        return PodName.parse("aero", pod).orElseThrow();
    }

    private static Step warm(String pod) {
        return new Step.WarmRestart(name(pod), "uid", true, List.of("operations"), List.of(), "monday");
    }

    private static Operation operation(String id, String... pods) {
        var operation = new Operation();
        operation.kind = OperationKind.WARM_RESTART;
        operation.id = id;
        operation.podList = List.of(pods);
        return operation;
    }

    @Test
    void aPodThatWasRestartedForTheOperationIsAddedToThoseThatWere() {
        var now = after(List.of(operation("monday", "aero-0-2")), Map.of("aero-0-1", "monday"), warm("aero-0-1"));

        assertThat(now).usingRecursiveComparison().isEqualTo(List.of(operation("monday", "aero-0-1", "aero-0-2")));
    }

    @Test
    void aPodThatWasMadeAnewNeedsNoRestartInPlaceAnyMore() {
        var now = after(
                null,
                Map.of("aero-0-1", "monday"),
                new Step.ReplacePod(name("aero-0-1"), "uid", true, List.of("image", "operations")));

        assertThat(now).usingRecursiveComparison().isEqualTo(List.of(operation("monday", "aero-0-1")));
    }

    @Test
    void anotherIdStartsOver() {
        var now = after(
                List.of(operation("sunday", "aero-0-1", "aero-0-2")), Map.of("aero-0-2", "monday"), warm("aero-0-2"));

        assertThat(now).usingRecursiveComparison().isEqualTo(List.of(operation("monday", "aero-0-2")));
    }

    @Test
    void restartsForAnotherReasonCountForNoOperation() {
        var before = List.of(operation("sunday"));

        assertThat(after(before, Map.of("aero-0-1", ""), warm("aero-0-1"))).isSameAs(before);
    }

    /** Loss prevented: an entry without list says that all pods are done; with a list it would say that others are not. */
    @Test
    void anOperationThatIsDoneForAllPodsStaysSo() {
        var before = List.of(operation("monday"));

        assertThat(after(before, Map.of("aero-0-1", "monday"), warm("aero-0-1")))
                .isSameAs(before);
    }
}

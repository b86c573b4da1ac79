package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.Operation;
import com.aerospike.operator.api.v1.OperationKind;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private static final String SPEC = spec(2, config(""));
    private static final String LIVE = SPEC + "enableDynamicConfigUpdate: true\n";
    private static final String MORE_CLIENTS =
            LIVE.replace("cgroup-mem-tracking: true}", "cgroup-mem-tracking: true, proto-fd-max: 18000}");

    private static Intent ordering(String spec, String id, OperationKind kind, String... pods) {
        var intent = Scene.of(spec).intent();
        intent.spec().operations = List.of(operation(id, kind, pods));
        return intent;
    }

    private static Operation operation(String id, OperationKind kind, String... pods) {
        var operation = new Operation();
        operation.id = id;
        operation.kind = kind;
        operation.podList = pods.length == 0 ? null : List.of(pods);
        return operation;
    }

    private static Map<String, Effort> efforts(Map<String, PodNeed> needs) {
        var efforts = new TreeMap<String, Effort>();
        needs.forEach((pod, need) -> efforts.put(pod, need.effort()));
        return efforts;
    }

    @Test
    void aPodThatRunsWhatIsWantedNeedsNothing() {
        assertThat(Running.of(SPEC).needs(SPEC)).isEmpty();
    }

    /** N1. */
    @Test
    void aPodOnABlockedNodeMovesAndTheOthersStay() {
        var running = Running.of(SPEC).edit("aero-0-1", pod -> pod.node = Optional.of("node-2"));

        var needs = running.needs(SPEC + "k8sNodeBlockList: [node-2]\n");

        assertThat(efforts(needs)).isEqualTo(Map.of("aero-0-1", Effort.COLD));
        assertThat(needs.get("aero-0-1").reasons()).containsExactly("k8sNodeBlockList: node-2");
    }

    @Test
    void aPodWhoseEvictionWasRefusedIsMadeAnew() {
        var needs = Running.of(SPEC)
                .edit("aero-0-0", pod -> pod.evictionBlocked = true)
                .needs(SPEC);

        assertThat(efforts(needs)).isEqualTo(Map.of("aero-0-0", Effort.COLD));
        assertThat(needs.get("aero-0-0").reasons()).containsExactly("eviction");
    }

    /** Otherwise the mark would stay, and whoever drains the node would wait for ever. */
    @Test
    void anEvictionIsStrongerThanAWarmRestartOnDemand() {
        var needs = Running.of(SPEC)
                .edit("aero-0-0", pod -> pod.evictionBlocked = true)
                .needs(ordering(SPEC, "now", OperationKind.WARM_RESTART));

        assertThat(efforts(needs)).isEqualTo(Map.of("aero-0-0", Effort.COLD, "aero-0-1", Effort.WARM));
        assertThat(needs.get("aero-0-0").reasons()).containsExactly("eviction", "operations[now]: WarmRestart");
        assertThat(needs.get("aero-0-0").operation()).isEqualTo("now");
    }

    /** O1. */
    @Test
    void anOperationWithoutPodsRestartsAllThatTheStatusKnows() {
        var running = Running.of(SPEC);

        assertThat(efforts(running.needs(ordering(SPEC, "a", OperationKind.WARM_RESTART))))
                .isEqualTo(Map.of("aero-0-0", Effort.WARM, "aero-0-1", Effort.WARM));
        assertThat(efforts(running.needs(ordering(SPEC, "a", OperationKind.POD_RESTART))))
                .isEqualTo(Map.of("aero-0-0", Effort.COLD, "aero-0-1", Effort.COLD));
    }

    @Test
    void aPodThatHadItsRestartOnDemandIsNotRestartedAgain() {
        var running = Running.of(SPEC);
        running.status.operations = List.of(operation("a", OperationKind.POD_RESTART, "aero-0-1"));
        var needs = running.needs(ordering(SPEC, "a", OperationKind.POD_RESTART));
        assertThat(needs).containsOnlyKeys("aero-0-0");

        running.status.operations = List.of(operation("a", OperationKind.POD_RESTART));
        assertThat(running.needs(ordering(SPEC, "a", OperationKind.POD_RESTART)))
                .isEmpty();
        assertThat(running.needs(ordering(SPEC, "a", OperationKind.POD_RESTART, "aero-0-0")))
                .isEmpty();
    }

    /** The operator may die after the restart and before it is in the status. */
    @Test
    void aServerThatTellsOfItsRestartOnDemandIsNotRestartedAgain() {
        var running = Running.of(SPEC);
        var hash = running.entry("aero-0-1").aerospikeConfigHash;
        running.edit(
                "aero-0-1",
                pod -> pod.applied = Optional.of(new Applied(hash, "", false, "2026-03-01T09:59:59Z", "a", null)));

        assertThat(running.needs(ordering(SPEC, "a", OperationKind.WARM_RESTART)))
                .containsOnlyKeys("aero-0-0");
        assertThat(running.needs(ordering(SPEC, "a", OperationKind.POD_RESTART)))
                .containsOnlyKeys("aero-0-0", "aero-0-1");
    }

    /** O2. */
    @Test
    void anotherOperationStartsOverAndARemovedOneIsGivenUp() {
        var running = Running.of(SPEC);
        running.status.operations = List.of(operation("a", OperationKind.WARM_RESTART, "aero-0-0"));

        assertThat(running.needs(ordering(SPEC, "b", OperationKind.WARM_RESTART)))
                .containsOnlyKeys("aero-0-0", "aero-0-1");
        assertThat(running.needs(SPEC)).isEmpty();
    }

    /** O3. */
    @Test
    void aPodRestartOfOnePodLeavesTheLiveChangeOfTheOthersLive() {
        var wanted = ordering(MORE_CLIENTS, "a", OperationKind.POD_RESTART, "aero-0-1");

        var needs = Running.of(LIVE).needs(wanted);

        assertThat(efforts(needs)).isEqualTo(Map.of("aero-0-0", Effort.LIVE, "aero-0-1", Effort.COLD));
        assertThat(needs.get("aero-0-0").commands()).hasSize(1);
        assertThat(needs.get("aero-0-1").commands()).isEmpty();
        assertThat(needs.get("aero-0-1").reasons())
                .containsExactly("operations[a]: PodRestart", "service.proto-fd-max: (not set) -> 18000");
    }

    /** O5. */
    @Test
    void aWarmRestartOnDemandBecomesAPodRestartWithChangedPodSettings() {
        var other = SPEC.replace("multiPodPerHost: true", "multiPodPerHost: true, metadata: {labels: {team: blue}}");

        var needs = Running.of(SPEC).needs(ordering(other, "a", OperationKind.WARM_RESTART));

        assertThat(needs.values()).allSatisfy(need -> {
            assertThat(need.effort()).isEqualTo(Effort.COLD);
            assertThat(need.operation()).isEqualTo("a");
            assertThat(need.reasons()).containsExactly("operations[a]: WarmRestart", "podSpec.metadata.labels");
        });
    }

    @Test
    void anotherImageTakesANewPodAndBringsAllOtherChangesAlong() {
        var needs = Running.of(LIVE).needs(MORE_CLIENTS.replace("8.1.2.0", "8.1.2.1"));

        var need = needs.get("aero-0-0");
        assertThat(need.effort()).isEqualTo(Effort.COLD);
        assertThat(need.commands()).isEmpty();
        assertThat(need.reasons())
                .containsExactly(
                        "image: aerospike/aerospike-server-enterprise:8.1.2.0"
                                + " -> aerospike/aerospike-server-enterprise:8.1.2.1",
                        "service.proto-fd-max: (not set) -> 18000");
    }

    /** Loss prevented: an upgrade of the operator that restarts every database. */
    @Test
    void anotherImageOfTheOperatorsOwnInitContainerRestartsNothing() {
        var running = Running.of(SPEC).editAll(pod -> pod.initImage = Optional.of("aerospike/operator:4.0.0"));

        assertThat(running.needs(SPEC)).isEmpty();
    }

    /** F18, X5. */
    @Test
    void anInitImageGivenInTheResourceTakesNewPods() {
        var other = SPEC.replace(
                "multiPodPerHost: true",
                "multiPodPerHost: true, aerospikeInitContainer: {imageRegistry: registry.example.com}");

        assertThat(Running.of(SPEC).needs(other).get("aero-0-1"))
                .isEqualTo(PodNeed.of(
                        Running.of(SPEC).before.allPodNames().get(1),
                        Effort.COLD,
                        List.of("podSpec.aerospikeInitContainer.imageRegistry")));
    }

    @Test
    void anotherNetworkPolicyIsReadByARestartedServer() {
        var needs = Running.of(SPEC).needs(SPEC + "aerospikeNetworkPolicy: {access: pod}\n");

        assertThat(efforts(needs)).isEqualTo(Map.of("aero-0-0", Effort.WARM, "aero-0-1", Effort.WARM));
        assertThat(needs.get("aero-0-0").reasons()).first().asString().isEqualTo("aerospikeNetworkPolicy.access");
    }

    /** I5. */
    @Test
    void theSwitchOfTheRackIdOverrideRestartsTheServerEachWay() {
        var plain = Scene.of(SPEC).intent();
        var overriding = Scene.of(SPEC).intent();
        overriding.spec().enableRackIDOverride = true;
        var running = Running.of(SPEC).editAll(pod -> pod.rackIdOverride = "7");

        var on = running.needs(overriding);
        assertThat(on.values()).allSatisfy(need -> {
            assertThat(need.effort()).isEqualTo(Effort.WARM);
            assertThat(need.reasons()).containsExactly("enableRackIDOverride: false -> true");
            assertThat(need.obstacle()).isEmpty();
        });

        var hash = running.entry("aero-0-0").aerospikeConfigHash;
        running.editAll(pod -> pod.applied = Optional.of(new Applied(hash, "", true, "", "", null)));
        assertThat(running.needs(overriding)).isEmpty();
        assertThat(efforts(running.needs(plain))).isEqualTo(Map.of("aero-0-0", Effort.WARM, "aero-0-1", Effort.WARM));
    }

    /** I2. Loss prevented: servers that are stopped one by one and cannot start without the annotation. */
    @Test
    void anOverrideWithoutAnnotationLeavesTheServerRunningAndSaysWhatIsMissing() {
        var overriding = Scene.of(SPEC).intent();
        overriding.spec().enableRackIDOverride = true;

        var need = Running.of(SPEC).needs(overriding).get("aero-0-0");

        assertThat(need.effort()).isEqualTo(Effort.WARM);
        assertThat(need.obstacle().orElseThrow()).contains("aero-0-0").contains("aerospike.com/override-rack-id");
    }

    /** I6. */
    @Test
    void anOldInitContainerOfAkoCannotOverrideTheRackIdInPlace() {
        var overriding = Scene.of(SPEC).intent();
        overriding.spec().enableRackIDOverride = true;
        var running = Running.of(SPEC)
                .edit("aero-0-0", pod -> pod.startedByAko("aerospike/aerospike-kubernetes-init:2.4.1", "x"))
                .edit("aero-0-1", pod -> pod.startedByAko("aerospike/aerospike-kubernetes-init:2.5.0", "x"));

        assertThat(efforts(running.needs(overriding)))
                .isEqualTo(Map.of("aero-0-0", Effort.COLD, "aero-0-1", Effort.WARM));
    }

    @Test
    void aFailedPodIsMadeAnewWhateverItNeeds() {
        var crash = Optional.<PodTrouble>of(new PodTrouble.CrashLooping("aerospike-server", 1, "bad value"));
        var running = Running.of(LIVE)
                .edit("aero-0-0", pod -> {
                    pod.stage = Stage.RUNNING;
                    pod.trouble = crash;
                })
                .edit("aero-0-1", pod -> pod.trouble = crash);

        assertThat(efforts(running.needs(MORE_CLIENTS)))
                .isEqualTo(Map.of("aero-0-0", Effort.COLD, "aero-0-1", Effort.LIVE));
        assertThat(running.needs(LIVE)).isEmpty();
    }

    @Test
    void aPodThatHasNotStartedIsJudgedByWhatItIsMadeOfAlone() {
        var running = Running.of(LIVE).edit("aero-0-1", pod -> {
            pod.stage = Stage.STARTING;
            pod.report = Optional.empty();
        });

        assertThat(running.needs(MORE_CLIENTS)).containsOnlyKeys("aero-0-0");
        assertThat(running.needs(LIVE.replace("8.1.2.0", "8.1.2.1"))
                        .get("aero-0-1")
                        .effort())
                .isEqualTo(Effort.COLD);
    }

    @Test
    void aSpecThatIsCorrectedBeforeTheFirstCompletionReachesPodsThatStartedWithTheOldOne() {
        var running = Running.of(SPEC);
        running.status.aerospikeConfig = null;

        var needs = running.needs(SPEC.replace("replication-factor: 2", "replication-factor: 1"));

        assertThat(needs).containsOnlyKeys("aero-0-0", "aero-0-1");
        assertThat(needs.get("aero-0-0").reasons()).containsExactly("namespaces[test].replication-factor: 2 -> 1");
    }

    @Test
    void aPodThatIsBeingDeletedNeedsNothing() {
        var running = Running.of(SPEC).edit("aero-0-1", pod -> pod.terminating = true);

        assertThat(running.needs(SPEC.replace("8.1.2.0", "8.1.2.1"))).containsOnlyKeys("aero-0-0");
    }

    @Test
    void aPodOfARackThatIsNotWantedNeedsNothing() {
        var other = SPEC + "rackConfig: {namespaces: [test], racks: [{id: 1}]}\n";

        assertThat(Running.of(SPEC).needs(other)).isEmpty();
    }
}

package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.facts;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Progress;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.UnreadableSecret;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.node.NodeId;
import com.aerospike.operator.node.Roster;
import com.aerospike.operator.node.RosterFacts;
import com.aerospike.operator.node.RosterNode;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final String SECURED = """
            aerospikeAccessControl:
              users:
                - {name: admin, secretName: auth-secret, roles: [sys-admin, user-admin]}
            """;

    private static Plan plan(Scene scene) {
        return new Planner(InitImage.NONE).plan(scene.intent(), scene.seen());
    }

    private static List<Class<?>> kinds(Plan plan) {
        return plan.steps().stream().<Class<?>>map(Object::getClass).toList();
    }

    private static Awaited awaited(Plan plan) {
        return plan.firstWait().orElseThrow().what();
    }

    @Test
    void racksWaitUntilTheServicesOfTheirPodsHaveNodePorts() {
        var scene = Scene.of(spec(2, config(""))).services("aero-0-0");

        var plan = plan(scene);

        assertThat(plan.targets().racks()).isEmpty();
        assertThat(plan.targets().podServices()).hasSize(2);
        assertThat(awaited(plan)).isEqualTo(Awaited.NODE_PORTS);
    }

    @Test
    void aRackIsMadeInFullOnceItsNodePortsAreKnown() {
        var scene = Scene.of(spec(2, config(""))).services("aero-0-0", "aero-0-1");

        var plan = plan(scene);

        assertThat(plan.targets().racks()).singleElement().satisfies(rack -> {
            assertThat(rack).isInstanceOf(RackTarget.Wanted.class);
            assertThat(rack.replicas()).isEqualTo(2);
        });
        assertThat(awaited(plan)).isEqualTo(Awaited.PODS);
    }

    @Test
    void aBoundPodIsToldItsNodesAddressesAndItsClaims() {
        var scene = Scene.of(spec(1, config("").replace("replication-factor: 2", "replication-factor: 1")))
                .services("aero-0-0")
                .rack(0, 1)
                .pod("aero-0-0", Stage.STARTING)
                .claim(new ClaimSeen(
                        "data-aero-0-0", "data", "aero-0-0", "claim-uid", Optional.of("ssd"), false, true, Scene.NOW));

        var plan = plan(scene);

        assertThat(plan.steps().getFirst()).isInstanceOfSatisfying(Step.AddressPod.class, step -> {
            assertThat(step.pod()).isEqualTo("aero-0-0");
            assertThat(step.addresses().internal()).isEqualTo("10.0.0.1");
            assertThat(step.addresses().external()).isEqualTo("203.0.113.1");
            assertThat(step.addresses().claims()).containsEntry("data", "claim-uid");
        });
    }

    @Test
    void aPodWithoutNodeIsToldNothing() {
        var scene = Scene.of(spec(2, config("")))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .pod("aero-0-0", Stage.UNSCHEDULED);

        assertThat(kinds(plan(scene))).containsExactly(Step.Await.class);
    }

    @Test
    void aSettledClusterNeedsNothing() {
        var scene = Scene.of(spec(2, config("")))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1");

        var plan = plan(scene);

        assertThat(plan.settled()).isTrue();
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void serversThatFormTwoClustersAreWaitedFor() {
        var scene = Scene.of(spec(2, config("")))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1")
                .server("aero-0-1", facts("aero-0-1", 2, "OTHER", List.of()));

        var plan = plan(scene);

        assertThat(awaited(plan)).isEqualTo(Awaited.CLUSTER);
        assertThat(plan.firstWait().orElseThrow().sentence()).contains("2 separate clusters");
    }

    @Test
    void usersAreSetUpOnlyAfterTheServersFormOneCluster() {
        var scene = Scene.of(spec(2, config("security: {}") + SECURED))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1")
                .server("aero-0-1", new NodeSeen.Silent("refused"));

        assertThat(kinds(plan(scene))).containsExactly(Step.Await.class, Step.ApplyAccessControl.class);

        scene.serving("aero-0-0", "aero-0-1");

        assertThat(kinds(plan(scene))).containsExactly(Step.ApplyAccessControl.class);
    }

    @Test
    void usersThatWereAppliedAreNotAppliedAgain() {
        var scene = Scene.of(spec(2, config("security: {}") + SECURED))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1");
        var status = new AerospikeClusterStatus();
        status.aerospikeAccessControl = scene.intent().spec().aerospikeAccessControl;

        assertThat(plan(scene.recorded(status)).settled()).isTrue();
    }

    /** Outage prevented: a cluster keeps the password that everybody knows, because a restored status says otherwise. */
    @Test
    void usersAreSetUpOnServersThatKnowNobodyWhateverTheStatusSays() {
        var scene = Scene.of(spec(2, config("security: {}") + SECURED))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1");
        var status = new AerospikeClusterStatus();
        status.aerospikeAccessControl = scene.intent().spec().aerospikeAccessControl;
        scene.recorded(status).server("aero-0-0", new NodeSeen.Answering(facts("aero-0-0", 2, "KEY", List.of()), true));

        assertThat(plan(scene).settled()).as("one alone has only just started").isTrue();

        scene.server("aero-0-1", new NodeSeen.Answering(facts("aero-0-1", 2, "KEY", List.of()), true));

        assertThat(plan(scene).steps())
                .singleElement()
                .isInstanceOfSatisfying(Step.ApplyAccessControl.class, step -> assertThat(step.before().users)
                        .isNull());
    }

    @Test
    void aStrongNamespaceGetsTheObservedNodesAsItsRoster() {
        var observed = roster("A1", "A0");
        var scene = strongScene(0, new RosterFacts(Optional.empty(), Optional.empty(), Optional.of(observed)));

        assertThat(plan(scene).steps()).singleElement().isInstanceOfSatisfying(Step.SetRoster.class, step -> {
            assertThat(step.namespace()).isEqualTo("strong");
            assertThat(step.roster()).isEqualTo(observed);
            assertThat(step.pods()).containsExactly("aero-0-0", "aero-0-1");
        });
    }

    @Test
    void theRosterIsLeftAloneWhilePartitionsAreUnavailable() {
        var scene = strongScene(
                12, new RosterFacts(Optional.of(roster("A0")), Optional.empty(), Optional.of(roster("A1", "A0"))));

        var plan = plan(scene);

        assertThat(kinds(plan)).containsExactly(Step.Await.class);
        assertThat(awaited(plan)).isEqualTo(Awaited.PARTITIONS);
    }

    private static Scene strongScene(long unavailable, RosterFacts roster) {
        var namespaces = List.of(Scene.strong("strong", unavailable, 0, roster));
        return Scene.of(Scene.strongSpec(2, "strong", ""))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1")
                .server("aero-0-0", facts("aero-0-0", 2, "KEY", namespaces))
                .server("aero-0-1", facts("aero-0-1", 2, "KEY", namespaces));
    }

    private static Roster roster(String... ids) {
        return new Roster(
                OptionalInt.empty(),
                List.of(ids).stream()
                        .map(id -> new RosterNode(new NodeId(id), 0))
                        .toList());
    }

    /** Loss prevented: the StatefulSet controller would take the highest pods at once, with their data unmoved. */
    @Test
    void aSmallerSizeNeverReachesTheStatefulSetWithoutAPlanForTheData() {
        var scene = Scene.of(spec(2, config("")))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 5)
                .serving("aero-0-0", "aero-0-1");

        var plan = plan(scene);

        assertThat(plan.targets().racks().getFirst().replicas()).isEqualTo(5);
        assertThat(plan.settled()).isFalse();
    }

    @Test
    void podsOnABlockedNodeMoveOneAfterTheOtherBeforeTheClusterIsSettled() {
        var scene = Scene.of(spec(2, config("")))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1");
        var completed = new AerospikeClusterStatus();
        completed.aerospikeConfig = scene.intent().spec().aerospikeConfig;
        completed.rackConfig = scene.intent().spec().rackConfig;
        scene.recorded(completed);
        assertThat(plan(scene).settled()).isTrue();

        var blocked = Scene.of(spec(2, config("")).replace("size: 2", "size: 2\nk8sNodeBlockList: [node-1]"));
        var plan = new Planner(InitImage.NONE).plan(blocked.intent(), scene.seen());

        assertThat(plan.behind()).containsOnlyKeys("aero-0-0", "aero-0-1");
        assertThat(plan.steps().getFirst())
                .isEqualTo(new Step.Quiesce("aero-0-1", List.of("k8sNodeBlockList: node-1")));
    }

    @Test
    void changedVolumesRestartThePods() {
        var scene = Scene.of(spec(2, config("")))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1");
        var completed = new AerospikeClusterStatus();
        completed.aerospikeConfig = scene.intent().spec().aerospikeConfig;
        completed.rackConfig = scene.intent().spec().rackConfig;
        var more = spec(2, config(""))
                .replace(
                        "  volumes:",
                        "  volumes:\n    - {name: extra, source: {emptyDir: {}}, aerospike: {path: /extra}}");

        var plan = new Planner(InitImage.NONE)
                .plan(Scene.of(more).intent(), scene.recorded(completed).seen());

        assertThat(plan.steps().getFirst())
                .isInstanceOfSatisfying(Step.Quiesce.class, quiesce -> assertThat(quiesce.because())
                        .allMatch(reason -> reason.startsWith("storage.volumes[extra]")));
    }

    @Test
    void eachTroubleOfAPodIsNamedWithTheFieldThatMendsIt() {
        var scene = Scene.of(spec(2, config("")))
                .services("aero-0-0", "aero-0-1")
                .rack(0, 2)
                .pod(
                        "aero-0-0",
                        Stage.STARTING,
                        Optional.of(new PodTrouble.ImageUnavailable("aerospike-server", "x:9.9.9.9", "not found")))
                .pod("aero-0-1", Stage.UNSCHEDULED, Optional.of(new PodTrouble.Unschedulable("0/3 nodes fit")))
                .missingStorageClass("fast")
                .unreadable(new UnreadableSecret("spec.x", "auth", "does not exist"));

        var problems = plan(scene).problems();

        assertThat(problems)
                .extracting(Problem::kind)
                .containsExactly(
                        Problem.Kind.SECRET_UNREADABLE,
                        Problem.Kind.STORAGE_CLASS_MISSING,
                        Problem.Kind.IMAGE_UNAVAILABLE,
                        Problem.Kind.UNSCHEDULABLE);
        assertThat(problems.get(2).sentence()).contains("spec.image", "x:9.9.9.9", "not found");
    }

    @Test
    void aWaitThatLastsTooLongBecomesAProblem() {
        var scene = Scene.of(spec(2, config(""))).services("aero-0-0", "aero-0-1");
        var status = new AerospikeClusterStatus();
        status.progress = new Progress();
        status.progress.pod = "aero-0-0";
        status.conditions = List.of(new ConditionBuilder()
                .withType("Progressing")
                .withReason(Awaited.PODS.reason())
                .build());
        status.progress.since =
                Scene.NOW.minus(Awaited.PODS.deadline()).minusSeconds(1).toString();

        assertThat(plan(scene.recorded(status)).problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.WAIT_OVERDUE);
    }
}

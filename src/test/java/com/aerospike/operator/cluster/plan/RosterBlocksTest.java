package com.aerospike.operator.cluster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.node.Build;
import com.aerospike.operator.node.ClusterFacts;
import com.aerospike.operator.node.NodeFacts;
import com.aerospike.operator.node.NodeId;
import com.aerospike.operator.node.Roster;
import com.aerospike.operator.node.RosterFacts;
import com.aerospike.operator.node.RosterNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Nodes and racks that the user takes off the roster of strongly consistent namespaces, and puts on it again. */
class RosterBlocksTest {
    private static final String[] PODS = {"aero-1-0", "aero-1-1", "aero-2-0", "aero-2-1"};
    private static final List<String> ALL = List.of("2A1@2", "2A0@2", "1A1@1", "1A0@1");
    private static final List<String> WITHOUT_ONE = List.of("2A1@2", "2A0@2");

    private static String spec(String racks, String more) {
        return Scene.strongSpec(4, "ledger", "rackConfig: {namespaces: [ledger], racks: [" + racks + "]}\n" + more);
    }

    private static final String PLAIN = spec("{id: 1}, {id: 2}", "");
    private static final String RACK_BLOCKED = spec("{id: 1, forceBlockFromRoster: true}, {id: 2}", "");

    private static Scene scene(long unavailable, List<String> current, List<String> observed, String... serving) {
        var scene = Scene.of(PLAIN)
                .services(PODS)
                .rack(1, 2)
                .rack(2, 2)
                .serving(serving)
                .completed(PODS);
        var roster = new RosterFacts(
                Optional.of(roster(current)), Optional.of(roster(current)), Optional.of(roster(observed)));
        for (String pod : serving) {
            scene.server(pod, facts(pod, serving.length, unavailable, roster));
        }
        return scene;
    }

    private static NodeFacts facts(String pod, int size, long unavailable, RosterFacts roster) {
        var parts = pod.split("-");
        return new NodeFacts(
                new NodeId(parts[1] + "A" + parts[2]),
                Build.parse("8.1.2.0").orElseThrow(),
                new ClusterFacts(Optional.of("KEY"), size, true, Optional.empty()),
                true,
                0,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(Scene.strong("ledger", unavailable, 0, roster)));
    }

    private static Roster roster(List<String> nodes) {
        return new Roster(
                OptionalInt.empty(),
                nodes.stream()
                        .map(node -> node.split("@"))
                        .map(node -> new RosterNode(new NodeId(node[0]), Integer.parseInt(node[1])))
                        .toList());
    }

    private static List<Step> steps(String wanted, Scene scene) {
        return new Planner(InitImage.NONE)
                .plan(Scene.of(wanted).intent(), scene.seen())
                .steps();
    }

    private static String rosterSet(List<Step> steps) {
        assertThat(steps).filteredOn(Step.SetRoster.class::isInstance).hasSize(1);
        return steps.stream()
                .filter(Step.SetRoster.class::isInstance)
                .map(step -> ((Step.SetRoster) step).roster().text())
                .findFirst()
                .orElseThrow();
    }

    /** Q2. */
    @Test
    void aBlockedRackLeavesTheRosterAndComesBackWhenItIsNotBlockedAnyMore() {
        assertThat(rosterSet(steps(RACK_BLOCKED, scene(0, ALL, ALL, PODS)))).isEqualTo("2A1@2,2A0@2");
        assertThat(steps(RACK_BLOCKED, scene(0, WITHOUT_ONE, ALL, PODS)))
                .as("once it is set")
                .noneMatch(Step.SetRoster.class::isInstance);
        assertThat(rosterSet(steps(PLAIN, scene(0, WITHOUT_ONE, ALL, PODS)))).isEqualTo("2A1@2,2A0@2,1A1@1,1A0@1");
    }

    /** Q2: whoever blocks a rack that is down wants to serve without it. */
    @Test
    void aRackThatIsDownCanBeTakenOffTheRosterThoughNothingIsCompleteWithoutIt() {
        var scene = scene(2048, ALL, WITHOUT_ONE, "aero-2-0", "aero-2-1");
        Arrays.stream(PODS)
                .filter(pod -> pod.startsWith("aero-1"))
                .forEach(pod -> scene.pod(
                        pod, Stage.UNSCHEDULED, Optional.of(new PodTrouble.Unschedulable("0/3 nodes are available"))));

        assertThat(rosterSet(steps(RACK_BLOCKED, scene))).isEqualTo("2A1@2,2A0@2");
    }

    /** Q1. */
    @Test
    void aBlockedNodeIsLeftOutOfTheRosterAndNoOther() {
        var blocked = spec("{id: 1}, {id: 2}", "rosterNodeBlockList: ['1A1']");

        assertThat(rosterSet(steps(blocked, scene(0, ALL, ALL, PODS)))).isEqualTo("2A1@2,2A0@2,1A0@1");
        assertThat(steps(blocked, scene(0, List.of("2A1@2", "2A0@2", "1A0@1"), ALL, PODS)))
                .noneMatch(Step.SetRoster.class::isInstance);
    }

    /** Q1. */
    @Test
    void nodesThatCameAreTakenOnTheRosterAndNodesThatWentAreTakenOff() {
        assertThat(rosterSet(steps(PLAIN, scene(0, WITHOUT_ONE, ALL, PODS)))).isEqualTo("2A1@2,2A0@2,1A1@1,1A0@1");

        var smaller = PLAIN.replace("size: 4", "size: 2");
        var scene = Scene.of(smaller)
                .services("aero-1-0", "aero-2-0")
                .rack(1, 1)
                .rack(2, 1)
                .serving("aero-1-0", "aero-2-0")
                .completed("aero-1-0", "aero-2-0");
        var roster = new RosterFacts(
                Optional.of(roster(ALL)), Optional.of(roster(ALL)), Optional.of(roster(List.of("2A0@2", "1A0@1"))));
        List.of("aero-1-0", "aero-2-0").forEach(pod -> scene.server(pod, facts(pod, 2, 0, roster)));
        assertThat(rosterSet(steps(smaller, scene))).isEqualTo("2A0@2,1A0@1");
    }
}

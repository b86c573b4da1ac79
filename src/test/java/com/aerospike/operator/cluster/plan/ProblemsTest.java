package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.NOW;
import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.node.NodeId;
import com.aerospike.operator.node.Roster;
import com.aerospike.operator.node.RosterFacts;
import com.aerospike.operator.node.RosterNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final String POD = "aero-0-1";
    private static final RosterFacts SET = new RosterFacts(
            Optional.of(new Roster(OptionalInt.empty(), List.of(new RosterNode(new NodeId("A0"), 0)))),
            Optional.empty(),
            Optional.empty());
    private static final RosterFacts UNSET = new RosterFacts(Optional.empty(), Optional.empty(), Optional.empty());

    private static Scene serving(String service) {
        var spec = spec(2, config("").replace("cgroup-mem-tracking: true", "cgroup-mem-tracking: true" + service));
        return Scene.of(spec).services("aero-0-0", POD).rack(0, 2).serving("aero-0-0", POD);
    }

    private static Scene serving() {
        return serving("");
    }

    private static List<Problem> problems(Scene scene) {
        return Problems.of(scene.intent(), scene.seen(), List.of(), List.of());
    }

    private static Problem only(Scene scene) {
        var problems = problems(scene);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    /** What was completed before {@code service} was changed. */
    private static AerospikeClusterStatus completed() {
        var spec = serving().intent().spec();
        var status = new AerospikeClusterStatus();
        status.size = spec.size;
        status.image = spec.image;
        status.aerospikeConfig = spec.aerospikeConfig;
        status.storage = spec.storage;
        status.rackConfig = spec.rackConfig;
        status.podSpec = spec.podSpec;
        return status;
    }

    private static Scene edited(Consumer<EditedPod> change) {
        var scene = serving();
        var pod = scene.seen().pod(PodName.parse("aero", POD).orElseThrow()).orElseThrow();
        return scene.pod(EditedPod.of(pod, change));
    }

    private static Scene unready() {
        return edited(pod -> pod.ready = false);
    }

    private static Scene refused(boolean partly, int times, String hash) {
        var refusal = new Applied.Refusal(hash, partly, times, "set-config:context=service;proto-fd-max=9: ERROR::bad");
        var applied = new Applied("", "", false, "", "", refusal);
        return edited(pod -> pod.applied = Optional.of(applied));
    }

    private static String wantedHash() {
        return Conf.hash(serving().intent().racks().getFirst().confText());
    }

    private static PodTrouble crash(String log) {
        return new PodTrouble.CrashLooping("aerospike-server", 1, log);
    }

    @Test
    void theCanaryNamesTheParameterThatItsLogComplainsOf() {
        var scene = serving(", proto-fd-max: 99999")
                .recorded(completed())
                .pod(POD, Stage.STARTING, Optional.of(crash("""
                        Nov 26 2026: INFO (as): starting
                        Nov 26 2026: CRITICAL (config): line 4 :: proto-fd-max is above the limit
                        Nov 26 2026: WARNING (as): startup failed
                        """)));

        assertThat(only(scene)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.SERVER_FAILED);
            assertThat(problem.pod().map(PodName::toString)).contains(POD);
            assertThat(problem.sentence())
                    .contains("proto-fd-max is above the limit | ")
                    .contains("its log names what was changed: service.proto-fd-max: (not set) -> 99999;")
                    .contains("kubectl logs -n db aero-0-1 -c aerospike-server --previous");
        });
    }

    @Test
    void aCanaryWhoseLogSaysNothingNamesAllThatWasChanged() {
        var scene = serving(", proto-fd-max: 99999")
                .recorded(completed())
                .pod(POD, Stage.STARTING, Optional.of(crash("killed")));

        assertThat(only(scene).sentence())
                .contains("changed since it last worked: service.proto-fd-max: (not set) -> 99999;");
    }

    @Test
    void aServerThatNeverWorkedIsComparedWithNothing() {
        assertThat(only(serving().pod(POD, Stage.STARTING, Optional.of(crash("out of memory"))))
                        .sentence())
                .contains("(exit code 1: out of memory); see `kubectl logs");
    }

    @Test
    void aLiveChangeThatIsRefusedAgainAndAgainNeedsAPerson() {
        assertThat(only(refused(false, 3, wantedHash()))).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CHANGE_REFUSED);
            assertThat(problem.sentence()).contains(POD, "proto-fd-max=9: ERROR::bad", "spec.aerospikeConfig");
        });
    }

    @Test
    void aLiveChangeThatIsStillTriedOrNotWantedAnyMoreIsNoProblem() {
        assertThat(problems(refused(false, 2, wantedHash()))).isEmpty();
        assertThat(problems(refused(true, 3, wantedHash()))).isEmpty();
        assertThat(problems(refused(false, 3, "another"))).isEmpty();
    }

    /** Loss prevented: data that nobody can read, in a cluster that calls itself healthy. */
    @Test
    void deadPartitionsAreNamedWithTheirNamespaceAndNumber() {
        var scene = serving().server(POD, Scene.facts(POD, 2, "KEY", List.of(Scene.strong("bank", 0, 12, SET))));

        assertThat(only(scene)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.PARTITIONS_LOST);
            assertThat(problem.sentence()).contains("namespace bank has 12 dead partitions");
        });
    }

    @Test
    void partitionsThatComeBackWithAPodOrBeforeTheFirstRosterAreNotLost() {
        var unavailable = Scene.facts("aero-0-0", 2, "KEY", List.of(Scene.strong("bank", 9, 0, SET)));
        var unset = Scene.facts("aero-0-0", 2, "KEY", List.of(Scene.strong("bank", 9, 0, UNSET)));

        assertThat(problems(serving().server("aero-0-0", unavailable)))
                .extracting(Problem::sentence)
                .singleElement()
                .asString()
                .contains("9 unavailable partitions");
        assertThat(problems(serving().server("aero-0-0", unavailable).pod(POD, Stage.STARTING)))
                .isEmpty();
        assertThat(problems(serving().server("aero-0-0", unset))).isEmpty();
    }

    @Test
    void aPodWhoseMachineReportsNothingIsToldFromASilentServer() {
        var silent = new NodeSeen.Silent("timed out");

        assertThat(only(unready().server(POD, silent))).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.NODE_LOST);
            assertThat(problem.sentence()).contains("node-1", "--force");
        });
        assertThat(only(serving().server(POD, silent)).kind()).isEqualTo(Problem.Kind.NODE_SILENT);
        var terminating = edited(pod -> {
            pod.ready = false;
            pod.terminating = true;
            pod.since = NOW.minusSeconds(400);
        });
        assertThat(only(terminating).kind()).isEqualTo(Problem.Kind.NODE_LOST);
        assertThat(problems(unready())).isEmpty();
    }
}

package com.aerospike.operator.planning;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.InitImage;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String THREE = spec(3, config(""));
    private static final String RACKS = spec(4, """
            rackConfig:
              namespaces: [test]
              rollingUpdateBatchSize: 2
              racks: [{id: 1}, {id: 2}]
            """ + config(""));

    private static Forecast change(LiveCluster live, String spec) {
        var wanted = Serialization.unmarshal(RunningCluster.yaml(spec), AerospikeCluster.class);
        wanted.setMetadata(live.resource().getMetadata());
        wanted.setStatus(live.resource().getStatus());
        return switch (new Guard(InitImage.NONE).admitUpdate(live.resource(), wanted)) {
            case Admission.Admitted admitted -> Forecaster.change(live, admitted.effective(), NOW);
            case Admission.Refused refused -> throw new AssertionError(refused.violations());
        };
    }

    private static Forecast change(String before, String after) {
        return change(RunningCluster.of(before), after);
    }

    /** Turn, pod and action of those that something happens to. */
    private static List<String> turns(Forecast forecast) {
        return forecast.pods().stream()
                .filter(pod -> pod.turn() > 0)
                .map(pod -> pod.turn() + " " + pod.pod() + " " + pod.action())
                .toList();
    }

    @Test
    void aFileThatSaysWhatIsThereChangesNothing() {
        var forecast = change(THREE, THREE);

        assertThat(forecast.kind()).isEqualTo(Forecast.Kind.UNCHANGED);
        assertThat(forecast.count(Action.NONE)).isEqualTo(3);
        assertThat(ForecastText.of(forecast)).isEqualTo("db/aero: nothing changes\n");
    }

    @Test
    void aClusterThatDoesNotExistIsCreated() {
        var forecast = Forecaster.creation(RunningCluster.resource(THREE));

        assertThat(ForecastText.of(forecast)).isEqualTo("""
                db/aero: creates the cluster with 3 pods
                  rack 0: 0 -> 3 pods
                """);
    }

    @Test
    void anUpgradeRestartsOnePodAfterTheOtherHighestFirst() {
        assertThat(turns(change(THREE, THREE.replace("8.1.2.0", "8.1.2.1"))))
                .containsExactly("1 aero-0-2 COLD", "2 aero-0-1 COLD", "3 aero-0-0 COLD");
    }

    @Test
    void aBatchOfOneRackGoesTogetherWhereTheOtherHasTheCopies() {
        assertThat(turns(change(RACKS, RACKS.replace("8.1.2.0", "8.1.2.1"))))
                .containsExactly("1 aero-1-1 COLD", "1 aero-1-0 COLD", "2 aero-2-1 COLD", "2 aero-2-0 COLD");
    }

    @Test
    void aPodThatFailsComesFirst() {
        var live = RunningCluster.of(THREE);
        live.objects().pods().stream()
                .filter(pod -> pod.getMetadata().getName().equals("aero-0-0"))
                .forEach(ForecasterTest::failing);

        var forecast = change(live, THREE.replace("8.1.2.0", "8.1.2.1"));

        assertThat(turns(forecast).getFirst()).isEqualTo("1 aero-0-0 COLD");
        assertThat(forecast.pods().getFirst().now()).isEqualTo("image missing");
        assertThat(forecast.needsPerson()).singleElement().asString().contains("aero-0-0", "cannot be pulled");
    }

    private static void failing(Pod pod) {
        pod.getStatus()
                .setContainerStatuses(List.of(new ContainerStatusBuilder()
                        .withName("aerospike-server")
                        .withImage("server:9")
                        .withReady(false)
                        .withNewState()
                        .withNewWaiting()
                        .withReason("ErrImagePull")
                        .withMessage("not found")
                        .endWaiting()
                        .endState()
                        .build()));
    }

    @Test
    void aParameterThatCanChangeLiveStopsNobody() {
        var live = THREE + "enableDynamicConfigUpdate: true\n";

        var forecast = change(
                live, live.replace("cgroup-mem-tracking: true", "cgroup-mem-tracking: true, proto-fd-max: 20000"));

        assertThat(turns(forecast)).containsExactly("1 aero-0-2 LIVE", "1 aero-0-1 LIVE", "1 aero-0-0 LIVE");
        assertThat(forecast.pods().getFirst().because()).containsExactly("service.proto-fd-max: (not set) -> 20000");
    }

    @Test
    void podsThatLeaveAreNotRestartedAndNewOnesWaitForTheRestartsOfTheirRack() {
        assertThat(turns(change(THREE, spec(2, config("")).replace("8.1.2.0", "8.1.2.1"))))
                .containsExactly("1 aero-0-2 REMOVE", "2 aero-0-1 COLD", "3 aero-0-0 COLD");
        assertThat(turns(change(spec(2, config("")), THREE.replace("8.1.2.0", "8.1.2.1"))))
                .containsExactly("1 aero-0-1 COLD", "2 aero-0-0 COLD", "3 aero-0-2 ADD");
        assertThat(turns(change(spec(2, config("")), THREE))).containsExactly("1 aero-0-2 ADD");
    }

    @Test
    void aRackThatIsGivenUpLeavesPodByPod() {
        var both = RACKS.replace("  rollingUpdateBatchSize: 2\n", "");

        var forecast = change(both, both.replace("racks: [{id: 1}, {id: 2}]", "racks: [{id: 1}]"));

        assertThat(turns(forecast))
                .containsExactly("1 aero-1-2 ADD", "1 aero-1-3 ADD", "2 aero-2-1 REMOVE", "3 aero-2-0 REMOVE");
        assertThat(forecast.summary()).anyMatch(sentence -> sentence.startsWith("removes rack 2 and its 2 pods"));
    }

    @Test
    void whatTouchesNoPodIsSaid() {
        var forecast = change(THREE, THREE + "disablePDB: true\n");

        assertThat(forecast.kind()).isEqualTo(Forecast.Kind.CHANGES);
        assertThat(ForecastText.of(forecast)).startsWith("""
                db/aero: no pod is touched
                  restarts no pod: disablePDB, maxUnavailable
                """).doesNotContain("TURN");
    }

    @Test
    void aPauseIsToldInsteadOfAPlan() {
        var forecast = change(THREE, THREE.replace("8.1.2.0", "8.1.2.1") + "paused: true\n");

        assertThat(ForecastText.of(forecast))
                .startsWith("db/aero: is paused, nothing is done until spec.paused is removed\n")
                .doesNotContain("TURN");
    }

    @Test
    void theTableFitsATerminal() {
        var parameters = String.join(
                ", ",
                List.of(
                        "cgroup-mem-tracking: true",
                        "proto-fd-max: 20000",
                        "migrate-threads: 4",
                        "batch-index-threads: 8"));

        var text = ForecastText.of(change(THREE, THREE.replace("cgroup-mem-tracking: true", parameters)));

        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
        assertThat(text)
                .contains("TURN  POD       NOW     WHAT              WHY\n")
                .contains("1     aero-0-2  serves  restart in place  service.");
    }

    @Test
    void programsGetTheSameAsPeople() {
        var json = ForecastJson.of(List.of(change(THREE, THREE.replace("8.1.2.0", "8.1.2.1"))));

        assertThat(json.at("/0/kind").asText()).isEqualTo("changes");
        assertThat(json.at("/0/serversAsked").booleanValue()).isFalse();
        assertThat(json.at("/0/pods/0/pod").asText()).isEqualTo("aero-0-2");
        assertThat(json.at("/0/pods/0/action").asText()).isEqualTo("cold");
        assertThat(json.at("/0/pods/0/because/0").asText()).contains("8.1.2.0", "8.1.2.1");
        assertThat(json.at("/0/racks/0/before").intValue()).isEqualTo(3);
    }
}

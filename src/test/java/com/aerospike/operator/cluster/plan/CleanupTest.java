package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.facts;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.api.v1.RackConfig;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.kube.RackIdentity;
import com.aerospike.operator.node.RosterFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loss prevented: a volume that is deleted while somebody may still need what is on it. */
class CleanupTest {
    private static final String VOLUME = """
                - name: data
                  source: {persistentVolume: {storageClass: ssd, volumeMode: Filesystem, size: 1Gi}}
                  aerospike: {path: /opt/data}
                  cascadeDelete: %s
            """;

    /** Two pods serve; a third was given up and is gone, its volume and its entry are there. */
    private static Scene afterScaleDown(boolean cascade) {
        return Scene.of(spec(2, VOLUME.formatted(cascade)) + config(""))
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1")
                .claim(claim("aero-0-2", false))
                .completed("aero-0-0", "aero-0-1", "aero-0-2");
    }

    private static ClaimSeen claim(String pod, boolean terminating) {
        return new ClaimSeen(
                "data-" + pod, "data", pod, "c-" + pod, Optional.of("ssd"), false, true, Scene.NOW, terminating);
    }

    private static List<Step> steps(Scene scene) {
        return new Cleanup(scene.intent(), scene.seen()).steps();
    }

    private static Optional<Step.Await> await(Scene scene) {
        return new Cleanup(scene.intent(), scene.seen()).await();
    }

    @Test
    void theVolumesOfAPodThatLeftGoFirst() {
        var scene = afterScaleDown(true);

        assertThat(steps(scene)).singleElement().isInstanceOfSatisfying(Step.DeleteClaims.class, step -> {
            assertThat(step.pod()).hasToString("aero-0-2");
            assertThat(step.claims()).extracting(ClaimSeen::name).containsExactly("data-aero-0-2");
        });
        assertThat(await(scene)).get().satisfies(wait -> {
            assertThat(wait.what()).isEqualTo(Awaited.CLAIMS);
            assertThat(wait.sentence()).contains("data-aero-0-2");
        });
    }

    @Test
    void itIsForgottenByTheOthersWhenNoVolumeHasToGo() {
        var scene = afterScaleDown(false);

        assertThat(steps(scene)).singleElement().isInstanceOfSatisfying(Step.ForgetNode.class, step -> {
            assertThat(step.gone()).hasToString("aero-0-2");
            assertThat(step.pods()).containsExactly("aero-0-0", "aero-0-1");
        });
        assertThat(await(scene)).isEmpty();
    }

    @Test
    void aVolumeThatIsBeingDeletedIsWaitedForAndNotAskedAgain() {
        var scene = Scene.of(spec(2, VOLUME.formatted(true)) + config(""))
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1")
                .claim(claim("aero-0-2", true))
                .completed("aero-0-0", "aero-0-1", "aero-0-2");

        assertThat(steps(scene)).isEmpty();
        assertThat(await(scene)).get().extracting(Step.Await::what).isEqualTo(Awaited.CLAIMS);
    }

    @Test
    void aClaimOfAPodThatIsWantedAgainStays() {
        var scene = Scene.of(spec(3, VOLUME.formatted(true)) + config(""))
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1")
                .claim(claim("aero-0-2", false))
                .completed("aero-0-0", "aero-0-1", "aero-0-2");

        assertThat(steps(scene)).isEmpty();
    }

    @Test
    void aClaimOfAPodThatStillExistsStays() {
        assertThat(steps(afterScaleDown(true).pod("aero-0-2", Stage.SERVING).terminating("aero-0-2")))
                .isEmpty();
    }

    @Test
    void aClaimOfAPodThatItsStatefulSetMakesAnewStays() {
        var scene = Scene.of(spec(2, VOLUME.formatted(true)) + config(""))
                .rack(0, 3)
                .serving("aero-0-0", "aero-0-1")
                .claim(claim("aero-0-2", false))
                .completed("aero-0-0", "aero-0-1", "aero-0-2");

        assertThat(steps(scene)).isEmpty();
    }

    @Test
    void aClaimOfWhichNoServerIsOnRecordStays() {
        var scene = Scene.of(spec(2, VOLUME.formatted(true)) + config(""))
                .rack(0, 2)
                .serving("aero-0-0", "aero-0-1")
                .claim(claim("aero-0-2", false))
                .completed("aero-0-0", "aero-0-1");

        assertThat(steps(scene)).isEmpty();
    }

    @Test
    void volumesStayWhileTheOthersDoNotFormAWholeCluster() {
        var scene = afterScaleDown(true).server("aero-0-1", new NodeSeen.Silent("no answer"));

        assertThat(steps(scene)).isEmpty();
        assertThat(await(scene))
                .get()
                .extracting(Step.Await::sentence)
                .asString()
                .contains("no answer from aero-0-1");
    }

    @Test
    void volumesStayWhilePartitionsAreUnavailable() {
        var roster = new RosterFacts(Optional.empty(), Optional.empty(), Optional.empty());
        var scene = afterScaleDown(true)
                .server("aero-0-1", facts("aero-0-1", 2, "KEY", List.of(Scene.strong("ledger", 12, 0, roster))));

        assertThat(steps(scene)).isEmpty();
        assertThat(await(scene))
                .get()
                .extracting(Step.Await::sentence)
                .asString()
                .contains("12 unavailable");
    }

    @Test
    void volumesStayWhileNoServerServes() {
        var scene = Scene.of(spec(2, VOLUME.formatted(true)) + config(""))
                .rack(0, 2)
                .pod("aero-0-0", Stage.STARTING)
                .claim(claim("aero-0-2", false))
                .completed("aero-0-0", "aero-0-1", "aero-0-2");

        assertThat(steps(scene)).isEmpty();
        assertThat(await(scene)).isPresent();
    }

    /** The pods of such a rack did not hand anything over, so their volumes may hold the only copies. */
    @Test
    void volumesOfARackWhoseStatefulSetSomebodyTookAwayStay() {
        var scene = afterScaleDown(true);
        scene.claim(claim("aero-7-0", false)).completed("aero-0-0", "aero-0-1", "aero-7-0");

        assertThat(steps(scene)).singleElement().isInstanceOf(Step.ForgetNode.class);
    }

    /** A removed rack is judged by the storage that it had, not by that of the cluster. */
    @Test
    void volumesOfARemovedRackGoByTheStorageThatItHad() {
        var removed = Scene.of(spec(2, VOLUME.formatted(false)) + config("") + """
                rackConfig:
                  namespaces: [test]
                  racks:
                    - id: 1
                    - id: 2
                      storage:
                        volumes:
                          - name: secret
                            source: {secret: {secretName: aerospike-secret}}
                            aerospike: {path: /etc/aerospike/secret}
                          - name: data
                            source: {persistentVolume: {storageClass: ssd, volumeMode: Filesystem, size: 1Gi}}
                            aerospike: {path: /opt/data}
                            cascadeDelete: true
                """);
        var status = new AerospikeClusterStatus();
        status.rackConfig = new RackConfig();
        status.rackConfig.racks = removed.intent().spec().rackConfig.racks;
        status.pods = Map.of("aero-2-0", new PodStatus());
        var scene = Scene.of(spec(1, VOLUME.formatted(false))
                        + config("").replace("replication-factor: 2", "replication-factor: 1")
                        + "rackConfig:\n  racks: [{id: 1}]\n")
                .rack(1, 1)
                .rack(2, 0)
                .serving("aero-1-0")
                .claim(claim("aero-2-0", false))
                .recorded(status);

        assertThat(steps(scene)).singleElement().isInstanceOf(Step.DeleteClaims.class);
    }

    @Test
    void podsThatAreLeavingAreWaitedFor() {
        var scene = afterScaleDown(false).pod("aero-0-2", Stage.SERVING).terminating("aero-0-2");

        assertThat(await(scene)).get().satisfies(wait -> {
            assertThat(wait.what()).isEqualTo(Awaited.LEAVING);
            assertThat(wait.sentence()).isEqualTo("pods are leaving: aero-0-2");
        });
    }

    @Test
    void podsThatNobodyEndsAreNamed() {
        var scene = afterScaleDown(false).pod("aero-7-0", Stage.SERVING);

        assertThat(await(scene))
                .get()
                .extracting(Step.Await::sentence)
                .asString()
                .contains("delete", "aero-7-0");
    }

    @Test
    void theConfigMapOfARackWithoutStatefulSetGoesOnceNothingIsLeftOfIt() {
        var scene = afterScaleDown(false).completed("aero-0-0", "aero-0-1", "aero-7-0");

        assertThat(new Cleanup(scene.intent(), scene.seen()).dueIn(RackIdentity.of(7)))
                .isTrue();
        scene.completed("aero-0-0", "aero-0-1");
        assertThat(new Cleanup(scene.intent(), scene.seen()).dueIn(RackIdentity.of(7)))
                .isFalse();
    }
}

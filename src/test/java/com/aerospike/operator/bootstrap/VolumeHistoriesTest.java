package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** One volume through a long life: what the operator remembers and what the pod does, together. */
class VolumeHistoriesTest {

    private enum Event {
        OPERATOR_PASS(VolumeLife::operatorPass),
        OPERATOR_MAY_NOT_WRITE_OBJECTS(VolumeLife::operatorMayNotWriteObjects),
        OPERATOR_DIES_AFTER_OBJECTS(VolumeLife::operatorDiesAfterObjects),
        OPERATOR_DIES_AFTER_STEPS(VolumeLife::operatorDiesAfterSteps),
        OPERATOR_LOOKS_AND_IS_SLOW(VolumeLife::operatorLooks),
        SLOW_OPERATOR_ACTS(VolumeLife::operatorActs),
        POD_MADE(VolumeLife::makePod),
        POD_DELETED(VolumeLife::deletePod),
        POD_AND_CLAIM_DELETED(VolumeLife::deletePodAndClaim),
        INIT_CONTAINER_RUNS(VolumeLife::runInitContainer),
        INIT_CONTAINER_DIES_AFTER_ERASING(VolumeLife::initContainerDies),
        KUBELET_READS_CONFIG_MAP(VolumeLife::readConfigMap),
        CLAIM_REPLACED_WHILE_OPERATOR_IS_AWAY(VolumeLife::replaceClaimWhileOperatorIsAway),
        TIME_PASSES(VolumeLife::timePasses),
        NODE_REBOOTS(VolumeLife::reboot),
        NODE_REBOOTS_AND_THE_REPORT_IS_LOST(VolumeLife::rebootWithoutReport),
        CONFIG_MAP_BROKEN(VolumeLife::breakConfigMap),
        CONFIG_MAP_DELETED(VolumeLife::deleteConfigMap),
        CLUSTER_MADE_AGAIN_ON_OLD_CLAIMS(VolumeLife::remakeCluster),
        CLUSTER_RESTORED_WITH_ITS_CLAIMS(VolumeLife::restoreCluster);

        private final Consumer<VolumeLife> happens;

        Event(Consumer<VolumeLife> happens) {
            this.happens = happens;
        }
    }

    /** The life itself asserts, at each start of a server, that no data was erased and no new storage left unclean. */
    @Property(tries = 2000)
    void aServersDataIsNeverErasedAndNewStorageIsAlwaysCleanedUnlessAnotherPodMayHaveUsedIt(
            @ForAll("histories") List<Event> history) {
        var life = new VolumeLife();
        for (var event : history) {
            event.happens.accept(life);
        }
    }

    /** An operator that is there again gets every pod to start, whatever happened before. */
    @Property(tries = 300)
    void anOperatorThatStaysGetsThePodToServe(@ForAll("histories") List<Event> history) {
        // Given
        var life = new VolumeLife();
        for (var event : history) {
            event.happens.accept(life);
        }
        // When
        life.operatorPass();
        life.makePod();
        life.readConfigMap();
        life.operatorPass();
        life.runInitContainer();
        life.operatorPass();
        // Then
        assertThat(life.serves()).isTrue();
        assertThat(life.onRecord()).isTrue();
        life.operatorPass();
        assertThat(life.offersRemembered()).isEmpty();
    }

    @Test
    void theSimplestLifeCleansOnce() {
        // Given
        var life = new VolumeLife();
        // When
        life.operatorPass();
        life.makePod();
        life.operatorPass();
        life.runInitContainer();
        life.deletePod();
        life.makePod();
        life.operatorPass();
        life.runInitContainer();
        // Then
        assertThat(life.erasures()).isEqualTo(1);
        assertThat(life.serves()).isTrue();
    }

    @Test
    void aReplacedClaimThatWasUsedWhileTheOperatorWasAwayIsNotCleanedByTheNextPod() {
        // Given
        var life = new VolumeLife();
        life.operatorPass();
        life.makePod();
        life.operatorPass();
        life.runInitContainer();
        life.operatorPass();
        // When
        life.replaceClaimWhileOperatorIsAway();
        life.deletePod();
        life.makePod();
        life.operatorPass();
        life.runInitContainer();
        // Then
        assertThat(life.erasures()).isEqualTo(1);
        assertThat(life.serves()).isTrue();
    }

    @Test
    void everyReplacedClaimIsCleanedOnce() {
        // Given
        var life = new VolumeLife();
        // When
        for (int i = 0; i < 3; i++) {
            life.operatorPass();
            life.makePod();
            life.operatorPass();
            life.runInitContainer();
            life.operatorPass();
            life.deletePodAndClaim();
        }
        // Then
        assertThat(life.erasures()).isEqualTo(3);
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        // Ordinary events are more frequent, so that most histories get far enough for the others to matter.
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.of(Event.class)),
                        Tuple.of(1, Arbitraries.of(Event.OPERATOR_DIES_AFTER_OBJECTS, Event.OPERATOR_DIES_AFTER_STEPS)),
                        Tuple.of(
                                4,
                                Arbitraries.of(
                                        Event.OPERATOR_PASS,
                                        Event.POD_MADE,
                                        Event.INIT_CONTAINER_RUNS,
                                        Event.POD_DELETED)))
                .list()
                .ofMaxSize(40);
    }
}

package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static com.aerospike.operator.cluster.Scene.strongSpec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.observe.PodTrouble;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many pods are restarted together, and in which order (scenarios B1 to B7, Q4, D15 to D17). */
class BatchesTest {
    private static String racks(int size, int racks, String batch) {
        return spec(size, config("")) + rackConfig("test", racks, batch);
    }

    private static String strong(int size, int racks) {
        return strongSpec(size, "ledger", rackConfig("ledger", racks, "100%"));
    }

    private static String rackConfig(String namespace, int racks, String batch) {
        var ids = List.of("{id: 1}", "{id: 2}", "{id: 3}").subList(0, racks);
        var asked = batch.isEmpty() ? "" : "  rollingUpdateBatchSize: " + batch + "\n";
        return "rackConfig:\n  namespaces: [" + namespace + "]\n  racks: [" + String.join(", ", ids) + "]\n" + asked;
    }

    private static String newer(String spec) {
        return spec.replace("8.1.2.0", "8.1.2.1");
    }

    private static String otherSetting(String spec) {
        return spec.replace("cgroup-mem-tracking: true", "cgroup-mem-tracking: true, poison-allocations: true");
    }

    @ParameterizedTest
    @CsvSource({"'',1", "1%,1", "49%,1", "50%,2", "100%,4", "9,4", "3,3"})
    void asManyPodsOfARackGoTogetherAsTheUserAllows(String batch, int first) {
        var spec = racks(8, 2, batch);

        var rolled = Roll.of(spec).want(newer(spec)).settle();

        assertThat(rolled.done()).isTrue();
        assertThat(rolled.batches.getFirst()).hasSize(first).first().isEqualTo("aero-1-3");
        assertThat(rolled.batches).allSatisfy(together -> {
            assertThat(together).hasSizeLessThanOrEqualTo(first);
            assertThat(together)
                    .extracting(pod -> pod.substring(0, 6))
                    .containsOnly(together.getFirst().substring(0, 6));
        });
        assertThat(rolled.batches.stream().flatMap(List::stream)).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void restartsInPlaceGoInTheSameBatches() {
        var spec = racks(4, 2, "100%");

        var rolled = Roll.of(spec).want(otherSetting(spec)).settle();

        assertThat(rolled.batches).containsExactly(List.of("aero-1-1", "aero-1-0"), List.of("aero-2-1", "aero-2-0"));
    }

    @Test
    void aBatchSizeThatChangesHalfWayCountsFromThenOn() {
        var rolled = Roll.of(racks(8, 2, "1")).want(newer(racks(8, 2, "1")));
        rolled.until(2);

        rolled.want(newer(racks(8, 2, "100%"))).settle();

        assertThat(rolled.done()).isTrue();
        assertThat(rolled.batches)
                .containsExactly(
                        List.of("aero-1-3"),
                        List.of("aero-1-2"),
                        List.of("aero-1-1", "aero-1-0"),
                        List.of("aero-2-3", "aero-2-2", "aero-2-1", "aero-2-0"));
    }

    /** Loss prevented: both copies of a record in pods that are away together, one of them by its own fault. */
    @Test
    void podsGoOneByOneWhileAnotherRackHasOneDown() {
        var spec = racks(4, 2, "100%\n  maxIgnorablePods: 1");
        var rolled = Roll.of(spec);
        rolled.troubles.put(rolled.pod("aero-2-0"), new PodTrouble.Unschedulable("0/3 nodes are available"));

        rolled.want(otherSetting(spec));
        rolled.until(1);

        assertThat(rolled.batches.getFirst())
                .filteredOn(pod -> pod.startsWith("aero-1"))
                .hasSizeLessThan(2);
    }

    /** Loss prevented: acknowledged writes in partitions without a majority of the roster. */
    @Test
    void halfOfARosterNeverGoesTogether() {
        var spec = strong(4, 2);

        var rolled = Roll.of(spec).want(newer(spec)).settle();

        assertThat(rolled.done()).isTrue();
        assertThat(rolled.batches).hasSize(4).allSatisfy(together -> assertThat(together)
                .hasSize(1));
    }

    @Test
    void aRackGoesTogetherWhereTheRestIsAMajorityOfTheRoster() {
        var spec = strong(6, 3);

        var rolled = Roll.of(spec).want(newer(spec)).settle();

        assertThat(rolled.batches).hasSize(3).allSatisfy(together -> assertThat(together)
                .hasSize(2));
    }

    /** Loss prevented: a node quiesced while the data of one that was just restarted is still being filled up. */
    @Test
    void nobodyJoinsAQuiescedNodeWhileDataMoves() {
        var spec = racks(4, 2, "2");
        var rolled = Roll.of(spec).want(newer(spec));
        rolled.quiesced.add(rolled.pod("aero-1-0"));
        rolled.migrating = 9;

        var steps = rolled.look().steps();

        assertThat(steps).noneMatch(Step.Quiesce.class::isInstance);
        assertThat(steps).singleElement().isInstanceOfSatisfying(Step.ReplacePod.class, step -> assertThat(step.pod())
                .hasToString("aero-1-0"));
    }

    @Test
    void aBatchOfWhichOnlyOneNodeWasQuiescedIsFilledUpWhileNothingMoves() {
        var spec = racks(4, 2, "2");
        var rolled = Roll.of(spec).want(newer(spec));
        rolled.quiesced.add(rolled.pod("aero-1-1"));

        assertThat(rolled.look().steps().getFirst())
                .isInstanceOfSatisfying(
                        Step.Quiesce.class, step -> assertThat(step.pod()).isEqualTo("aero-1-0"));
    }

    @Test
    void aRackThatHasBegunIsFinishedBeforeOneThatComesFirst() {
        var spec = racks(4, 2, "");
        var rolled = Roll.of(spec).want(newer(spec));
        rolled.quiesced.add(rolled.pod("aero-2-0"));

        rolled.settle();

        assertThat(rolled.batches)
                .containsExactly(List.of("aero-2-0"), List.of("aero-1-1"), List.of("aero-1-0"), List.of("aero-2-1"));
    }

    @Test
    void aSmallerBatchLetsTheNodesGoThatAreTooManyNow() {
        var rolled = Roll.of(racks(4, 2, "2")).want(newer(racks(4, 2, "1")));
        rolled.quiesced.add(rolled.pod("aero-1-1"));
        rolled.quiesced.add(rolled.pod("aero-1-0"));

        assertThat(rolled.look().steps().getFirst()).isEqualTo(new Step.UndoQuiesce("aero-1-0"));
    }

    @Test
    void aChangeThatIsTakenBackAtOnceRestartsNobody() {
        var spec = racks(4, 2, "");
        var rolled = Roll.of(spec).want(otherSetting(spec));
        rolled.pass();
        assertThat(rolled.quiesced).isNotEmpty();

        rolled.want(spec).settle();

        assertThat(rolled.batches).isEmpty();
        assertThat(rolled.quiesced).isEmpty();
    }

    @Test
    void anImageThatIsTakenBackHalfWayGoesBackOnTheOnePodThatHasIt() {
        var spec = racks(4, 2, "");
        var rolled = Roll.of(spec).want(newer(spec));
        rolled.until(1);

        rolled.want(spec).settle();

        assertThat(rolled.batches).containsExactly(List.of("aero-1-1"), List.of("aero-1-1"));
        assertThat(rolled.done()).isTrue();
    }

    @Test
    void aPlanTellsTheWholeWayOfThePodsAtHandAndNamesTheRest() {
        var spec = racks(4, 2, "2");

        var plan = Roll.of(spec).want(newer(spec)).look();

        assertThat(plan.steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("Quiesce", "Quiesce", "Recluster", "Await", "ReplacePod", "ReplacePod");
        assertThat(plan.behind()).containsOnlyKeys("aero-1-0", "aero-1-1", "aero-2-0", "aero-2-1");
    }

    /** In a batch each pod gets what it needs. */
    @Test
    void podsOfABatchMayDifferInTheirEffort() {
        var spec = racks(4, 2, "2");
        var rolled = Roll.of(spec).want(newer(spec));
        rolled.quiesced.add(rolled.pod("aero-1-1"));
        rolled.pass();
        var half = Roll.of(spec).want(otherSetting(spec));

        assertThat(half.behind().values()).extracting(PodNeed::effort).containsOnly(Effort.WARM);
        assertThat(rolled.behind().values()).extracting(PodNeed::effort).containsOnly(Effort.COLD);
    }
}

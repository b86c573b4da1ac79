package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.kube.RackIdentity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How clusters grow, shrink and move, pass by pass. */
class RackMovesTest {
    private static final String CLAIMS = """
                - name: data
                  source: {persistentVolume: {storageClass: ssd, volumeMode: Filesystem, size: 1Gi}}
                  aerospike: {path: /opt/data}
                  cascadeDelete: %s
            """;

    private static String plain(int size) {
        return spec(size, CLAIMS.formatted(false)) + config("");
    }

    private static String racked(int size, String more, String... racks) {
        return racked(size, false, more, racks);
    }

    private static String cascading(int size, String... racks) {
        return racked(size, true, "", racks);
    }

    private static String racked(int size, boolean cascade, String more, String... racks) {
        var config = """
                rackConfig:
                  namespaces: [test]
                  racks: [%s]
                """.formatted(String.join(", ", racks));
        return spec(size, CLAIMS.formatted(cascade)) + config("") + config + more.indent(2);
    }

    @Nested
    class Sizes {
        @Test
        void theHighestOrdinalLeavesFirstOneAtATime() {
            var move = Move.of(plain(5));

            move.want(plain(2)).settle();

            assertThat(move.left)
                    .extracting(batch -> String.join(",", batch))
                    .containsExactly("aero-0-4", "aero-0-3", "aero-0-2");
            assertThat(move.pods()).containsExactly("aero-0-0", "aero-0-1");
        }

        @Test
        void growingAddsAllPodsAtOnce() {
            var move = Move.of(plain(2)).want(plain(6));

            move.pass();

            assertThat(move.serving).hasSize(6);
        }

        /** Five nodes are to become two, and at once four: nobody who is wanted again leaves. */
        @Test
        void aWishThatIsTakenBackHalfWayEndsTheDeparture() {
            var move = Move.of(plain(5));
            move.want(plain(2)).pass();

            move.want(plain(4)).settle();

            assertThat(move.fewest).isEqualTo(4);
            assertThat(move.pods()).hasSize(4);
        }

        @Test
        void aRackIsFilledBeforeAnotherGivesPodsUp() {
            var move = Move.of(racked(4, "", "{id: 1}", "{id: 2}"));

            move.want(racked(4, "", "{id: 1}", "{id: 2}", "{id: 3}", "{id: 4}")).settle();

            assertThat(move.fewest).isEqualTo(4);
            assertThat(move.statefulSets()).containsExactly("1", "2", "3", "4");
            assertThat(move.serving).hasSize(4);
        }

        @Test
        void theDefaultRackIsReplacedByRacksOfItsOwnAndBack() {
            var move = Move.of(plain(3));

            move.want(racked(3, "", "{id: 1}", "{id: 2}")).settle();
            assertThat(move.statefulSets()).containsExactly("1", "2");
            assertThat(move.fewest).isEqualTo(3);

            move.want(plain(3)).settle();
            assertThat(move.statefulSets()).containsExactly("0");
            assertThat(move.pods()).containsExactly("aero-0-0", "aero-0-1", "aero-0-2");
        }

        @Test
        void racksWithoutPodsAreNotMade() {
            var move = Move.of(racked(2, "", "{id: 1}", "{id: 2}", "{id: 3}"));

            assertThat(move.statefulSets()).containsExactly("1", "2");

            move.want(racked(2, "", "{id: 1}", "{id: 3}")).settle();
            assertThat(move.statefulSets()).containsExactly("1", "3");
        }
    }

    @Nested
    class Batches {
        @Test
        void podsLeaveOneByOneIfNothingElseIsSaid() {
            assertThat(batches("")).containsExactly(1, 1, 1, 1);
        }

        @Test
        void aShareThatIsLessThanAPodIsOnePod() {
            assertThat(batches("scaleDownBatchSize: 1%")).containsExactly(1, 1, 1, 1);
        }

        @Test
        void aBatchThatIsLargerThanWhatHasToGoTakesThatAlone() {
            assertThat(batches("scaleDownBatchSize: 10")).containsExactly(2, 2);
        }

        @Test
        void aShareIsOneOfThePodsThatTheRackHas() {
            assertThat(batches("scaleDownBatchSize: 50%")).containsExactly(2, 2);
        }

        private static List<Integer> batches(String size) {
            var move = Move.of(racked(8, size, "{id: 1}", "{id: 2}"));
            move.want(racked(4, size, "{id: 1}", "{id: 2}")).settle();
            assertThat(move.left).allSatisfy(batch -> assertThat(
                            batch.stream().map(pod -> move.pod(pod).rack()).distinct())
                    .hasSize(1));
            return move.left.stream().map(List::size).toList();
        }

        @Test
        void aRackThatIsNotWantedAnyMoreLeavesInBatchesToo() {
            var move = Move.of(racked(9, "scaleDownBatchSize: 2", "{id: 1}", "{id: 2}", "{id: 3}"));

            move.want(racked(6, "scaleDownBatchSize: 2", "{id: 1}", "{id: 2}")).settle();

            assertThat(move.left)
                    .extracting(batch -> String.join(",", batch))
                    .containsExactly("aero-3-2,aero-3-1", "aero-3-0");
            assertThat(move.statefulSets()).containsExactly("1", "2");
        }

        /** Loss prevented: both copies of a record in one batch, where copies are not kept in different racks. */
        @Test
        void withoutCopiesInOtherRacksPodsLeaveOneByOneWhateverTheBatchSizeSays() {
            var batch = "scaleDownBatchSize: 2";
            var move = Move.of(racked(8, batch, "{id: 1}", "{id: 2}"));
            var unaware = racked(4, "", "{id: 1}", "{id: 2}").replace("namespaces: [test]", "namespaces: []");

            move.want(unaware);
            move.settle();

            assertThat(move.left).allSatisfy(pods -> assertThat(pods).hasSize(1));
        }
    }

    @Nested
    class Revisions {
        private static String revised(int size, String revision, String more) {
            return racked(
                    size, more, "{id: 1}", "{id: 2" + (revision.isEmpty() ? "" : ", revision: " + revision) + "}");
        }

        @Test
        void aNewRevisionGrowsBeforeTheOldOneShrinks() {
            var move = Move.of(revised(6, "", ""));

            move.want(revised(6, "v1", "")).settle();

            assertThat(move.statefulSets()).containsExactly("1", "2-v1");
            assertThat(move.fewest).as("capacity never dips").isEqualTo(6);
            assertThat(move.most).as("one batch more than wanted").isEqualTo(7);
            assertThat(move.left)
                    .extracting(batch -> String.join(",", batch))
                    .containsExactly("aero-2-2", "aero-2-1", "aero-2-0");
        }

        @Test
        void aRevisionMovesInBatchesOfTheTargetRoundedUp() {
            var batch = "rollingUpdateBatchSize: 40%";
            var move = Move.of(revised(8, "v1", batch));

            move.want(revised(8, "v2", batch)).settle();

            assertThat(move.statefulSets()).containsExactly("1", "2-v2");
            assertThat(move.left).extracting(List::size).containsExactly(2, 2);
            assertThat(move.most).isEqualTo(10);
        }

        /** A StatefulSet that was deleted by hand takes its pods with it; the move ends on the new revision. */
        @Test
        void anOldStatefulSetThatIsGoneByHandEndsTheMoveAndKeepsItsVolumes() {
            var cascade = cascading(6, "{id: 1}", "{id: 2}");
            var next = cascading(6, "{id: 1}", "{id: 2, revision: v1}");
            var move = Move.of(cascade);
            move.want(next).pass();
            move.pass();
            move.racks.remove(RackIdentity.of(2));
            move.serving.removeIf(pod -> pod.rack().equals(RackIdentity.of(2)));

            move.settle();

            assertThat(move.statefulSets()).containsExactly("1", "2-v1");
            assertThat(move.serving).hasSize(6);
            assertThat(move.entries).hasSize(6);
            assertThat(move.claims).as("data that nobody handed over").contains("aero-2-0", "aero-2-1", "aero-2-2");
        }

        @Test
        void aMoveThatIsTakenBackHalfWayGoesTheOtherWay() {
            var move = Move.of(revised(6, "", ""));
            move.want(revised(6, "v1", ""));
            IntStream.range(0, 5).forEach(pass -> move.pass());
            assertThat(move.statefulSets()).contains("2", "2-v1");

            move.want(revised(6, "", "")).settle();

            assertThat(move.statefulSets()).containsExactly("1", "2");
            assertThat(move.fewest).isEqualTo(6);
        }

        @Test
        void aClusterThatIsMadeSmallerDuringAMoveEndsWithItsNewSize() {
            var move = Move.of(revised(8, "", ""));
            move.want(revised(8, "v1", ""));
            IntStream.range(0, 7).forEach(pass -> move.pass());

            move.want(revised(4, "v1", "")).settle();

            assertThat(move.statefulSets()).containsExactly("1", "2-v1");
            assertThat(move.pods()).containsExactly("aero-1-0", "aero-1-1", "aero-2-v1-0", "aero-2-v1-1");
            assertThat(move.fewest).isEqualTo(4);
        }

        @Test
        void aThirdRevisionTakesThePlaceOfBoth() {
            var move = Move.of(revised(6, "", ""));
            move.want(revised(6, "v1", ""));
            IntStream.range(0, 4).forEach(pass -> move.pass());

            move.want(revised(6, "v2", "")).settle();

            assertThat(move.statefulSets()).containsExactly("1", "2-v2");
            assertThat(move.fewest).isGreaterThanOrEqualTo(6);
        }

        @Test
        void whereNewPodsFindNoRoomOldOnesMakeIt() {
            var move = Move.of(revised(6, "", ""));
            move.room = 6;

            move.want(revised(6, "v1", "")).settle();

            assertThat(move.statefulSets()).containsExactly("1", "2-v1");
            assertThat(move.serving).hasSize(6);
            assertThat(move.fewest).isGreaterThanOrEqualTo(5);
        }

        /** Loss prevented: a new revision that fits nowhere, whatever room there is, empties the old one. */
        @Test
        void podsThatNeverFitTakeNoMoreThanOneBatchOfRoom() {
            var move = Move.of(revised(6, "", ""));
            move.room = 0;

            move.want(revised(6, "v1", "")).settle();

            assertThat(move.serving).hasSize(5);
            assertThat(move.statefulSets()).containsExactly("1", "2", "2-v1");
        }

        /** Loss prevented: a node that is alone has nobody to hand its data to. */
        @Test
        void theLastServerNeverMakesRoom() {
            var move = Move.of(racked(1, "", "{id: 1}"));
            move.room = 1;

            move.want(racked(1, "", "{id: 1, revision: v1}")).settle();

            assertThat(move.pods()).containsExactly("aero-1-0");
        }

        /** It gives nothing up before it has company, so company is not counted against it. */
        @Test
        void theLastServerOfAnOldRevisionGetsAllTheCompanyThatIsWanted() {
            var move = Move.of(racked(2, "", "{id: 1}"));
            move.fail("aero-1-1");
            move.ignorable.add(move.pod("aero-1-1"));

            move.want(racked(2, "", "{id: 1, revision: v1}")).pass();

            assertThat(move.racks.get(new RackIdentity(1, "v1"))).isEqualTo(2);
        }

        @Test
        void anOldPodThatFailsHoldsTheMoveUpUntilItMayBeIgnored() {
            var move = Move.of(revised(6, "", ""));
            move.fail("aero-2-1");

            move.want(revised(6, "v1", "")).settle();
            assertThat(move.racks.get(RackIdentity.of(2))).isEqualTo(3);

            move.ignorable.add(move.pod("aero-2-1"));
            move.settle();
            assertThat(move.statefulSets()).containsExactly("1", "2-v1");
        }
    }

    @Nested
    class Failures {
        @Test
        void podsThatNeverStartedGoAtOnceAndTogether() {
            var move = Move.of(plain(3));
            move.room = 3;
            move.want(plain(7)).settle();

            move.want(plain(3)).settle();

            assertThat(move.left).containsExactly(List.of("aero-0-6", "aero-0-5", "aero-0-4", "aero-0-3"));
            assertThat(move.pods()).hasSize(3);
        }

        /** Loss prevented: the only copy of a record on a server that does not run. */
        @Test
        void theHighestPodDoesNotLeaveWhileItFails() {
            var move = Move.of(plain(4)).fail("aero-0-3");

            move.want(plain(3)).settle();

            assertThat(move.racks.get(RackIdentity.of(0))).isEqualTo(4);
        }

        @Test
        void nobodyLeavesWhileAnotherPodFails() {
            var move = Move.of(plain(4)).fail("aero-0-1");

            move.want(plain(3)).settle();

            assertThat(move.racks.get(RackIdentity.of(0))).isEqualTo(4);
        }

        @Test
        void nobodyLeavesWhileMorePodsFailThanMayBeIgnored() {
            var move = Move.of(plain(5)).fail("aero-0-4").fail("aero-0-3");
            move.ignorable.add(move.pod("aero-0-4"));

            move.want(plain(4)).settle();

            assertThat(move.racks.get(RackIdentity.of(0))).isEqualTo(5);
        }

        @Test
        void aFailedPodThatMayBeIgnoredLeaves() {
            var move = Move.of(plain(4)).fail("aero-0-3");
            move.ignorable.add(move.pod("aero-0-3"));

            move.want(plain(3)).settle();

            assertThat(move.pods()).hasSize(3);
            assertThat(move.claims).as("kept by policy").contains("aero-0-3");
            assertThat(move.entries).hasSize(3);
        }

        @Test
        void aRackIsRemovedWhileAPodOfAnotherMayBeIgnored() {
            var move = Move.of(racked(4, "", "{id: 1}", "{id: 2}")).fail("aero-1-1");
            move.ignorable.add(move.pod("aero-1-1"));

            move.want(racked(2, "", "{id: 1}")).settle();

            assertThat(move.statefulSets()).containsExactly("1");
        }
    }

    @Nested
    class Volumes {
        @Test
        void claimsOfARemovedRackStayByDefault() {
            var move = Move.of(racked(4, "", "{id: 1}", "{id: 2}"));

            move.want(racked(2, "", "{id: 1}")).settle();

            assertThat(move.statefulSets()).containsExactly("1");
            assertThat(move.claims).contains("aero-2-0", "aero-2-1");
        }

        @Test
        void claimsOfARemovedRackGoIfTheirPolicySaysSo() {
            var move = Move.of(cascading(4, "{id: 1}", "{id: 2}"));

            move.want(cascading(2, "{id: 1}")).settle();

            assertThat(move.statefulSets()).containsExactly("1");
            assertThat(move.claims).containsExactly("aero-1-0", "aero-1-1");
        }

        /** Loss prevented: a claim that a pod uses again goes with the pod that left. */
        @Test
        void aClaimThatIsUsedAgainIsKept() {
            var move = Move.of(cascading(6, "{id: 1}", "{id: 2}"));
            move.want(cascading(4, "{id: 1}", "{id: 2}"));
            while (move.left.isEmpty()) {
                move.pass();
            }
            var left = move.left.getFirst().getFirst();
            assertThat(move.claims).contains(left);

            move.want(cascading(6, "{id: 1}", "{id: 2}")).settle();

            assertThat(move.claims).hasSize(6);
            assertThat(move.serving).hasSize(6);
        }
    }

    @Nested
    class GrowthAndRestarts {
        @Test
        void noPodIsAddedWhileOthersOfItsRackMustBeRestarted() {
            var move = Move.of(plain(3));
            move.needs.put("aero-0-1", PodNeed.of(move.pod("aero-0-1"), Effort.COLD, List.of("image")));

            move.want(plain(4)).settle();
            assertThat(move.serving).hasSize(3);

            move.needs.clear();
            move.settle();
            assertThat(move.serving).hasSize(4);
        }

        @Test
        void noPodIsAddedWhileTheFirstOneOnANewImageFails() {
            var move = Move.of(plain(1)).fail("aero-0-0");

            move.want(plain(2)).settle();

            assertThat(move.racks.get(RackIdentity.of(0))).isEqualTo(1);
        }

        @Test
        void aFailedPodThatMayBeIgnoredKeepsNobodyFromComing() {
            var move = Move.of(plain(3)).fail("aero-0-1");
            move.needs.put("aero-0-1", PodNeed.of(move.pod("aero-0-1"), Effort.COLD, List.of("image")));
            move.ignorable.add(move.pod("aero-0-1"));

            move.want(plain(4)).settle();

            assertThat(move.serving).hasSize(3);
            assertThat(move.racks.get(RackIdentity.of(0))).isEqualTo(4);
        }

        @Test
        void settingsThatRunningServersTakeKeepNobodyFromComing() {
            var move = Move.of(plain(3));
            move.needs.put("aero-0-1", PodNeed.of(move.pod("aero-0-1"), Effort.LIVE, List.of("ticker")));

            move.want(plain(4)).settle();

            assertThat(move.serving).hasSize(4);
        }
    }
}

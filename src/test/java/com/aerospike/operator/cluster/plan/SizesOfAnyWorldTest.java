package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever is seen, however little it makes sense: no server and no volume goes that must not. */
class SizesOfAnyWorldTest {
    private static final List<RackIdentity> IDENTITIES = List.of(
            RackIdentity.of(1),
            new RackIdentity(1, "v1"),
            RackIdentity.of(2),
            new RackIdentity(2, "v1"),
            RackIdentity.of(3));
    private static final int MOST_PODS = 4;

    /** Admission costs more than all that is tried here. */
    private static final Map<Wish, Intent> INTENTS = new ConcurrentHashMap<>();

    record Wish(int size, List<String> revisions, boolean cascade) {}

    /** How a pod is found. */
    enum Found {
        ABSENT,
        OWNING,
        QUIESCED,
        STARTING,
        NOWHERE,
        LEAVING,
        SILENT
    }

    /** @param size of its StatefulSet, negative for none */
    record RackFound(int size, List<Found> pods, Set<Integer> entries, Set<Integer> claims, Set<Integer> ignorable) {}

    /** @param wantedRevisions of racks 1 and 2 */
    record World(int wantedSize, List<String> wantedRevisions, boolean cascade, List<RackFound> racks) {
        Intent intent() {
            return INTENTS.computeIfAbsent(new Wish(wantedSize, wantedRevisions, cascade), none -> admitted());
        }

        private Intent admitted() {
            var data = """
                        - name: data
                          source: {persistentVolume: {storageClass: ssd, volumeMode: Filesystem, size: 1Gi}}
                          aerospike: {path: /opt/data}
                          cascadeDelete: %s
                    """.formatted(cascade);
            var racks = """
                    rackConfig:
                      namespaces: [test]
                      scaleDownBatchSize: 2
                      rollingUpdateBatchSize: 2
                      racks: [{id: 1, revision: '%s'}, {id: 2, revision: '%s'}]
                    """.formatted(wantedRevisions.get(0), wantedRevisions.get(1));
            return Scene.of(spec(wantedSize, data) + config("") + racks).intent();
        }

        Snapshot seen() {
            var intent = intent();
            var scene = Scene.of(intent);
            intent.allPodNames().forEach(pod -> scene.services(pod.toString()));
            var entries = new ArrayList<String>();
            long size = racks.stream()
                    .flatMap(rack -> rack.pods().stream())
                    .filter(pod -> pod == Found.OWNING || pod == Found.QUIESCED || pod == Found.SILENT)
                    .count();
            for (int i = 0; i < racks.size(); i++) {
                var rack = racks.get(i);
                var identity = IDENTITIES.get(i);
                if (rack.size() >= 0) {
                    scene.rack(identity, rack.size());
                }
                for (int ordinal = 0; ordinal < MOST_PODS; ordinal++) {
                    var name = new PodName(intent.name(), identity, ordinal).toString();
                    put(scene, name, rack.pods().get(ordinal), (int) size);
                    if (rack.entries().contains(ordinal)) {
                        entries.add(name);
                    }
                    if (rack.claims().contains(ordinal)) {
                        scene.claim(new ClaimSeen(
                                "data-" + name, "data", name, "c", Optional.of("ssd"), false, true, Scene.NOW));
                    }
                }
            }
            return scene.completed(entries.toArray(String[]::new)).seen();
        }

        private static void put(Scene scene, String name, Found found, int size) {
            scene.services(name);
            switch (found) {
                case ABSENT -> {}
                case OWNING -> scene.pod(name, Stage.SERVING).owning(name, size);
                case QUIESCED -> scene.pod(name, Stage.SERVING).quiesced(name, size);
                case STARTING -> scene.pod(name, Stage.STARTING);
                case NOWHERE ->
                    scene.pod(name, Stage.UNSCHEDULED, Optional.of(new PodTrouble.Unschedulable("no node fits")));
                case LEAVING -> scene.pod(name, Stage.SERVING).terminating(name);
                case SILENT -> scene.pod(name, Stage.SERVING).server(name, new NodeSeen.Silent("no answer"));
            }
        }

        Set<PodName> ignorable() {
            var pods = new HashSet<PodName>();
            for (int i = 0; i < racks.size(); i++) {
                for (int ordinal : racks.get(i).ignorable()) {
                    var found = racks.get(i).pods().get(ordinal);
                    if (found == Found.STARTING || found == Found.NOWHERE || found == Found.ABSENT) {
                        pods.add(new PodName("aero", IDENTITIES.get(i), ordinal));
                    }
                }
            }
            return pods;
        }
    }

    /** One pod is found otherwise than its rack says. */
    record Trouble(int rack, int ordinal, Found found) {}

    /** Racks whose highest pods are quiesced, and a few pods that are found as it comes. */
    @Provide
    Arbitrary<World> worlds() {
        var ordinals = Arbitraries.integers().between(0, MOST_PODS - 1);
        var rack = Combinators.combine(
                        Arbitraries.integers().between(-1, MOST_PODS),
                        Arbitraries.integers().between(0, MOST_PODS),
                        ordinals.set(),
                        ordinals.set(),
                        ordinals.set())
                .as((size, quiescedFrom, entries, claims, ignorable) ->
                        new RackFound(size, tidy(size, quiescedFrom), entries, claims, ignorable));
        var troubles = Combinators.combine(
                        Arbitraries.integers().between(0, IDENTITIES.size() - 1), ordinals, Arbitraries.of(Found.class))
                .as(Trouble::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(2, 2 * MOST_PODS),
                        Arbitraries.of("", "v1").list().ofSize(2),
                        Arbitraries.of(true, false),
                        rack.list().ofSize(IDENTITIES.size()),
                        troubles)
                .as((size, revisions, cascade, racks, changes) ->
                        new World(size, revisions, cascade, troubled(racks, changes)));
    }

    private static List<Found> tidy(int size, int quiescedFrom) {
        return IntStream.range(0, MOST_PODS)
                .mapToObj(ordinal ->
                        ordinal >= size ? Found.ABSENT : ordinal >= quiescedFrom ? Found.QUIESCED : Found.OWNING)
                .toList();
    }

    private static List<RackFound> troubled(List<RackFound> racks, List<Trouble> troubles) {
        var result = new ArrayList<>(racks);
        for (Trouble trouble : troubles) {
            var rack = result.get(trouble.rack());
            var pods = new ArrayList<>(rack.pods());
            pods.set(trouble.ordinal(), trouble.found());
            result.set(
                    trouble.rack(), new RackFound(rack.size(), pods, rack.entries(), rack.claims(), rack.ignorable()));
        }
        return result;
    }

    private static Targets targets(World world, Snapshot seen) {
        return Placement.targets(
                world.intent(),
                seen,
                new Offers(Map.of(), Map.of()),
                InitImage.NONE,
                Map.of(),
                world.ignorable(),
                OutgoingConfs.of(world.intent(), seen, Planner.USUAL_GRACE));
    }

    /** Loss prevented: a server that ends before its data is elsewhere. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noServerGoesThatHasNotHandedItsDataOver(@ForAll("worlds") World world) {
        var seen = world.seen();
        var smaller = targets(world, seen).racks().stream()
                .filter(rack -> rack.replicas() < present(rack, seen))
                .toList();

        Statistics.label("racks that shrink").collect(!smaller.isEmpty());
        Statistics.label("racks that shrink")
                .coverage(checker -> checker.check(true).percentage(more -> more > 2));
        assertThat(smaller).as("racks that shrink at the same time").hasSizeLessThanOrEqualTo(1);
        for (RackTarget rack : smaller) {
            for (int ordinal = rack.replicas(); ordinal < present(rack, seen); ordinal++) {
                mayGo(new PodName("aero", rack.identity(), ordinal), world, seen);
            }
        }
    }

    private static void mayGo(PodName pod, World world, Snapshot seen) {
        var found = seen.pod(pod);
        boolean wanted = world.intent()
                .rack(pod.rack())
                .filter(rack -> pod.ordinal() < rack.size())
                .isPresent();
        assertThat(wanted).as("%s is wanted", pod).isFalse();
        if (found.filter(PodSeen::serving).isPresent()) {
            assertThat(seen.servers().get(pod.toString()))
                    .as("server of %s", pod)
                    .isInstanceOfSatisfying(NodeSeen.Answering.class, node -> assertThat(
                                    node.facts().namespaces().getFirst().quiesced())
                            .isTrue());
            assertThat(seen.servers().values()).as("others").noneMatch(NodeSeen.Silent.class::isInstance);
        } else if (seen.recorded().orElseThrow().pods.containsKey(pod.toString())) {
            assertThat(world.ignorable()).as("pods that may be left out").contains(pod);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void onlyRacksWithoutPodsAreRemoved(@ForAll("worlds") World world) {
        var seen = world.seen();

        for (RackIdentity rack : targets(world, seen).removable().racks()) {
            assertThat(world.intent().rack(rack)).isEmpty();
            assertThat(seen.pods()).noneMatch(pod -> pod.name().rack().equals(rack));
            assertThat(seen.rack(rack).map(found -> found.wantedReplicas()).orElse(0))
                    .isZero();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void onlyServicesOfPodsThatAreGoneAreRemoved(@ForAll("worlds") World world) {
        var seen = world.seen();

        for (PodName pod : targets(world, seen).removable().podServices()) {
            assertThat(seen.pod(pod)).isEmpty();
            assertThat(world.intent().allPodNames()).doesNotContain(pod);
        }
    }

    /** Loss prevented: a volume of a pod that exists, is wanted, comes again or left without handing its data over. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noVolumeGoesOfAPodThatMayNeedIt(@ForAll("worlds") World world) {
        var seen = world.seen();

        var steps = new Cleanup(world.intent(), seen).steps();
        Statistics.label("volumes go").collect(steps.stream().anyMatch(Step.DeleteClaims.class::isInstance));
        Statistics.label("volumes go").coverage(checker -> checker.check(true).percentage(more -> more > 2));
        for (Step step : steps) {
            if (step instanceof Step.DeleteClaims delete) {
                assertThat(world.cascade()).isTrue();
                assertThat(seen.pod(delete.pod())).isEmpty();
                assertThat(world.intent().allPodNames()).doesNotContain(delete.pod());
                assertThat(seen.rack(delete.pod().rack()).orElseThrow().wantedReplicas())
                        .isLessThanOrEqualTo(delete.pod().ordinal());
                assertThat(seen.recorded().orElseThrow().pods)
                        .containsKey(delete.pod().toString());
                assertThat(delete.claims()).allSatisfy(claim -> assertThat(claim.pod())
                        .isEqualTo(delete.pod().toString()));
            }
        }
    }

    private static int present(RackTarget rack, Snapshot seen) {
        return seen.rack(rack.identity()).map(found -> found.wantedReplicas()).orElse(0);
    }
}

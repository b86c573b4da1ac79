package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.ConfTemplates;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.RackSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.Containers;
import com.aerospike.operator.kube.RackIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * With which configuration do servers of racks that go away start?
 *
 * <p>With the one that they have, as long as it starts. A rack that was given one that its servers refuse, and that is
 * taken out of the spec or revised afterwards, is out of reach of every correction, while its pods hold data that others
 * wait for. It goes back to what its other pods run, else to what it was completed with, else on to what the spec says now;
 * and from the last of these to the first, so that none is the end. One with which its servers started once has the time
 * that a failing pod has to recover, for something else may be the cause.
 */
final class OutgoingConfs {
    private final Intent intent;
    private final Snapshot seen;
    private final Duration grace;
    private final Map<RackIdentity, ConfTemplates> known;
    private final Map<RackIdentity, KnownConf> replaced = new TreeMap<>();

    private OutgoingConfs(Intent intent, Snapshot seen, Duration grace) {
        this.intent = intent;
        this.seen = seen;
        this.grace = grace;
        this.known = new PresentRacks(intent, seen)
                .unwanted().stream().collect(Collectors.toMap(RackSeen::identity, rack -> seen.memory(rack.identity())
                        .map(RackMemory::templates)
                        .orElse(ConfTemplates.NONE)));
    }

    /** @param grace that a failing pod has to recover by itself */
    static OutgoingConfs of(Intent intent, Snapshot seen, Duration grace) {
        var confs = new OutgoingConfs(intent, seen, grace);
        confs.known.keySet().forEach(rack -> confs.next(rack).ifPresent(conf -> confs.replaced.put(rack, conf)));
        return confs;
    }

    /** The template that takes the place of the one in force; empty where that one stays. */
    Optional<KnownConf> replacing(RackIdentity rack) {
        return Optional.ofNullable(replaced.get(rack));
    }

    /** Why {@code pod} fails for a cause that its rack has left behind; empty where it does not. */
    Optional<String> leftBehind(PodSeen pod) {
        var rack = pod.name().rack();
        return Optional.ofNullable(known.get(rack))
                .flatMap(ConfTemplates::inForce)
                .map(inForce -> replacing(rack).map(KnownConf::hash).orElse(inForce))
                .filter(next ->
                        startedWith(pod).filter(hash -> !hash.equals(next)).isPresent())
                .map(next ->
                        "aerospikeConfig: that of rack %s does not start, another takes its place".formatted(rack));
    }

    private Optional<KnownConf> next(RackIdentity rack) {
        var confs = known.get(rack);
        return confs.inForce().filter(hash -> refused(rack, hash)).flatMap(hash -> {
            var proven = proven(rack, confs);
            if (proven.stream().map(KnownConf::hash).anyMatch(hash::equals) && !hadItsTime(rack, hash)) {
                return Optional.empty();
            }
            var all = Stream.concat(proven.stream(), ofTheSpec(rack, confs))
                    .distinct()
                    .toList();
            int at = all.stream().map(KnownConf::hash).toList().indexOf(hash);
            return Stream.concat(all.stream().skip(at + 1L), all.stream())
                    .findFirst()
                    .filter(conf -> !conf.hash().equals(hash));
        });
    }

    /** Where a server runs with it, the configuration is not what another one fails of. */
    private boolean refused(RackIdentity rack, String hash) {
        return pods(rack).anyMatch(pod -> fails(pod, hash)) && pods(rack).noneMatch(pod -> serves(pod, hash));
    }

    private boolean hadItsTime(RackIdentity rack, String hash) {
        return pods(rack)
                .filter(pod -> fails(pod, hash))
                .anyMatch(pod -> pod.failingFor(seen.at()).compareTo(grace) >= 0);
    }

    private boolean fails(PodSeen pod, String hash) {
        return !pod.serving()
                && pod.trouble().filter(OutgoingConfs::ofTheServer).isPresent()
                && startedWith(pod).filter(hash::equals).isPresent();
    }

    private boolean serves(PodSeen pod, String hash) {
        return pod.serving() && startedWith(pod).filter(hash::equals).isPresent();
    }

    private static boolean ofTheServer(PodTrouble trouble) {
        return switch (trouble) {
            case PodTrouble.CrashLooping crash -> crash.container().equals(Containers.SERVER);
            case PodTrouble.Failed failed -> true;
            case PodTrouble.InitFailed init -> false;
            case PodTrouble.ImageUnavailable image -> false;
            case PodTrouble.Unschedulable none -> false;
        };
    }

    private Optional<String> startedWith(PodSeen pod) {
        return Started.of(pod, seen).map(Started::config);
    }

    private Stream<PodSeen> pods(RackIdentity rack) {
        return seen.pods().stream().filter(pod -> pod.name().rack().equals(rack) && !pod.terminating());
    }

    /** With these its servers started once. */
    private List<KnownConf> proven(RackIdentity rack, ConfTemplates confs) {
        return Stream.concat(
                        running(rack, confs),
                        LastCompleted.of(intent, seen).flatMap(completed -> completed.rack(rack)).stream()
                                .map(RackIntent::conf))
                .distinct()
                .toList();
    }

    /** What most of its pods run comes first. */
    private Stream<KnownConf> running(RackIdentity rack, ConfTemplates confs) {
        var users = pods(rack)
                .filter(PodSeen::serving)
                .flatMap(pod -> startedWith(pod).stream())
                .filter(confs.texts()::containsKey)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return users.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(user -> confs.texts().get(user.getKey()));
    }

    /**
     * What the spec would give the rack.
     *
     * <p>Loss prevented: a server starts without the devices that hold its data, because the spec has others by now.
     */
    private Stream<KnownConf> ofTheSpec(RackIdentity rack, ConfTemplates confs) {
        var resource = LastCompleted.resource(intent);
        resource.setSpec(intent.spec());
        return Intent.of(Defaults.ofOneRack(resource, ownPart(rack)).cluster()).racks().stream()
                .map(RackIntent::conf)
                .filter(conf -> confs.inForce()
                        .flatMap(hash -> confs.texts().get(hash).content())
                        .map(NamespaceStorage::of)
                        .equals(conf.content().map(NamespaceStorage::of)));
    }

    /** What sets the rack apart from others, as far as it is known still. */
    private Rack ownPart(RackIdentity identity) {
        var own = new Rack();
        own.id = identity.id();
        own.revision = identity.revision();
        own.aerospikeConfig = CompletedRack.of(identity, seen)
                .map(CompletedRack::rack)
                .or(() -> intent.racks().stream()
                        .filter(rack -> rack.identity().id() == identity.id())
                        .map(RackIntent::rack)
                        .findFirst())
                .map(rack -> rack.aerospikeConfig)
                .orElse(null);
        return own;
    }
}

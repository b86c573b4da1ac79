package com.aerospike.operator.simulation;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.bootstrap.NodeAddresses;
import com.aerospike.operator.bootstrap.ServerReport;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.objects.NetworkPolicyHash;
import com.aerospike.operator.cluster.objects.PodSpecHash;
import com.aerospike.operator.cluster.objects.PodTemplate;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.ConfTemplates;
import com.aerospike.operator.cluster.observe.HostAddresses;
import com.aerospike.operator.cluster.observe.NodePorts;
import com.aerospike.operator.cluster.observe.PodMarks;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodShape;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.RackSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.Annotations;
import com.aerospike.operator.kube.Containers;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** StatefulSets, pods, claims and hosts, and the kubelets that run pods; in virtual time. */
final class Kubernetes {
    static final int HOSTS = 6;
    private static final String INIT_IMAGE = "aerospike/aerospike-kubernetes-operator:5.0.0";
    static final Instant CREATED = Instant.parse("2026-03-01T00:00:00Z");

    private static final Duration BIND = Duration.ofMillis(100);
    private static final Duration PREPARE = Duration.ofMillis(500);
    private static final Duration START = Duration.ofMillis(1200);
    private static final Duration STOP = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration DETECT = Duration.ofSeconds(1);

    /** A rack's StatefulSet and ConfigMap. */
    static final class RackSet {
        int replicas;
        String image = "";
        Intent intent;
        RackIntent rack;
        Optional<BootstrapInput> bootstrap = Optional.empty();

        /** Template of a rack on its way out, in the place of that of {@code rack}. */
        Optional<KnownConf> reconfigured = Optional.empty();

        final Map<String, KnownConf> confs = new TreeMap<>();

        /** What follows from all of that, as it is read at every look. */
        Optional<RackMemory> memory = Optional.empty();
    }

    static final class Pod {
        final PodName name;
        final String uid;
        final Instant created;
        final String image;
        final Intent intent;
        final RackIntent rack;
        final Map<String, String> annotations = new HashMap<>();
        Optional<Integer> host = Optional.empty();
        PodSeen.Stage stage = PodSeen.Stage.UNSCHEDULED;
        Instant since;
        Optional<PodTrouble> trouble = Optional.empty();
        Optional<Instant> failingSince = Optional.empty();
        Optional<Instant> goneAt = Optional.empty();
        Optional<BootstrapReport> report = Optional.empty();
        int serverRestarts;
        boolean deletedByUser;

        Pod(PodName name, String uid, Instant created, String image, Intent intent, RackIntent rack) {
            this.name = name;
            this.uid = uid;
            this.created = created;
            this.image = image;
            this.intent = intent;
            this.rack = rack;
            this.since = created;
        }
    }

    /** @param host the only one on which its pod can run, once it ran there; empty for storage that any host reaches */
    record Claim(String uid, Instant created, boolean terminating, Optional<Integer> host) {}

    final Map<RackIdentity, RackSet> sets = new TreeMap<>();
    final Map<PodName, Pod> pods = new TreeMap<>();
    final Map<PodName, Claim> claims = new TreeMap<>();
    private final Map<String, NodePorts> services = new TreeMap<>();
    private final Instant[] hostBack = new Instant[HOSTS];
    private final Map<PodName, Instant> slowUntil = new HashMap<>();
    private final Map<RackIntent, PodShape> shapes = new IdentityHashMap<>();
    private final Nodes nodes;
    private final boolean local;
    private int uids;
    private boolean changed;

    Kubernetes(Nodes nodes, boolean local) {
        this.nodes = nodes;
        this.local = local;
        java.util.Arrays.fill(hostBack, Instant.EPOCH);
    }

    /** True once after something changed that an operator is told of. */
    boolean changed() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** Writes what the plan wants; true if anything differed. */
    boolean apply(Targets targets) {
        boolean wrote = false;
        for (RackTarget target : targets.racks()) {
            switch (target) {
                case RackTarget.Held held -> {
                    var set = sets.get(held.identity());
                    if (set != null && held.conf().isPresent()) {
                        set.reconfigured = held.conf();
                        set.memory = Optional.of(memory(set));
                        wrote = true;
                    }
                    if (set != null
                            && (set.replicas != held.replicas()
                                    || !set.image.equals(targets.intent().spec().image))) {
                        set.replicas = held.replicas();
                        set.image = targets.intent().spec().image;
                        wrote = true;
                    }
                }
                case RackTarget.Wanted wanted -> wrote |= apply(targets.intent(), wanted);
            }
        }
        for (RackIdentity rack : targets.removable().racks()) {
            wrote |= sets.remove(rack) != null;
        }
        for (PodName pod : targets.podServices()) {
            wrote |= services.putIfAbsent(pod.toString(), new NodePorts(Map.of("service", 30_000))) == null;
        }
        for (PodName pod : targets.removable().podServices()) {
            wrote |= services.remove(pod.toString()) != null;
        }
        changed |= wrote;
        return wrote;
    }

    private boolean apply(Intent intent, RackTarget.Wanted wanted) {
        var set = sets.get(wanted.identity());
        boolean wrote = set == null;
        if (set == null) {
            set = new RackSet();
            sets.put(wanted.identity(), set);
        }
        var confs = new TreeMap<String, KnownConf>();
        wanted.earlierConfs().forEach((hash, text) -> confs.put(hash, new KnownConf(text)));
        confs.put(wanted.rack().conf().hash(), wanted.rack().conf());
        boolean other = set.memory.isEmpty()
                || !set.bootstrap.equals(Optional.of(wanted.bootstrap()))
                || !set.confs.equals(confs)
                || !set.rack.conf().equals(wanted.rack().conf());
        wrote |= set.replicas != wanted.replicas() || other || set.intent != intent;
        set.replicas = wanted.replicas();
        set.image = intent.spec().image;
        set.intent = intent;
        set.rack = wanted.rack();
        if (other || set.reconfigured.isPresent()) {
            set.bootstrap = Optional.of(wanted.bootstrap());
            set.reconfigured = Optional.empty();
            set.confs.clear();
            set.confs.putAll(confs);
            set.memory = Optional.of(memory(set));
        }
        return wrote;
    }

    void tick(Instant now) {
        sets.forEach((rack, set) -> {
            for (int ordinal = 0; ordinal < set.replicas; ordinal++) {
                create(new PodName("aero", rack, ordinal), set, now);
            }
        });
        for (Pod pod : List.copyOf(pods.values())) {
            var set = sets.get(pod.name.rack());
            if (pod.goneAt.isEmpty() && (set == null || pod.name.ordinal() >= set.replicas)) {
                terminate(pod, now);
            }
            live(pod, now);
        }
        List.copyOf(claims.keySet()).stream()
                .filter(pod -> claims.get(pod).terminating() && !pods.containsKey(pod))
                .forEach(pod -> {
                    claims.remove(pod);
                    nodes.wipeDisk(pod);
                });
    }

    private void create(PodName name, RackSet set, Instant now) {
        if (pods.containsKey(name)) {
            return;
        }
        if (claims.get(name) instanceof Claim claim && claim.terminating()) {
            return;
        }
        pods.put(
                name,
                new Pod(name, "pod-" + ++uids, now.truncatedTo(ChronoUnit.SECONDS), set.image, set.intent, set.rack));
        claims.computeIfAbsent(
                name,
                none -> new Claim("claim-" + ++uids, now.truncatedTo(ChronoUnit.SECONDS), false, Optional.empty()));
        changed = true;
    }

    private void live(Pod pod, Instant now) {
        var node = nodes.all.get(pod.name);
        if (pod.host.filter(host -> hostBack[host].isAfter(now)).isPresent()) {
            return;
        }
        if (pod.goneAt.isPresent()) {
            if (!pod.goneAt.get().isAfter(now)) {
                if (node != null) {
                    node.state = Node.State.DOWN;
                }
                pods.remove(pod.name);
                changed = true;
            }
            return;
        }
        switch (pod.stage) {
            case UNSCHEDULED -> bind(pod, now);
            case STARTING -> prepare(pod, now);
            case RUNNING, SERVING -> serve(pod, node, now);
        }
    }

    private void bind(Pod pod, Instant now) {
        if (pod.since.plus(BIND).isAfter(now)) {
            return;
        }
        var blocked = Optional.ofNullable(pod.intent.spec().k8sNodeBlockList).orElse(List.of());
        for (int i = 0; i < HOSTS; i++) {
            int host = (i + pod.name.ordinal() + pod.name.rack().id()) % HOSTS;
            if (!blocked.contains("host-" + host) && !hostBack[host].isAfter(now) && reaches(pod.name, host)) {
                pod.host = Optional.of(host);
                bindClaim(pod.name, host);
                pod.trouble = Optional.empty();
                pod.failingSince = Optional.empty();
                enter(pod, PodSeen.Stage.STARTING, now);
                return;
            }
        }
        fail(pod, new PodTrouble.Unschedulable("0/6 nodes are available"), now);
    }

    private boolean reaches(PodName pod, int host) {
        return claims.get(pod).host().map(only -> only == host).orElse(true);
    }

    private void bindClaim(PodName pod, int host) {
        var claim = claims.get(pod);
        if (local) {
            claims.put(pod, new Claim(claim.uid(), claim.created(), claim.terminating(), Optional.of(host)));
        }
    }

    private void prepare(Pod pod, Instant now) {
        if (pod.image.endsWith(Wish.BAD_IMAGE)) {
            if (!pod.since.plus(DETECT).isAfter(now)) {
                fail(pod, new PodTrouble.ImageUnavailable(Containers.SERVER, pod.image, "not found"), now);
            }
            return;
        }
        var addressed = Optional.ofNullable(pod.annotations.get(Annotations.NODE_ADDRESSES));
        if (pod.report.isEmpty()) {
            boolean waits = addressed.isEmpty() && pod.since.plus(PATIENCE).isAfter(now);
            if (waits || pod.since.plus(PREPARE).isAfter(now) || sets.get(pod.name.rack()) == null) {
                return;
            }
            prepared(pod, addressed.map(NodeAddresses::fromJson));
        }
        launch(pod, now);
    }

    private void prepared(Pod pod, Optional<NodeAddresses> addresses) {
        var set = sets.get(pod.name.rack());
        if (addresses.filter(known -> known.fresh().contains("work")).isPresent()) {
            if (nodes.lastOnDisk(pod.name)) {
                throw new Broken(
                        "the volume of pod %s was erased while it held the last copy of something".formatted(pod.name));
            }
            nodes.wipeDisk(pod.name);
        }
        var node = nodes.all.computeIfAbsent(pod.name, name -> new Node(name, id(name)));
        var config = set.reconfigured.flatMap(KnownConf::content).orElseGet(set.rack::config);
        node.fileLive = config.path("service").path("proto-fd-max").asInt();
        node.fileStatic =
                config.path("network").path("fabric").path("channel-bulk-fds").asInt();
        node.build = pod.image.replaceFirst(".*:", "");
        pod.report = Optional.of(report(pod, set, node, addresses.isPresent()));
        nodes.cold(pod.name);
    }

    private BootstrapReport report(Pod pod, RackSet set, Node node, boolean told) {
        return new BootstrapReport(
                "127.0.0.1",
                "10.0.0.1",
                "",
                3000,
                3000,
                0,
                0,
                new ServerReport("aero", node.id, "", List.of(), List.of(), List.of(), List.of()),
                List.of(told ? "work@" + claims.get(pod.name).uid() : "work"),
                List.of(),
                set.reconfigured.orElseGet(set.rack::conf).hash(),
                NetworkPolicyHash.of(set.intent.spec().aerospikeNetworkPolicy),
                PodSpecHash.of(set.intent.spec().podSpec, set.rack.rack().effectivePodSpec),
                false,
                false,
                List.of(),
                List.of());
    }

    private void launch(Pod pod, Instant now) {
        var node = nodes.all.get(pod.name);
        node.state = Node.State.STARTING;
        node.changes = now.plus(START).plus(slow(pod.name, now));
        enter(pod, PodSeen.Stage.RUNNING, now);
    }

    private Duration slow(PodName pod, Instant now) {
        return slowUntil.getOrDefault(pod, Instant.EPOCH).isAfter(now) ? Duration.ofSeconds(12) : Duration.ZERO;
    }

    private void serve(Pod pod, Node node, Instant now) {
        switch (node.state) {
            case STARTING -> {
                if (!node.changes.isAfter(now)) {
                    started(pod, node, now);
                }
            }
            case STOPPING -> {
                if (!node.changes.isAfter(now)) {
                    node.state = Node.State.DOWN;
                    node.changes = now.plusMillis(100);
                    enter(pod, PodSeen.Stage.RUNNING, now);
                }
            }
            case DOWN -> {
                if (!node.changes.isAfter(now)) {
                    if (!node.again) {
                        pod.serverRestarts++;
                        nodes.cold(pod.name);
                    }
                    node.again = false;
                    node.state = Node.State.STARTING;
                    node.changes = now.plus(START).plus(slow(pod.name, now));
                }
            }
            case UP -> {
                if (pod.stage != PodSeen.Stage.SERVING) {
                    enter(pod, PodSeen.Stage.SERVING, now);
                }
            }
        }
    }

    private void started(Pod pod, Node node, Instant now) {
        if (node.fileLive == Wish.BAD_VALUE) {
            node.state = Node.State.DOWN;
            node.changes = now.plusSeconds(10);
            fail(pod, new PodTrouble.CrashLooping(Containers.SERVER, 1, "bad value of proto-fd-max"), now);
            return;
        }
        node.state = Node.State.UP;
        node.started = now;
        node.pendingQuiesce = false;
        node.quiesced = false;
        node.fillDelay = Wish.FILL_DELAY;
        node.liveValue = node.fileLive;
        node.staticValue = node.fileStatic;
        pod.trouble = Optional.empty();
        pod.failingSince = Optional.empty();
        enter(pod, PodSeen.Stage.SERVING, now);
    }

    private void enter(Pod pod, PodSeen.Stage stage, Instant now) {
        pod.stage = stage;
        pod.since = now.truncatedTo(ChronoUnit.SECONDS);
        changed = true;
    }

    private void fail(Pod pod, PodTrouble trouble, Instant now) {
        if (pod.trouble.isEmpty()) {
            pod.trouble = Optional.of(trouble);
            pod.failingSince = Optional.of(now.truncatedTo(ChronoUnit.SECONDS));
            changed = true;
        }
    }

    /** A pod is asked to end, by whomever. */
    void terminate(Pod pod, Instant now) {
        if (pod.goneAt.isPresent()) {
            return;
        }
        pod.goneAt = Optional.of(now.plus(STOP));
        var node = nodes.all.get(pod.name);
        if (node != null && node.state == Node.State.UP) {
            node.state = Node.State.STOPPING;
            node.changes = now.plus(STOP);
        } else if (node != null) {
            node.state = Node.State.DOWN;
        }
        changed = true;
    }

    void deleteClaim(PodName pod) {
        var claim = claims.get(pod);
        claims.put(pod, new Claim(claim.uid(), claim.created(), true, claim.host()));
        changed = true;
    }

    void killServer(PodName pod, Instant now) {
        var node = nodes.all.get(pod);
        if (node != null && node.member()) {
            node.state = Node.State.DOWN;
            node.changes = now.plusSeconds(1);
            node.again = false;
            enter(pods.get(pod), PodSeen.Stage.RUNNING, now);
        }
    }

    void loseHost(int host, Instant back, Instant now) {
        hostBack[host] = back;
        pods.values().stream().filter(pod -> pod.host.equals(Optional.of(host))).forEach(pod -> {
            killServer(pod.name, now);
            var node = nodes.all.get(pod.name);
            if (node != null && node.state != Node.State.DOWN) {
                node.state = Node.State.DOWN;
                node.changes = back;
            }
            if (pod.stage == PodSeen.Stage.SERVING) {
                enter(pod, PodSeen.Stage.RUNNING, now);
            }
        });
    }

    void slowDown(PodName pod, Instant until) {
        slowUntil.put(pod, until);
    }

    void heal() {
        java.util.Arrays.fill(hostBack, Instant.EPOCH);
        slowUntil.clear();
    }

    private static String id(PodName pod) {
        return "%X".formatted(0xA000 + Math.abs(pod.rack().hashCode() % 0xFFF) * 16 + pod.ordinal());
    }

    Snapshot snapshot(Instant now, Optional<AerospikeClusterStatus> status) {
        var racks = new ArrayList<RackSeen>();
        var memories = new TreeMap<RackIdentity, RackMemory>();
        sets.forEach((rack, set) -> {
            racks.add(new RackSeen(rack, set.replicas, set.replicas, false));
            memories.put(rack, set.memory.orElseThrow());
        });
        var seenClaims = new ArrayList<ClaimSeen>();
        claims.forEach((pod, claim) -> seenClaims.add(new ClaimSeen(
                "work-" + pod,
                "work",
                pod.toString(),
                claim.uid(),
                Optional.of("ssd"),
                false,
                true,
                claim.created(),
                claim.terminating())));
        var hosts = new TreeMap<String, HostAddresses>();
        for (int host = 0; host < HOSTS; host++) {
            hosts.put(
                    "host-" + host,
                    new HostAddresses(
                            Optional.of("10.0.0." + host), Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return new Snapshot(
                now,
                status,
                CREATED,
                racks,
                pods.values().stream().map(this::seen).toList(),
                seenClaims,
                memories,
                services,
                Map.of(),
                hosts,
                List.of(),
                List.of());
    }

    private static RackMemory memory(RackSet set) {
        var confs = set.reconfigured
                .map(text -> ConfTemplates.of(text, set.confs))
                .orElseGet(() -> new ConfTemplates(Optional.of(set.rack.conf().hash()), set.confs));
        return RackMemory.of(set.bootstrap.map(BootstrapInput::toJson), confs);
    }

    private PodSeen seen(Pod pod) {
        var serving = pod.stage == PodSeen.Stage.SERVING;
        return new PodSeen(
                pod.name,
                pod.uid,
                pod.created,
                pod.host.map(host -> "host-" + host),
                pod.host.map(host -> "127.0.0.1"),
                pod.image,
                Optional.of(INIT_IMAGE),
                pod.trouble.isPresent() && !serving && pod.host.isPresent() ? PodSeen.Stage.STARTING : pod.stage,
                serving,
                pod.goneAt.isPresent(),
                true,
                pod.serverRestarts,
                pod.since,
                pod.goneAt.isPresent() ? Optional.empty() : pod.trouble,
                Optional.ofNullable(pod.annotations.get(Annotations.NODE_ADDRESSES)),
                pod.report,
                Optional.of("10.0.0.1"),
                pod.failingSince,
                shapes.computeIfAbsent(
                        pod.rack,
                        rack -> PodShape.of(
                                PodTemplate.of(pod.intent, rack, INIT_IMAGE).getSpec())),
                new PodMarks(
                        Optional.ofNullable(pod.annotations.get(Annotations.APPLIED))
                                .flatMap(Applied::parse),
                        Optional.empty(),
                        false,
                        "",
                        ""));
    }
}

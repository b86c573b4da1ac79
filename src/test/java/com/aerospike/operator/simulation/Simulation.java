package com.aerospike.operator.simulation;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.cluster.EditedPod;
import com.aerospike.operator.cluster.act.FreshLook;
import com.aerospike.operator.cluster.act.StepFailure;
import com.aerospike.operator.cluster.act.StepRunner;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.observe.Credentials;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Secrets;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.NextLook;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Planner;
import com.aerospike.operator.cluster.status.StatusAfter;
import com.aerospike.operator.cluster.status.StatusChange;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.node.NodeAddress;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeFailure;
import com.aerospike.operator.node.NodeSession;
import com.aerospike.operator.simulation.Wish.Order;
import com.aerospike.operator.simulation.Wish.RackWish;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lives a {@link History} and ends with {@link Broken} at the first moment at which something does not hold. */
final class Simulation {
    private static final Duration TICK = Duration.ofMillis(200);

    /** From the last event until all must be as wanted: three times what the slowest move of six pods takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(40);

    /** As many pods as a rack can have. */
    private static final int HELP = 6;

    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final List<String> BATCHES = List.of("", "50%", "100%", "2");

    private final History history;
    final Coverage coverage = new Coverage();
    final Nodes nodes;
    final Kubernetes kubernetes;
    Instant now = Kubernetes.CREATED.plusSeconds(10);

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Planner planner = new Planner(InitImage.NONE, GRACE);
    private NodeDoors doors;
    private FreshLook freshLook;
    private StepRunner runner;
    private Wish wish;
    private Wish before;
    private AerospikeCluster stored;
    private Intent intent;
    private long generation = 1;
    private Optional<AerospikeClusterStatus> status = Optional.empty();
    private Instant passDue = Instant.EPOCH;
    private Instant lastPass = Instant.EPOCH;
    private Instant apiDownUntil = Instant.EPOCH;
    private final Set<String> givenUp = new HashSet<>();
    private int touchesLeft = Integer.MAX_VALUE;
    private boolean stale;
    private boolean outdated;
    private List<PodSeen> lastPods = List.of();
    private boolean wrote;
    private boolean settled;
    private int passes;
    private Consumer<String> trace = line -> {};
    private String lastLine = "";

    Simulation(History history) {
        this.history = history;
        this.nodes = new Nodes(history.shape());
        this.kubernetes = new Kubernetes(nodes, history.shape().local());
        this.wish = Wish.first(history.shape());
        this.before = wish;
        this.stored = wish.stored(Optional.empty(), generation).orElseThrow();
        this.intent = Intent.of(stored);
        startOperator();
    }

    /** All of it, and then until everything is as wanted. */
    Coverage live() {
        for (Event event : history.events()) {
            pass(Duration.ofMillis(event.delay()));
            happen(event);
        }
        comeToRest();
        return coverage;
    }

    /** Tells what happens, for whoever looks for the cause of a broken history. */
    Simulation tracing(Consumer<String> sink) {
        trace = sink;
        return this;
    }

    private void tell(String line) {
        if (!line.equals(lastLine)) {
            trace.accept(Duration.between(Kubernetes.CREATED, now).toMillis() + " ms: " + line);
            lastLine = line;
        }
    }

    int passes() {
        return passes;
    }

    private void startOperator() {
        // No cluster here has security, so no Secret is ever read.
        doors = new NodeDoors(
                new Credentials(new Secrets(null), clock),
                (address, access, limit) -> NodeSession.speaking(address, limit, command -> speak(address, command)),
                AskingThread::new);
        var hand = new Hand(this);
        freshLook = new FreshLook(hand, doors);
        runner = new StepRunner(hand, freshLook, doors, new Secrets(null), clock);
    }

    /** Pods have all the same address here, so their names stand in for it. */
    private String speak(NodeAddress address, String command) throws NodeException {
        var name = PodName.parse("aero", address.host()).orElseThrow();
        var node = nodes.all.get(name);
        if (node == null) {
            throw new NodeException(new NodeFailure.Unreachable(address, "nobody there"));
        }
        if (command.startsWith("quiesce")
                || command.startsWith("recluster")
                || command.startsWith("set-config")
                || command.startsWith("roster-set")) {
            touched();
        }
        return nodes.answer(node, command, now);
    }

    /** The operator is about to change something; it may end right before. */
    void touched() {
        wrote = true;
        if (--touchesLeft < 0) {
            touchesLeft = Integer.MAX_VALUE;
            throw new OperatorDied();
        }
    }

    boolean apiDown() {
        return apiDownUntil.isAfter(now);
    }

    boolean ignoresPods() {
        return wish.ignorable() > 0;
    }

    private boolean away(PodName pod) {
        return kubernetes.pods.get(pod).stage != PodSeen.Stage.SERVING;
    }

    /** Who lets failing pods be ignored when pods leave gives up what only these and those have. */
    boolean givenUp(String claimUid) {
        return givenUp.contains(claimUid);
    }

    boolean local() {
        return history.shape().local();
    }

    boolean wanted(PodName pod) {
        return intent.wants(pod);
    }

    private void pass(Duration time) {
        var end = now.plus(time);
        while (now.isBefore(end)) {
            tick();
        }
    }

    private void tick() {
        now = now.plus(TICK);
        nodes.tick(now);
        kubernetes.tick(now);
        if (lastPass.plus(TICK.multipliedBy(history.pace())).isAfter(now)) {
            return;
        }
        if (kubernetes.changed() || !passDue.isAfter(now)) {
            operate();
        }
    }

    private void operate() {
        passes++;
        lastPass = now;
        wrote = false;
        try {
            reconcile();
        } catch (OperatorDied died) {
            coverage.count("operator died");
            startOperator();
            passDue = now.plusSeconds(3);
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void reconcile() throws InterruptedException {
        if (intent.paused()) {
            passDue = now.plusSeconds(60);
            settled = true;
            // A cache is behind by moments, not by as long as somebody wants no work.
            lastPods = kubernetes.snapshot(now, status).pods();
            stale = false;
            return;
        }
        var seen = look();
        var plan = planner.plan(intent, seen);
        if (plan.takesServers(seen)) {
            try {
                seen = freshLook.again(intent, seen);
            } catch (StepFailure unseen) {
                passDue = now.plusSeconds(5);
                return;
            }
            plan = planner.plan(intent, seen);
        }
        if (apiDown()) {
            passDue = now.plusSeconds(5);
            return;
        }
        touched();
        wrote = apply(plan);
        tell("sizes " + sizes(plan) + " " + states() + " entries "
                + status.map(found -> found.pods.keySet()).orElse(Set.of()));
        var outcome = runner.carryOut(intent, seen, plan);
        touchesLeft = Math.max(touchesLeft, 0);
        var after = StatusAfter.of(intent, seen, plan, outcome);
        honest(after);
        // What is written down is looked at once more, because the ConfigMaps follow the status.
        boolean written = plan.settled() && StatusChange.between(status, after) != StatusChange.NONE;
        status = Optional.of(after);
        // Nor is what a cache showed that was behind.
        settled = plan.settled() && !written && !outdated;
        outcome.done().forEach(done -> tell("  did " + done.step().summary()));
        outcome.waiting().ifPresent(wait -> tell("  " + wait.summary()));
        outcome.failed().ifPresent(failed -> tell("  failed " + failed));
        count(outcome);
        passDue = now.plus(written ? NextLook.AFTER_STATUS : NextLook.after(seen, outcome));
    }

    private String states() {
        var states = new ArrayList<String>();
        kubernetes.pods.forEach((name, pod) -> states.add(name + " " + pod.stage
                + Optional.ofNullable(nodes.all.get(name))
                        .map(node -> "/" + node.state)
                        .orElse("") + (pod.goneAt.isPresent() ? "/leaving" : "")));
        return states.toString();
    }

    private static String sizes(Plan plan) {
        return plan.targets().racks().stream()
                .map(rack -> rack.identity() + "=" + rack.replicas())
                .toList()
                .toString();
    }

    private Snapshot look() throws InterruptedException {
        var fresh = kubernetes.snapshot(now, status);
        outdated = stale && !lastPods.isEmpty();
        var shown = outdated ? fresh.withPods(lastPods) : fresh;
        stale = false;
        lastPods = fresh.pods();
        return doors.of(intent, shown).askAgain(named(shown));
    }

    /** As the API server has them now. */
    List<PodSeen> pods() {
        return named(kubernetes.snapshot(now, status)).pods();
    }

    /** In this world a pod's address is its name. */
    private static Snapshot named(Snapshot seen) {
        return seen.withPods(seen.pods().stream().map(Simulation::named).toList());
    }

    private static PodSeen named(PodSeen pod) {
        return EditedPod.of(
                pod, edited -> edited.ip = pod.ip().map(address -> pod.name().toString()));
    }

    private boolean apply(Plan plan) {
        for (RackTarget target : plan.targets().racks()) {
            var set = kubernetes.sets.get(target.identity());
            if (set != null && target.replicas() < set.replicas) {
                coverage.count("departure");
                var leaving = IntStream.range(target.replicas(), set.replicas)
                        .mapToObj(ordinal -> new PodName("aero", target.identity(), ordinal))
                        .filter(kubernetes.pods::containsKey)
                        .toList();
                if (ignoresPods()) {
                    Stream.concat(
                                    leaving.stream(),
                                    kubernetes.pods.keySet().stream().filter(this::away))
                            .flatMap(pod -> Optional.ofNullable(kubernetes.claims.get(pod)).stream())
                            .forEach(claim -> givenUp.add(claim.uid()));
                }
                Hand.stopped(this, leaving, Hand.Way.FOR_GOOD);
            }
        }
        plan.targets().removable().racks().forEach(rack -> {
            if (kubernetes.pods.keySet().stream().anyMatch(pod -> pod.rack().equals(rack))) {
                throw new Broken("rack %s goes and has pods".formatted(rack));
            }
            coverage.count("rack removed");
        });
        return kubernetes.apply(plan.targets());
    }

    /** Whoever waits for Ready=True must be able to rely on it. */
    private void honest(AerospikeClusterStatus after) {
        boolean ready = after.conditions.stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
        if (!ready) {
            return;
        }
        coverage.count("ready");
        var wanted = new TreeSet<>(intent.allPodNames());
        if (!kubernetes.pods.keySet().equals(wanted)) {
            throw new Broken("ready with pods %s instead of %s".formatted(kubernetes.pods.keySet(), wanted));
        }
        for (PodName name : wanted) {
            var pod = kubernetes.pods.get(name);
            var node = nodes.all.get(name);
            if (pod.stage != PodSeen.Stage.SERVING || pod.goneAt.isPresent() && lastPods.isEmpty()) {
                throw new Broken("ready, and pod %s does not serve".formatted(name));
            }
            if (node.liveValue != wish.liveValue() || node.staticValue != wish.staticValue()) {
                throw new Broken("ready, and the server of pod %s runs another configuration".formatted(name));
            }
            if (!pod.image.equals(intent.spec().image)) {
                throw new Broken("ready, and pod %s has another image".formatted(name));
            }
        }
    }

    private void count(Outcome outcome) {
        outcome.done().forEach(done -> coverage.count(done.step().getClass().getSimpleName()));
        outcome.failed().ifPresent(failed -> coverage.count("failed step"));
    }

    private void happen(Event event) {
        tell(event.toString());
        if (event.kind().edit) {
            edit(edited(event));
            return;
        }
        var pods = new ArrayList<>(kubernetes.pods.keySet());
        if (pods.isEmpty()) {
            return;
        }
        var pod = pods.get(event.a() % pods.size());
        switch (event.kind()) {
            case POD_DELETED -> {
                kubernetes.pods.get(pod).deletedByUser = true;
                kubernetes.terminate(kubernetes.pods.get(pod), now);
            }
            case SERVER_KILLED -> kubernetes.killServer(pod, now);
            case SERVER_SILENT ->
                Optional.ofNullable(nodes.all.get(pod))
                        .ifPresent(node -> node.silentUntil = now.plusSeconds(event.b() % 15));
            case HOST_LOST ->
                kubernetes.loseHost(event.a() % Kubernetes.HOSTS, now.plusSeconds(5 + event.b() % 40), now);
            case SLOW_START -> kubernetes.slowDown(pod, now.plusSeconds(event.b()));
            case API_OUTAGE -> apiDownUntil = now.plusSeconds(event.b() % 10);
            case OPERATOR_DIES -> touchesLeft = event.b() % 8;
            case STALE_CACHE -> stale = true;
            default -> throw new AssertionError(event);
        }
        coverage.count(event.kind().name());
    }

    private Wish edited(Event event) {
        int a = event.a();
        int b = event.b();
        return switch (event.kind()) {
            case SIZE -> wish.withSize(1 + a % 6);
            case ADD_RACK -> wish.withRacks(added(wish.racks(), 1 + a % 4));
            case REMOVE_RACK -> wish.withRacks(removed(wish.racks(), a));
            case NEW_REVISION -> wish.withRacks(revised(wish.racks(), a, "v" + b % 3));
            case IMAGE -> wish.withImage(a % 2 == 0 ? Wish.GOOD_IMAGE : Wish.OTHER_IMAGE);
            case BAD_IMAGE -> wish.withImage(Wish.BAD_IMAGE);
            case STATIC_CONFIG -> wish.withConfig(2 + a % 3, wish.liveValue());
            case LIVE_CONFIG -> wish.withConfig(wish.staticValue(), 15_000 + a % 4);
            case BOTH_CONFIG -> wish.withConfig(2 + a % 3, 15_000 + b % 4);
            case BAD_CONFIG -> wish.withConfig(a % 2 == 0 ? 2 + b % 3 : wish.staticValue(), Wish.BAD_VALUE);
            case POD_SETTING -> wish.withNote("note-" + a % 3);
            case POD_RESTART -> wish.withOrder(Optional.of(new Order("PodRestart", "op" + a)));
            case WARM_RESTART -> wish.withOrder(Optional.of(new Order("WarmRestart", "op" + a)));
            case BLOCK_HOST -> wish.withBlockedHosts(a % 3 == 0 ? List.of() : List.of("host-" + b % Kubernetes.HOSTS));
            case BATCHES -> wish.withBatches(BATCHES.get(a % BATCHES.size()), wish.ignorable());
            case IGNORABLE -> wish.withBatches(wish.batch(), a % 3);
            case PAUSE -> wish.withPaused(true);
            case RESUME -> wish.withPaused(false);
            case REVERT -> before;
            default -> throw new AssertionError(event);
        };
    }

    private static List<RackWish> added(List<RackWish> racks, int id) {
        if (racks.stream().anyMatch(rack -> rack.id() == id)) {
            return racks;
        }
        var more = new ArrayList<>(racks);
        more.add(new RackWish(id, ""));
        return more;
    }

    private static List<RackWish> removed(List<RackWish> racks, int which) {
        if (racks.size() < 2) {
            return racks;
        }
        var fewer = new ArrayList<>(racks);
        fewer.remove(which % racks.size());
        return fewer;
    }

    private static List<RackWish> revised(List<RackWish> racks, int which, String revision) {
        if (racks.isEmpty()) {
            return racks;
        }
        var other = new ArrayList<>(racks);
        other.set(
                which % racks.size(),
                new RackWish(other.get(which % racks.size()).id(), revision));
        return other;
    }

    private void edit(Wish wanted) {
        if (wanted.equals(wish)) {
            return;
        }
        stored.setStatus(status.orElse(null));
        var admitted = wanted.stored(Optional.of(stored), generation + 1);
        coverage.count(admitted.isPresent() ? "edit" : "edit refused");
        admitted.ifPresent(cluster -> {
            before = wish;
            wish = wanted;
            generation++;
            stored = cluster;
            intent = Intent.of(cluster);
            passDue = now;
        });
    }

    /** Nothing goes wrong any more, and nothing hopeless is wanted: everything must come to be as wanted. */
    private void comeToRest() {
        kubernetes.heal();
        apiDownUntil = Instant.EPOCH;
        touchesLeft = Integer.MAX_VALUE;
        edit(wish.withPaused(false));
        if (history.shape().local()) {
            // What is on the disks of a node may be nowhere else, and then a pod that may not run there never comes
            // back.
            edit(wish.withBlockedHosts(List.of()));
        }
        if (wish.hopeless()) {
            edit(wish.withImage(Wish.GOOD_IMAGE).withConfig(wish.staticValue(), 15_000));
        }
        if (wish.hopeless()) {
            // An order that is not carried out yet admits no other image.
            edit(wish.withOrder(Optional.empty()));
            edit(wish.withImage(Wish.GOOD_IMAGE));
            edit(wish.withConfig(wish.staticValue(), 15_000));
        }
        passDue = now;
        var end = now.plus(PATIENCE);
        var help = now.plus(PATIENCE.dividedBy(2));
        // What the operator said before the last event is no proof.
        settled = false;
        while (!asWanted()) {
            if (now.isAfter(help) && wish.ignorable() < HELP) {
                // Pods that started once with what is no good and are to leave are given up by their user alone.
                coverage.count("helped");
                edit(wish.withBatches(wish.batch(), HELP));
                help = end;
            }
            if (now.isAfter(end)) {
                throw new Broken("not as wanted after %d minutes: %s".formatted(PATIENCE.toMinutes(), picture()));
            }
            tick();
        }
        // What is as wanted is left alone.
        for (int i = 0; i < 2; i++) {
            passDue = now;
            pass(TICK.multipliedBy(history.pace()));
            if (wrote) {
                throw new Broken("a pass over a cluster that is as wanted writes something: " + picture());
            }
        }
    }

    private boolean asWanted() {
        return settled
                && status.map(found -> found.conditions).stream()
                        .flatMap(List::stream)
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True")
                                && Long.valueOf(generation).equals(condition.getObservedGeneration()));
    }

    private String picture() {
        Map<String, String> picture = new HashMap<>();
        kubernetes.pods.forEach((name, pod) -> picture.put(
                name.toString(),
                pod.stage + " "
                        + Optional.ofNullable(nodes.all.get(name))
                                .map(node -> node.state.toString())
                                .orElse("")
                        + pod.trouble.map(trouble -> " " + trouble.message()).orElse("")));
        return "%s; wanted %s; conditions %s; migrations %d"
                .formatted(
                        picture,
                        wish,
                        status.map(found -> found.conditions.stream()
                                        .map(condition -> condition.getType() + "=" + condition.getStatus() + " "
                                                + condition.getMessage())
                                        .toList()
                                        .toString())
                                .orElse("none"),
                        nodes.migrations());
    }
}

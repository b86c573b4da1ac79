package com.aerospike.operator.simulation;

import com.aerospike.operator.cluster.act.KubernetesHand;
import com.aerospike.operator.cluster.act.StepFailure;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operator's hand in the simulated world; whatever it does is checked first. */
final class Hand implements KubernetesHand {
    private static final Pattern LIVE = Pattern.compile("proto-fd-max\\s+(\\d+)");
    private static final Pattern STATIC = Pattern.compile("channel-bulk-fds\\s+(\\d+)");

    /** How a server is stopped, which decides what of its data is there afterwards. */
    enum Way {
        IN_PLACE,
        MADE_ANEW,
        FOR_GOOD
    }

    private final Simulation world;

    Hand(Simulation world) {
        this.world = world;
    }

    @Override
    public List<PodSeen> pods(String namespace, String cluster) throws StepFailure {
        answers();
        return world.pods();
    }

    @Override
    public Done annotate(PodRef ref, Map<String, String> annotations) throws StepFailure {
        call();
        var pod = world.kubernetes.pods.get(ref.name());
        if (pod == null || !pod.uid.equals(ref.uid())) {
            return Done.GONE;
        }
        pod.annotations.putAll(annotations);
        return Done.DONE;
    }

    @Override
    public Done delete(PodRef ref) throws StepFailure {
        call();
        var pod = world.kubernetes.pods.get(ref.name());
        if (pod == null || !pod.uid.equals(ref.uid())) {
            return Done.GONE;
        }
        stopped(world, Set.of(ref.name()), Way.MADE_ANEW);
        world.coverage.count(pod.trouble.isPresent() ? "repair" : "cold restart");
        world.kubernetes.terminate(pod, world.now);
        return Done.DONE;
    }

    @Override
    public Done deleteClaim(String namespace, String claim, String uid) throws StepFailure {
        call();
        var pod = PodName.parse("aero", claim.replaceFirst("^work-", "")).orElseThrow();
        var found = world.kubernetes.claims.get(pod);
        if (found == null || !found.uid().equals(uid)) {
            return Done.GONE;
        }
        if (world.kubernetes.pods.containsKey(pod) && !world.local()) {
            throw new Broken("the claim of pod %s is deleted, and the pod exists".formatted(pod));
        }
        if (world.wanted(pod) && !world.local()) {
            throw new Broken("the claim of pod %s is deleted, and the pod is wanted".formatted(pod));
        }
        if (world.nodes.lastOnDisk(pod) && !world.ignoresPods() && !world.givenUp(uid)) {
            throw new Broken("the claim of pod %s is deleted, and it holds the last copy of something".formatted(pod));
        }
        world.coverage.count(world.wanted(pod) ? "claim of a wanted pod deleted" : "claim deleted");
        world.kubernetes.deleteClaim(pod);
        return Done.DONE;
    }

    @Override
    public boolean exists(PodRef ref) throws StepFailure {
        answers();
        var pod = world.kubernetes.pods.get(ref.name());
        return pod != null && pod.uid.equals(ref.uid());
    }

    @Override
    public Executed execute(PodRef ref, String container, List<String> command, String input, Duration limit)
            throws StepFailure {
        call();
        var pod = world.kubernetes.pods.get(ref.name());
        var node = world.nodes.all.get(ref.name());
        if (pod == null || !pod.uid.equals(ref.uid()) || node == null || !node.member()) {
            throw new StepFailure("container %s of pod %s does not run".formatted(container, ref.name()));
        }
        boolean signal = command.stream().anyMatch(word -> word.contains("kill -USR1"));
        if (signal) {
            stopped(world, Set.of(ref.name()), Way.IN_PLACE);
        }
        if (!input.isEmpty()) {
            node.fileLive = number(LIVE, input);
            node.fileStatic = number(STATIC, input);
        }
        if (signal) {
            world.coverage.count("warm restart");
            node.again = true;
            node.state = Node.State.STOPPING;
            node.changes = world.now.plusMillis(400);
        } else {
            world.coverage.count("file rewritten");
        }
        return new Executed(0, "");
    }

    private static int number(Pattern pattern, String conf) {
        Matcher found = pattern.matcher(conf);
        if (!found.find()) {
            throw new AssertionError("a configuration without " + pattern);
        }
        return Integer.parseInt(found.group(1));
    }

    private void call() throws StepFailure {
        world.touched();
        answers();
    }

    private void answers() throws StepFailure {
        if (world.apiDown()) {
            throw new StepFailure("the API server does not answer");
        }
    }

    /** Servers are stopped by the operator: what must hold at this very moment? */
    static void stopped(Simulation world, Collection<PodName> going, Way way) {
        var serving = going.stream().filter(world.nodes::inUse).toList();
        var gone = new TreeSet<>(going);
        world.nodes.all.values().stream()
                .filter(node -> node.state == Node.State.STOPPING)
                .forEach(node -> gone.add(node.pod));
        var before = new TreeSet<>(gone);
        before.removeAll(going);
        long others = world.nodes.members().stream()
                .filter(node -> !gone.contains(node.pod))
                .count();
        if (serving.isEmpty()) {
            return;
        }
        if (others == 0) {
            if (way == Way.FOR_GOOD) {
                throw new Broken("the last servers leave: " + going);
            }
            return;
        }
        for (PodName pod : serving) {
            if (!world.nodes.all.get(pod).quiesced) {
                throw new Broken("the server of pod %s is stopped in use".formatted(pod));
            }
        }
        if (way == Way.FOR_GOOD && world.nodes.migrations() > 0) {
            throw new Broken("pods %s leave while data moves".formatted(going));
        }
        copiesKept(world, before, gone, way);
    }

    private static void copiesKept(Simulation world, Set<PodName> before, Set<PodName> gone, Way way) {
        var lost = new TreeSet<>(world.nodes.outOfReach(gone));
        lost.removeAll(world.nodes.outOfReach(before));
        for (Copies copies : world.nodes.namespaces.values()) {
            boolean comesBack = copies.factor == 1
                    && switch (way) {
                        case IN_PLACE -> true;
                        case MADE_ANEW -> !copies.inMemory;
                        case FOR_GOOD -> false;
                    };
            if (!comesBack && lost.stream().anyMatch(partition -> partition.startsWith(copies.name + "/"))) {
                throw new Broken("stopping %s takes the last copy in service of %s".formatted(gone, lost));
            }
            if (world.nodes.unavailable(copies, before) == 0 && world.nodes.unavailable(copies, gone) > 0) {
                throw new Broken(
                        "stopping %s makes partitions of namespace %s unavailable".formatted(gone, copies.name));
            }
        }
        var ours = gone.stream()
                .filter(name -> Optional.ofNullable(world.kubernetes.pods.get(name))
                        .filter(pod -> pod.deletedByUser)
                        .isEmpty())
                .toList();
        long racks = ours.stream().map(PodName::rack).distinct().count();
        if (racks > 1) {
            throw new Broken("pods of %d racks are away by our hand at once: %s".formatted(racks, ours));
        }
    }
}

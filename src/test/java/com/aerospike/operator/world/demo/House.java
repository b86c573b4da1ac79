package com.aerospike.operator.world.demo;

import com.aerospike.operator.world.World;
import com.aerospike.operator.world.WorldOptions;
import com.aerospike.operator.world.controlplane.Programs;
import com.aerospike.operator.world.kubelet.KubeletOptions;
import com.aerospike.operator.world.operator.OperatorPackage;
import com.aerospike.operator.world.operator.PackagedOperator;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Everything that has to run for the demo, from the control plane to the sample, and its end. */
final class House implements Performance.Stage, AutoCloseable {

    /** Ten pictures a second look smooth; more would only cost. */
    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(100);

    /** More than the sample needs, so that the reader can scale it up. */
    private static final int NODES = 9;

    private final DemoOptions options;
    private final Sample sample;
    private final RunFolder folder;
    private final Show show;
    private final Instant began;
    /** What opened last ends first. */
    private final Deque<Runnable> endings = new ArrayDeque<>();

    private volatile boolean closed;
    private PackagedOperator operator;
    private SceneWatch watch;

    House(DemoOptions options, Sample sample, RunFolder folder, Show show, Clock clock) {
        this.options = options;
        this.sample = sample;
        this.folder = folder;
        this.show = show;
        this.began = clock.instant();
    }

    /** Starts one thing after the other and returns when the sample has been applied. */
    Performance.Stage open(Quiet quiet) {
        var built = OperatorPackage.of(options.build());
        if (!Files.isRegularFile(built.program())) {
            throw new IllegalStateException(
                    "there is no packaged operator " + built.program() + "; build the project first");
        }
        show.begin("looking for the programs of the control plane");
        var programs = quiet.whileListening(show::progress, Programs::find);
        show.begin("starting the control plane and a test kubelet for %d nodes".formatted(NODES));
        var world = owned(World.start(worldOptions()), World::close);
        var files = world.controlPlane().folder();
        atEnd(() -> folder.keepLogs(files));
        folder.linkLogs(files);
        giveAccess(world, kubectl(programs));
        show.begin("starting the packaged operator with its own service account");
        operator = owned(PackagedOperator.start(world.controlPlane(), built), PackagedOperator::close);
        owned(LastWill.killing(javaChildren()), LastWill::close);
        folder.linkLogs(files);
        show.begin("applying " + sample.file());
        watch = owned(new SceneWatch(world.client(), sample.namespace(), sample.cluster(), began), SceneWatch::close);
        world.controlPlane().kubectl("apply", "-f", sample.file().toString()).orThrow();
        return this;
    }

    private WorldOptions worldOptions() {
        return WorldOptions.watchable()
                .withDefinitionsIn(options.build().resolve("kubernetes"))
                .withNamespaces(List.of())
                .withNodes(NODES, KubeletOptions.ZONES);
    }

    private static List<String> kubectl(Programs programs) {
        return switch (programs) {
            case Programs.OneFile one -> List.of(one.file().toString(), "kubectl");
            case Programs.Folder many ->
                List.of(many.folder().resolve("kubectl").toString());
        };
    }

    private void giveAccess(World world, List<String> kubectl) {
        atEnd(folder::forgetCluster);
        world.controlPlane().kubeconfig(folder.kubeconfig(), "admin");
        folder.writeKubectl(kubectl, world.controlPlane().folder().resolve("kubectl-cache"));
        world.controlPlane()
                .kubectl(
                        "config",
                        "set-context",
                        "--current",
                        "--namespace=" + sample.namespace(),
                        "--kubeconfig=" + folder.kubeconfig())
                .orThrow();
    }

    /** The operator: unlike the control plane's programs it does not notice by itself that this process is gone. */
    private static List<ProcessHandle> javaChildren() {
        var java = ProcessHandle.current().info().command();
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().equals(java))
                .toList();
    }

    private <T> T owned(T resource, Consumer<T> end) {
        atEnd(() -> end.accept(resource));
        return resource;
    }

    /** What is started while the demo is being stopped comes too late for the endings, and ends at once. */
    private void atEnd(Runnable ending) {
        synchronized (endings) {
            if (!closed) {
                endings.push(ending);
                return;
            }
        }
        ending.run();
        throw new IllegalStateException("the demo is being stopped");
    }

    @Override
    public Optional<Scene> look(Instant now) {
        return watch.look(now);
    }

    @Override
    public void awaitChange(Duration atMost) throws InterruptedException {
        LockSupport.parkNanos(BETWEEN_PICTURES.toNanos());
        if (!operator.alive()) {
            throw new IllegalStateException(
                    "the operator has ended by itself; " + RunFolder.typed(folder.log("operator")) + " tells why");
        }
        watch.awaitChange(atMost);
    }

    boolean closed() {
        return closed;
    }

    /** May be called by several threads; each returns when all has ended. */
    @Override
    public synchronized void close() {
        synchronized (endings) {
            closed = true;
        }
        while (!endings.isEmpty()) {
            try {
                endings.pop().run();
            } catch (RuntimeException e) {
                // Whatever this was, the others must end too.
                e.printStackTrace();
            }
        }
    }
}

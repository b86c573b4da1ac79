package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Looks after one pod from its binding to its removal, on one virtual thread: volumes, init containers in turn, then
 * the other containers until the pod is deleted, forced away, or its node dies. Everything that happens comes through
 * the mailbox.
 */
final class PodAgent implements Runnable {

    /** How long a pod waits for a missing volume source of which no watch tells. */
    private static final Duration MOUNT_AGAIN = Duration.ofSeconds(1);

    private final PodServices services;
    private final PodKey key;
    private final PodAddresses addresses;
    private final PodVolumes volumes;
    private final PodReport report;
    private final PodMailbox mailbox = new PodMailbox(this::inspect);
    private final List<ManagedContainer> inits;
    private final List<ManagedContainer> mains;
    private final ContainerStarter starter;
    private final PodDoor door;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile Pod pod;
    private volatile boolean mounted;

    PodAgent(PodServices services, Pod pod, PodAddresses addresses) {
        this.services = services;
        this.pod = pod;
        this.key = PodKey.of(pod);
        this.addresses = addresses;
        this.report = new PodReport(addresses);
        var folder = services.podFolder(pod.getMetadata().getUid());
        this.volumes = new PodVolumes(
                folder.resolve("volumes"),
                services.nodeFolder(pod.getSpec().getNodeName()),
                services.claims(),
                services.sources());
        var waitsFor = pod.getSpec().getInitContainers().isEmpty() ? "ContainerCreating" : "PodInitializing";
        this.inits = containers(pod.getSpec().getInitContainers(), true, "PodInitializing", folder);
        this.mains = containers(pod.getSpec().getContainers(), false, waitsFor, folder);
        this.starter = new ContainerStarter(services, key, addresses, volumes, mailbox);
        var all = Stream.concat(inits.stream(), mains.stream()).toList();
        this.door = new PodDoor(key, all, starter::environment, services.shell(), services.faults());
    }

    private static List<ManagedContainer> containers(List<Container> all, boolean init, String waitsFor, Path folder) {
        return all.stream()
                .map(container -> new ManagedContainer(
                        container,
                        init,
                        waitsFor,
                        new ContainerRoot(folder.resolve("roots").resolve(container.getName()), container)))
                .toList();
    }

    String node() {
        return pod.getSpec().getNodeName();
    }

    PodKey key() {
        return key;
    }

    PodAddresses addresses() {
        return addresses;
    }

    Pod pod() {
        return pod;
    }

    PodDoor door() {
        return door;
    }

    void signal(Signal signal) {
        mailbox.put(signal);
    }

    /** The watch has told of another version of the object. */
    void changed(Pod latest) {
        var before = pod.getMetadata();
        pod = latest;
        mailbox.put(new Signal.Changed());
        // Most changes are this agent's own reports, and they concern no file.
        if (!Objects.equals(before.getAnnotations(), latest.getMetadata().getAnnotations())
                || !Objects.equals(before.getLabels(), latest.getMetadata().getLabels())) {
            refreshFiles();
        }
    }

    void sourceChanged(Source source) {
        if (volumes.uses(source) || !mounted) {
            mailbox.put(new Signal.SourceChanged());
            refreshFiles();
        }
    }

    /** The file system of a container, once it has been made. */
    Optional<Path> root(String container) {
        return inits.stream()
                .filter(one -> one.name().equals(container))
                .findFirst()
                .or(() -> main(container))
                .map(one -> one.root().path());
    }

    /** Until nothing of this pod runs any more, but no longer than that. */
    void awaitEnd(Duration limit) throws InterruptedException {
        if (!finished.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            System.err.println(
                    "test kubelet: pod " + key + " still runs " + limit.toMillis() + " ms after its kubelet");
        }
    }

    private void refreshFiles() {
        if (mounted) {
            services.workers().execute(() -> {
                try {
                    materialise();
                } catch (MissingSource e) {
                    // As on a real node: what is mounted stays as it is when its source goes.
                    return;
                }
            });
        }
    }

    /** One at a time, each with the pod as it is then: an older writer must not have the last word. */
    private synchronized void materialise() throws MissingSource {
        volumes.materialise(fields());
    }

    private DownwardFields fields() {
        return new DownwardFields(pod, addresses);
    }

    @Override
    public void run() {
        try {
            while (true) {
                try {
                    bringUp();
                    lookAfter();
                } catch (PodLeft left) {
                    if (!goesOnAfter(left)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            // The kubelet is being closed; this thread ends and has no one to tell.
            killAll();
        } catch (RuntimeException e) {
            services.api().failed(pod, e);
        } finally {
            cleanUp();
            finished.countDown();
        }
    }

    private boolean goesOnAfter(PodLeft left) {
        switch (left.why()) {
            case NODE_BACK -> {
                mailbox.forget();
                inits.forEach(init -> init.record().waits("PodInitializing", ""));
                mains.forEach(main -> main.record().waits("PodInitializing", ""));
                return true;
            }
            case DELETED -> {
                mains.forEach(this::stopGracefully);
                cleanUp();
                services.api().delete(pod);
            }
            case GONE -> killAll();
        }
        return false;
    }

    private void inspect(Signal signal) throws PodLeft, InterruptedException {
        switch (signal) {
            case Signal.Gone gone -> throw new PodLeft(PodLeft.Why.GONE);
            case Signal.Changed changed -> leaveIfDeleted();
            case Signal.NodeLost lost -> dwellUntilNodeIsBack();
            case Signal.NodeBack back -> {}
            case Signal.SourceChanged source -> {}
            case Signal.Ended ended -> {}
            case Signal.Probed probed -> {}
            case Signal.RestartDue due -> {}
            case Signal.Kill kill -> {}
        }
    }

    private void leaveIfDeleted() throws PodLeft {
        if (pod.getMetadata().getDeletionTimestamp() != null) {
            throw new PodLeft(PodLeft.Why.DELETED);
        }
    }

    /** Nothing runs on a dead node and nothing is reported; only a forced deletion is noticed, by nobody being left. */
    private void dwellUntilNodeIsBack() throws PodLeft, InterruptedException {
        killAll();
        while (true) {
            var signal = mailbox.takeRaw();
            if (signal instanceof Signal.Gone) {
                throw new PodLeft(PodLeft.Why.GONE);
            }
            if (signal instanceof Signal.NodeBack) {
                leaveIfDeleted();
                throw new PodLeft(PodLeft.Why.NODE_BACK);
            }
        }
    }

    private void bringUp() throws PodLeft, InterruptedException {
        leaveIfDeleted();
        report();
        mount();
        for (var init : inits) {
            runInit(init);
        }
        for (var main : mains) {
            prepare(main);
            starter.start(main, spec(main));
        }
        report();
    }

    private void mount() throws PodLeft, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                materialise();
                mounted = true;
                // What changed while the files were written refreshed nothing, because nothing was mounted yet.
                materialise();
                return;
            } catch (MissingSource e) {
                if (tries == 1) {
                    services.api().warn(pod, "FailedMount", "MountVolume.SetUp failed: " + e.getMessage());
                }
                mailbox.pause(MOUNT_AGAIN);
            }
        }
    }

    private void runInit(ManagedContainer init) throws PodLeft, InterruptedException {
        while (true) {
            prepare(init);
            Future<?> program = starter.startInit(init, spec(init));
            report();
            int exitCode = awaitEnd(init, program);
            init.ends(exitCode, exitCode == 0);
            if (exitCode == 0) {
                return;
            }
            var wait = services.options().timings().backOff(init.record().failures());
            backOff(init, wait);
            mailbox.pause(wait);
        }
    }

    private int awaitEnd(ManagedContainer init, Future<?> program) throws PodLeft, InterruptedException {
        try {
            while (true) {
                var signal = mailbox.takeFresh();
                if (signal instanceof Signal.Ended ended
                        && ended.container().equals(init.name())
                        && ended.start() == init.start()) {
                    return ended.exitCode();
                }
                mailbox.setAside(signal);
            }
        } finally {
            program.cancel(true);
        }
    }

    /** Pulls the image and makes the file system; a failure of either is reported and tried again. */
    private void prepare(ManagedContainer container) throws PodLeft, InterruptedException {
        for (int failures = 1; !services.images().canPull(spec(container).getImage()); failures++) {
            var image = spec(container).getImage();
            var reason = "failed to pull and unpack image \"%s\": not found".formatted(image);
            container.record().waits("ErrImagePull", reason);
            report();
            services.api().warn(pod, "Failed", "Failed to pull image \"%s\": %s".formatted(image, reason));
            mailbox.pause(services.options().timings().imagePull());
            container
                    .record()
                    .waits("ImagePullBackOff", "Back-off pulling image \"" + image + "\": ErrImagePull: " + reason);
            report();
            mailbox.pause(services.options().timings().backOff(failures + 1));
        }
        if (services.images().pull(node(), spec(container).getImage())) {
            mailbox.pause(services.options().timings().imagePull());
        }
        while (true) {
            try {
                starter.makeRoot(container, spec(container), fields());
                mailbox.pause(services.options().timings().containerStart());
                return;
            } catch (MissingSource e) {
                container.record().waits("CreateContainerConfigError", e.getMessage());
                report();
                mailbox.pause(MOUNT_AGAIN);
            }
        }
    }

    private void lookAfter() throws PodLeft, InterruptedException {
        while (true) {
            switch (mailbox.take()) {
                case Signal.Changed changed -> restartThoseWithNewImage();
                case Signal.Ended ended ->
                    main(ended.container())
                            .filter(main -> main.start() == ended.start())
                            .ifPresent(main -> ended(main, ended.exitCode()));
                case Signal.RestartDue due -> restart(main(due.container()));
                case Signal.Probed probed ->
                    main(probed.container())
                            .filter(main -> main.start() == probed.start())
                            .filter(main -> main.record().probed(probed.success()))
                            .ifPresent(main -> report());
                case Signal.Kill kill ->
                    main(kill.container()).flatMap(ManagedContainer::server).ifPresent(RunningServer::kill);
                case Signal.Gone gone -> throw new PodLeft(PodLeft.Why.GONE);
                case Signal.SourceChanged source -> {}
                case Signal.NodeLost lost -> {}
                case Signal.NodeBack back -> {}
            }
        }
    }

    private void restartThoseWithNewImage() throws PodLeft, InterruptedException {
        for (var main : mains) {
            if (main.record().running() && !main.image().equals(spec(main).getImage())) {
                stopGracefully(main);
                main.ends(0, true);
                restart(Optional.of(main));
            }
        }
    }

    private void ended(ManagedContainer main, int exitCode) {
        if (!main.record().running()) {
            return;
        }
        main.kill();
        main.ends(exitCode, ranLong(main));
        var wait = services.options().timings().backOff(main.record().failures());
        backOff(main, wait);
        services.probes().later(wait.toMillis(), () -> mailbox.put(new Signal.RestartDue(main.name())));
    }

    private boolean ranLong(ManagedContainer main) {
        var enough = services.options().timings().backOffMost().multipliedBy(2);
        return main.record()
                .runningSince()
                .filter(since -> since.plus(enough).isBefore(services.clock().instant()))
                .isPresent();
    }

    private void backOff(ManagedContainer container, Duration wait) {
        if (wait.isPositive()) {
            container
                    .record()
                    .waits(
                            "CrashLoopBackOff",
                            "back-off %d ms restarting failed container=%s pod=%s"
                                    .formatted(wait.toMillis(), container.name(), key.name()));
        }
        report();
    }

    private void restart(Optional<ManagedContainer> container) throws PodLeft, InterruptedException {
        if (container.isPresent() && !container.get().record().running()) {
            prepare(container.get());
            starter.start(container.get(), spec(container.get()));
            report();
        }
    }

    private void stopGracefully(ManagedContainer main) {
        main.stopProbing();
        var grace = Optional.ofNullable(pod.getMetadata().getDeletionGracePeriodSeconds())
                .or(() -> Optional.ofNullable(pod.getSpec().getTerminationGracePeriodSeconds()))
                .orElse(30L);
        starter.stop(main, Duration.ofSeconds(grace));
    }

    private void killAll() {
        mains.forEach(ManagedContainer::kill);
    }

    private void cleanUp() {
        killAll();
        for (var container : inits) {
            container.root().removeLinks();
        }
        for (var container : mains) {
            container.root().removeLinks();
        }
        mounted = false;
        volumes.remove();
        new FolderRemoval(services.podFolder(pod.getMetadata().getUid())).run();
    }

    private void report() {
        services.api()
                .report(
                        pod,
                        report.status(
                                pod,
                                inits.stream().map(ManagedContainer::record).toList(),
                                mains.stream().map(ManagedContainer::record).toList()));
    }

    private Optional<ManagedContainer> main(String name) {
        return mains.stream().filter(main -> main.name().equals(name)).findFirst();
    }

    /** As the API has it now: images of running pods can change. */
    private Container spec(ManagedContainer container) {
        var spec = pod.getSpec();
        return Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream())
                .filter(one -> one.getName().equals(container.name()))
                .findFirst()
                .orElseThrow();
    }
}

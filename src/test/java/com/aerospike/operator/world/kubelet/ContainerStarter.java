package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Starts and stops the programs of one pod's containers; used by that pod's thread, except for the environments. */
final class ContainerStarter {

    static final String INIT = "aerospike-init";
    static final String SERVER = "aerospike-server";

    private static final Path CONFIGURATION = Path.of("etc", "aerospike", "aerospike.conf");

    private final PodServices services;
    private final PodKey pod;
    private final PodAddresses addresses;
    private final PodVolumes volumes;
    private final PodMailbox mailbox;
    private final Map<String, Map<String, String>> environments = new ConcurrentHashMap<>();

    ContainerStarter(PodServices services, PodKey pod, PodAddresses addresses, PodVolumes volumes, PodMailbox mailbox) {
        this.services = services;
        this.pod = pod;
        this.addresses = addresses;
        this.volumes = volumes;
        this.mailbox = mailbox;
    }

    void makeRoot(ManagedContainer container, Container spec, DownwardFields fields) throws MissingSource {
        var environment = new Environment(fields, services.sources()).of(spec);
        container.root().removeLinks();
        container.root().build(volumes, environment);
        environments.put(container.name(), environment);
    }

    /** Of a container whose file system has been made; from any thread. */
    Map<String, String> environment(String container) {
        return environments.getOrDefault(container, Map.of());
    }

    /** Tells the mailbox when it has ended. */
    Future<?> startInit(ManagedContainer init, Container spec) {
        init.starts(spec.getImage());
        int start = init.start();
        return services.workers().submit(() -> {
            var earliestEnd = System.nanoTime()
                    + services.options().timings().initContainer().toNanos();
            int exitCode = runInit(init);
            LockSupport.parkNanos(earliestEnd - System.nanoTime());
            mailbox.put(new Signal.Ended(init.name(), start, exitCode));
        });
    }

    private int runInit(ManagedContainer init) {
        if (!init.name().equals(INIT)) {
            return 0;
        }
        try {
            services.faults().awaitInit(pod);
            return services.options()
                    .init()
                    .run(init.root().path(), environments.get(init.name()), services.clock(), init.printer());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (RuntimeException e) {
            init.print(e.toString());
            System.err.println("test kubelet: init container of pod " + pod + " failed: " + e);
            e.printStackTrace();
            return 1;
        }
    }

    void start(ManagedContainer container, Container spec) {
        container.starts(spec.getImage());
        if (container.name().equals(SERVER)) {
            launch(container);
        }
        var port = probedPort(spec);
        if (port.isEmpty()) {
            container.record().probed(true);
            return;
        }
        int start = container.start();
        container.probedBy(services.probes()
                .start(
                        new InetSocketAddress(addresses.pod(), port.getAsInt()),
                        success -> mailbox.put(new Signal.Probed(container.name(), start, success))));
    }

    private void launch(ManagedContainer container) {
        int start = container.start();
        if (services.faults().crashes(pod)) {
            container.print("CRITICAL: injected crash");
            mailbox.put(new Signal.Ended(container.name(), start, 1));
            return;
        }
        var root = container.root().path();
        try {
            var server = services.options()
                    .server()
                    .launch(new ServerStart(
                            pod.namespace(),
                            pod.name(),
                            addresses.pod(),
                            container.image(),
                            Files.readString(root.resolve(CONFIGURATION)),
                            root,
                            environments.get(container.name()),
                            container.printer()));
            container.runs(server);
            server.ended()
                    .whenComplete((exitCode, failure) ->
                            mailbox.put(new Signal.Ended(container.name(), start, failure == null ? exitCode : 1)));
        } catch (NoSuchFileException e) {
            refused(container, "there is no configuration file " + CONFIGURATION);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the configuration of pod " + pod, e);
        } catch (RuntimeException e) {
            refused(container, e.toString());
        }
    }

    private void refused(ManagedContainer container, String why) {
        container.print("CRITICAL: " + why);
        System.err.println("test kubelet: server of pod " + pod + " does not start: " + why);
        mailbox.put(new Signal.Ended(container.name(), container.start(), 1));
    }

    /** Only a connection is tried, whatever kind the probe is; other kinds than TCP count as passed. */
    private static OptionalInt probedPort(Container spec) {
        var probe = spec.getReadinessProbe();
        if (probe == null || probe.getTcpSocket() == null) {
            return OptionalInt.empty();
        }
        var port = probe.getTcpSocket().getPort();
        if (port.getIntVal() != null) {
            return OptionalInt.of(port.getIntVal());
        }
        return spec.getPorts().stream()
                .filter(named -> port.getStrVal().equals(named.getName()))
                .mapToInt(named -> named.getContainerPort())
                .findFirst();
    }

    /** Asks the program to end, and kills it when the time is over. */
    void stop(ManagedContainer container, Duration grace) {
        container.server().ifPresent(server -> {
            server.stop();
            awaitEnd(server.ended(), grace);
        });
        container.kill();
    }

    private void awaitEnd(CompletableFuture<Integer> ended, Duration grace) {
        try {
            ended.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Killed by the caller in either case.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

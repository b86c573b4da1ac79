package com.aerospike.operator.bootstrap;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prepares a pod for a cold start of its server. Every step is safe to repeat, since the kubelet runs a failed init
 * container again and also after a node reboot.
 */
public final class Bootstrap {

    /** How long a pod waits for what the operator alone can tell before it goes on without, if it can. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DiskCommands disks;
    private final Duration patience;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param patience how long to wait for annotations that the pod cannot do without
     * @param out progress for people
     * @param err one line when the pod cannot be prepared
     */
    public Bootstrap(DiskCommands disks, Duration patience, PrintStream out, PrintStream err) {
        this.disks = disks;
        this.patience = patience;
        this.out = out;
        this.err = err;
    }

    /**
     * Exit code 0 when the server may start, 1 when not.
     *
     * @param root {@code /} in a pod; any folder that stands for a pod's file system elsewhere
     * @param env the container's environment
     */
    public static int run(Path root, Map<String, String> env, Clock clock) {
        return new Bootstrap(new SystemDiskCommands(), PATIENCE, System.out, System.err).prepare(root, env, clock);
    }

    /** As {@link #run}, with the seams of this instance. */
    public int prepare(Path root, Map<String, String> env, Clock clock) {
        var paths = new PodPaths(root);
        var files = new PodFiles(paths);
        var environment = new PodEnvironment(env);
        var terminationMessage = paths.at(environment.terminationPath());
        try {
            var report = coldStart(paths, files, environment, clock);
            files.writeTerminationMessage(terminationMessage, report);
            return 0;
        } catch (BootstrapException e) {
            String line = "bootstrap failed: " + e.getMessage().replaceAll("\\R", " ");
            err.println(line);
            tellWhy(files, terminationMessage, line);
            return 1;
        }
    }

    private String coldStart(PodPaths paths, PodFiles files, PodEnvironment environment, Clock clock) {
        var input = BootstrapInput.fromJson(files.config(BootstrapInput.CONFIG_MAP_KEY));
        var template = new ConfTemplate(files.config(PodFiles.TEMPLATE));
        var peers = files.config(PodFiles.PEERS).lines().toList();
        var journal = new VolumeJournal(paths.journal());
        var place = place(input, environment, journal.read(), new PodInfo(paths.podInfo(), clock, patience));
        var facts = PodFacts.of(input, peers, place);
        facts.warnings().forEach(out::println);

        WorkDirectory.prepare(input.storage(), paths, files);
        files.copyConfigs();
        files.writeServerConfig(template.fill(facts));
        out.println("wrote aerospike.conf of node " + facts.nodeId());
        if (input.federal()) {
            FederalModule.write(paths.aerospike(), files);
        }
        var cleaning = VolumeCleaning.of(
                input.storage(),
                input.pod(place.pod()),
                journal.read(),
                place.nodeAddresses(),
                template.namespaceDevices());
        var warnings = clean(input.storage(), cleaning, new VolumeWorker(disks, paths, journal, out::println));
        var report = BootstrapReport.of(
                input.cluster(),
                facts,
                hashes(files),
                cleaning.initializedVolumes(),
                cleaning.dirtyVolumes(),
                warnings);
        return report.within(TerminationMessage.limit(input.containers())).toJson();
    }

    private PodPlace place(
            BootstrapInput input, PodEnvironment environment, VolumeJournal.Done done, PodInfo annotations) {
        boolean needsOperator = PodFacts.needsNodeAddresses(input.network())
                || VolumeCleaning.needsClaims(input.storage(), input.pod(environment.pod()), done);
        return new PodPlace(
                environment.pod(),
                environment.podIp(),
                environment.hostIp(),
                read(annotations, PodInfo.NODE_ADDRESSES, needsOperator).map(NodeAddresses::fromJson),
                read(annotations, PodInfo.NETWORK_STATUS, PodFacts.needsNetworkStatus(input.network()))
                        .orElse(""),
                read(annotations, PodInfo.OVERRIDE_RACK_ID, input.rackIdOverride())
                        .orElse(""));
    }

    private Optional<String> read(PodInfo annotations, String file, boolean needed) {
        var content = annotations.now(file);
        if (content.isPresent() || !needed) {
            return content;
        }
        out.println("waiting up to " + patience.toSeconds() + " s for pod annotation file " + file);
        return annotations.await(file);
    }

    private List<String> clean(StoragePlan storage, VolumeCleaning cleaning, VolumeWorker worker) {
        // One after the other: the same device may be in both lists, and two writers would disturb each other.
        var warnings = new ArrayList<>(worker.carryOut(cleaning.initialise(), storage.cleanupThreads()));
        warnings.addAll(worker.carryOut(cleaning.wipe(), storage.cleanupThreads()));
        warnings.addAll(worker.carryOut(cleaning.keep(), storage.cleanupThreads()));
        warnings.addAll(cleaning.warnings());
        warnings.forEach(out::println);
        return warnings;
    }

    private static Hashes hashes(PodFiles files) {
        return new Hashes(
                files.optionalConfig(Hashes.AEROSPIKE_CONFIG_KEY),
                files.optionalConfig(Hashes.NETWORK_POLICY_KEY),
                files.optionalConfig(Hashes.POD_SPEC_KEY));
    }

    private void tellWhy(PodFiles files, Path terminationMessage, String line) {
        try {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            int length = Math.min(bytes.length, TerminationMessage.CONTAINER_LIMIT);
            files.writeTerminationMessage(terminationMessage, new String(bytes, 0, length, StandardCharsets.UTF_8));
        } catch (BootstrapException second) {
            err.println("bootstrap cannot report that either: " + second.getMessage());
        }
    }
}

package com.aerospike.operator.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries out the cleaning of volumes, several devices at once, and notes each volume as soon as it is done. */
final class VolumeWorker {

    private final DiskCommands disks;
    private final PodPaths paths;
    private final VolumeJournal journal;
    private final Progress progress;

    VolumeWorker(DiskCommands disks, PodPaths paths, VolumeJournal journal, Progress progress) {
        this.disks = disks;
        this.paths = paths;
        this.journal = journal;
        this.progress = progress;
    }

    /**
     * Returns warnings about volumes that are not as clean as wished. Throws {@link BootstrapException} when a device
     * could not be cleaned; others that were under way are finished and noted first, since a whole device takes hours.
     */
    List<String> carryOut(List<VolumeJob> jobs, int threads) {
        var warnings = new ArrayList<String>();
        var devices = new ArrayList<Future<?>>();
        var failed = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var job : jobs) {
                if (job.method() == CleanMethod.NONE) {
                    journal.add(job);
                } else if (job.block()) {
                    devices.add(pool.submit(() -> cleanDevice(job, failed)));
                } else {
                    warnings.addAll(cleanFiles(job));
                }
            }
        }
        devices.forEach(VolumeWorker::rethrowFailure);
        return warnings;
    }

    private void cleanDevice(VolumeJob job, AtomicBoolean failed) {
        if (failed.get()) {
            return;
        }
        boolean done = false;
        try {
            clean(job, existing(job, paths.device(job.volume().name())));
            journal.add(job);
            done = true;
        } catch (IOException e) {
            throw new BootstrapException(job + ": " + e.getMessage(), e);
        } finally {
            if (!done) {
                failed.set(true);
            }
        }
    }

    private static void rethrowFailure(Future<?> device) {
        switch (device.state()) {
            case SUCCESS -> {}
            case FAILED -> {
                if (device.exceptionNow() instanceof BootstrapException expected) {
                    throw expected;
                }
                throw new IllegalStateException("clean a device", device.exceptionNow());
            }
            case RUNNING, CANCELLED -> throw new IllegalStateException("clean a device: it was not waited for");
        }
    }

    // Files that cannot be deleted do not keep a server from starting, unlike an unclean device; AKO goes on as well.
    private List<String> cleanFiles(VolumeJob job) {
        var mount = existing(job, paths.mount(job.volume().name()));
        var warnings = new ArrayList<String>();
        try {
            clean(job, mount);
        } catch (IOException e) {
            warnings.add(job + ": some files are left: " + e.getMessage());
        }
        journal.add(job);
        return warnings;
    }

    private void clean(VolumeJob job, Path target) throws IOException {
        progress.says(job + " by " + job.method());
        disks.clean(job.method(), target);
        progress.says(job + ": done");
    }

    private static Path existing(VolumeJob job, Path path) {
        if (Files.notExists(path)) {
            throw new BootstrapException(job + ": " + path
                    + " does not exist; the StatefulSet must attach the volume to" + " the init container");
        }
        return path;
    }
}

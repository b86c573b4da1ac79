package com.aerospike.operator.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Disks that remember what was asked of them and fail where told to. */
final class RecordingDisks implements DiskCommands {

    private final List<String> cleaned = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> broken = new HashSet<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private Runnable whileCleaning = () -> {};

    void breakDown(String volume) {
        broken.add(volume);
    }

    void repair(String volume) {
        broken.remove(volume);
    }

    void whileCleaning(Runnable action) {
        whileCleaning = action;
    }

    /** {@code <method> <volume>} in the order of completion; forgets them. */
    List<String> takeCleaned() {
        var taken = List.copyOf(cleaned);
        cleaned.clear();
        return taken;
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void clean(CleanMethod method, Path target) throws IOException {
        mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            String volume = target.getFileName().toString();
            whileCleaning.run();
            if (broken.contains(volume)) {
                throw new IOException(method + " of " + volume + " ended with 1: Input/output error");
            }
            cleaned.add(method + " " + volume);
        } finally {
            running.decrementAndGet();
        }
    }
}

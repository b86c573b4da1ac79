package com.aerospike.operator.bootstrap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Remembers, for the life of one pod, which volumes are cleaned. The kubelet runs the init container again after a node
 * reboot; the operator may be away then and the ConfigMap still without the record of the first run, so without this
 * file the server's data would be erased. It lies in an emptyDir, which lives exactly as long as the pod, so it needs
 * no claim uids: a claim cannot be replaced under a running pod.
 *
 * <p>Each line is forced to disk after its volume is done, never before; a line that lost its last word
 * counts as not written.
 */
final class VolumeJournal {

    private static final Pattern LINE = Pattern.compile("(initialized|wiped) (\\S+) done");

    private final Path file;

    VolumeJournal(Path file) {
        this.file = file;
    }

    /** Names of volumes that are done. */
    record Done(Set<String> initialized, Set<String> wiped) {
        static final Done NOTHING = new Done(Set.of(), Set.of());
    }

    Done read() {
        if (Files.notExists(file)) {
            return Done.NOTHING;
        }
        var initialized = new LinkedHashSet<String>();
        var wiped = new LinkedHashSet<String>();
        for (String text : lines()) {
            var line = LINE.matcher(text);
            if (line.matches()) {
                (line.group(1).equals("wiped") ? wiped : initialized).add(line.group(2));
            }
        }
        return new Done(initialized, wiped);
    }

    synchronized void add(VolumeJob job) {
        String word =
                switch (job.purpose()) {
                    case INITIALIZE -> "initialized";
                    case WIPE -> "wiped";
                };
        // The first line end closes a line that a crash may have left half written.
        byte[] line = ("\n" + word + " " + job.volume().name() + " done\n").getBytes(StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line));
            channel.force(true);
        } catch (IOException e) {
            throw new BootstrapException("note in " + file + " that a volume is clean: " + e.getMessage(), e);
        }
    }

    private List<String> lines() {
        try {
            // Every byte is a character in this charset, so no garbage left by a power failure can stop the pod.
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new BootstrapException("read " + file + ": " + e.getMessage(), e);
        }
    }
}

package com.aerospike.operator.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cleans volumes with {@code dd}, {@code blkdiscard} and {@code find}, which the image must hold. */
final class SystemDiskCommands implements DiskCommands {

    private static final int HEADER_MIB = 8;
    private static final String DEVICE_FULL = "No space left on device";

    @Override
    public void clean(CleanMethod method, Path target) throws IOException {
        for (var command : commands(method, target)) {
            run(command);
        }
    }

    /** The command lines of a method, to be run one after the other. */
    static List<List<String>> commands(CleanMethod method, Path target) throws IOException {
        String path = target.toString();
        return switch (method) {
            case NONE -> List.of();
            case DD -> List.of(zeros(target));
            case HEADER_CLEANUP -> List.of(headerZeros(target));
            case BLKDISCARD -> List.of(List.of("blkdiscard", path));
            case BLKDISCARD_WITH_HEADER_CLEANUP ->
                List.of(List.of("blkdiscard", path), List.of("blkdiscard", "-z", "--length", HEADER_MIB + "MiB", path));
            case DELETE_FILES -> List.of(List.of("find", path, "-type", "f", "-delete"));
        };
    }

    private static List<String> zeros(Path target) throws IOException {
        var command = new ArrayList<>(List.of("dd", "if=/dev/zero", "of=" + target, "bs=1M"));
        if (Files.isRegularFile(target)) {
            // A device ends by itself. A plain file in its place would grow until the node's disk is full.
            command.addAll(List.of("count=" + Files.size(target), "iflag=count_bytes", "conv=notrunc"));
        }
        return command;
    }

    private static List<String> headerZeros(Path target) {
        var command = new ArrayList<>(List.of("dd", "if=/dev/zero", "of=" + target, "bs=1M", "count=" + HEADER_MIB));
        if (Files.isRegularFile(target)) {
            command.add("conv=notrunc");
        }
        return command;
    }

    private static void run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The end of a device is recognised by its English message.
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try (var output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            boolean endOfDevice = command.getFirst().equals("dd") && text.contains(DEVICE_FULL);
            if (code != 0 && !endOfDevice) {
                throw new IOException(String.join(" ", command) + " ended with " + code + ": " + lastLine(text));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(String.join(" ", command) + " was interrupted", e);
        } finally {
            process.destroy();
        }
    }

    private static String lastLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).reduce("no message", (first, second) -> second);
    }
}

package com.aerospike.operator.world.kubelet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Collectors;

/** What one start of a container has printed; the oldest lines give way. */
final class ContainerOutput {

    private static final int CAPACITY = 5_000;

    /** What a kubelet takes of the log for a program that left no message. */
    private static final int LINES_OF_A_MESSAGE = 80;

    private static final int BYTES_OF_A_MESSAGE = 2048;

    private final ArrayDeque<String> lines = new ArrayDeque<>();

    /** From any thread. */
    synchronized void print(String text) {
        text.lines().forEach(lines::addLast);
        while (lines.size() > CAPACITY) {
            lines.removeFirst();
        }
    }

    String text() {
        return last(CAPACITY);
    }

    String last(int count) {
        return lastLines(count).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private synchronized List<String> lastLines(int count) {
        return lines.stream().skip(Math.max(0, lines.size() - count)).toList();
    }

    /** The end of the log in the size of a termination message. */
    String message() {
        var bytes = last(LINES_OF_A_MESSAGE).getBytes(StandardCharsets.UTF_8);
        int begin = Math.max(0, bytes.length - BYTES_OF_A_MESSAGE);
        return new String(bytes, begin, bytes.length - begin, StandardCharsets.UTF_8);
    }
}

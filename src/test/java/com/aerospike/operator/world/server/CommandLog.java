package com.aerospike.operator.world.server;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Predicate;

/** What nodes were asked, in the order of arrival; the oldest entries give way when it is full. */
public final class CommandLog {

    /** Which protocol a command came in. */
    public enum Kind {
        INFO,
        ADMIN
    }

    /**
     * One command.
     *
     * @param text the info command as sent, or the name of the administration command and its subject
     * @param user who was logged in; empty without security
     */
    public record Received(Instant at, String pod, Kind kind, String text, String user) {}

    private final ArrayDeque<Received> entries = new ArrayDeque<>();
    private final int capacity;
    private long total;

    public CommandLog(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(Received received) {
        if (entries.size() == capacity) {
            entries.removeFirst();
        }
        entries.addLast(received);
        total++;
    }

    public synchronized List<Received> all() {
        return List.copyOf(entries);
    }

    public List<Received> matching(Predicate<Received> wanted) {
        return all().stream().filter(wanted).toList();
    }

    /** Texts received by one pod, oldest first. */
    public List<String> of(String pod) {
        return all().stream()
                .filter(received -> received.pod().equals(pod))
                .map(Received::text)
                .toList();
    }

    /** Pods that received a command starting like this, in the order of arrival. */
    public List<String> podsAsked(String prefix) {
        return all().stream()
                .filter(received -> received.text().startsWith(prefix))
                .map(Received::pod)
                .toList();
    }

    /** All ever received, also those that had to give way. */
    public synchronized long total() {
        return total;
    }

    public synchronized void clear() {
        entries.clear();
    }
}

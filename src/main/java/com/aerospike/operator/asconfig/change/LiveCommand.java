package com.aerospike.operator.asconfig.change;

import com.aerospike.operator.asconfig.Secrets;
import java.util.Map;
import java.util.Optional;

/** An info command that changes a running server; it succeeds if the answer is {@code ok}. */
public sealed interface LiveCommand {

    /** A command that is complete, for example {@code set-config:context=service;proto-fd-max=18000}. */
    record Ready(String text) implements LiveCommand {

        /** The value may be a secret that the key gives away. */
        @Override
        public String toString() {
            String key = text.substring(text.lastIndexOf(';') + 1).split("=", 2)[0];
            return Secrets.isSecret(key) ? text.substring(0, text.lastIndexOf('=') + 1) + Secrets.MASK : text;
        }
    }

    /**
     * Sets the level of a log context. The server knows its log sinks by number.
     *
     * @param sink {@code console}, {@code syslog} or a file, as in the configuration
     */
    record LogLevel(String sink, String context, String level) implements LiveCommand {

        /** The name that the server's answer to {@code logs} gives to the sink. */
        public String nameInLogs() {
            return sink.equals("console") ? "stderr" : sink;
        }

        @Override
        public String toString() {
            return "log-set:id=<" + nameInLogs() + ">;" + context + "=" + level;
        }
    }

    /**
     * The text to send.
     *
     * @param sinkIds number of each log sink, as answered by the info command {@code logs}
     * @return empty if the server does not have the log sink
     */
    default Optional<String> text(Map<String, String> sinkIds) {
        return switch (this) {
            case Ready ready -> Optional.of(ready.text());
            case LogLevel log ->
                Optional.ofNullable(sinkIds.get(log.nameInLogs()))
                        .map(id -> "log-set:id=" + id + ";" + log.context() + "=" + log.level());
        };
    }
}

package com.aerospike.operator.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Orders to a node, and the questions that belong to them. Repeating any of them is safe.
 *
 * <p>A refusal without a typed answer here is a {@link NodeException} with {@code CommandRefused}.
 */
public final class NodeVerbs {

    private static final Pattern PARAMETER = Pattern.compile("[^;\\p{Cc}]+");

    private final NodeSession session;

    NodeVerbs(NodeSession session) {
        this.session = session;
    }

    /** What a node made of the order to start a new cluster round. Only the principal acts on it. */
    public enum Recluster {
        STARTED,
        NOT_PRINCIPAL,
        /**
         * The principal has not finished the round before, or misses nodes; ask again once the cluster key has changed.
         */
        NOT_NOW
    }

    public Recluster recluster() throws NodeException {
        var command = "recluster:";
        return switch (session.ask(command)) {
            case InfoAnswer.Value(var text) when text.equals("ok") -> Recluster.STARTED;
            case InfoAnswer.Value(var text) when text.equals("ignored-by-non-principal") -> Recluster.NOT_PRINCIPAL;
            case InfoAnswer.Value(var text) -> throw unexpected(command, text);
            case InfoAnswer.Refused refused when refused.code() == ResultCode.UNKNOWN -> Recluster.NOT_NOW;
            case InfoAnswer.Refused refused -> throw session.refused(command, refused);
            case InfoAnswer.Silence() -> throw session.badAnswer(command, "it does not know this command");
        };
    }

    /** Marks all namespaces of the node; takes effect at the next recluster. */
    public void quiesce() throws NodeException {
        expectOk("quiesce:");
    }

    /** What became of the order to end a quiesce. */
    public enum QuiesceUndo {
        /** Takes effect at the next recluster. */
        DONE,
        /** The node's configuration says that it stays quiesced. */
        STAYS_QUIESCED
    }

    public QuiesceUndo quiesceUndo() throws NodeException {
        var command = "quiesce-undo:";
        var said = session.value(command);
        return switch (said) {
            case "ok" -> QuiesceUndo.DONE;
            case "ignored-permanently-quiesced" -> QuiesceUndo.STAYS_QUIESCED;
            default -> throw unexpected(command, said);
        };
    }

    /** Sets the pending roster of the whole cluster; takes effect at the next recluster. */
    public void rosterSet(String namespace, Roster wanted) throws NodeException {
        if (wanted.nodes().isEmpty()) {
            // Loss: without a roster the namespace serves nobody and forgets who owns its partitions.
            throw new IllegalArgumentException("Refusing to set an empty roster for namespace '" + namespace + "'");
        }
        expectOk("roster-set:namespace=" + parameter(namespace) + ";nodes=" + wanted.text());
    }

    /** Rosters of one namespace, read afresh. */
    public RosterFacts roster(String namespace) throws NodeException {
        var command = "roster:namespace=" + parameter(namespace);
        try {
            return RosterFacts.of(Pairs.parse(session.value(command), ":"));
        } catch (MalformedAnswer e) {
            throw session.badAnswer(command, e.getMessage());
        }
    }

    /** Changes one setting until the node's next start. */
    public void setConfig(SetConfig change, Build build) throws NodeException {
        expectOk(change.command(build));
    }

    /** Asks whether a cluster of exactly this size is at rest, in all namespaces. */
    public Stability clusterStable(int size) throws NodeException {
        return clusterStable(size, Optional.empty());
    }

    public Stability clusterStable(int size, String namespace) throws NodeException {
        return clusterStable(size, Optional.of(namespace));
    }

    private Stability clusterStable(int size, Optional<String> namespace) throws NodeException {
        var command = "cluster-stable:size=" + size + ";ignore-migrations=false"
                + namespace.map(name -> ";namespace=" + parameter(name)).orElse("");
        return switch (session.ask(command)) {
            // The key may be glued to the text when it changed during the check.
            case InfoAnswer.Value(var text) when NodeId.isValid(text) -> new Stability.Stable(text);
            case InfoAnswer.Value(var text) -> new Stability.Unstable(text);
            case InfoAnswer.Refused refused
            when refused.code() == ResultCode.UNSTABLE_CLUSTER -> new Stability.Unstable(refused.said());
            case InfoAnswer.Refused refused
            when refused.code() == ResultCode.UNKNOWN_NAMESPACE -> new Stability.NamespaceUnknown();
            case InfoAnswer.Refused refused -> throw session.refused(command, refused);
            case InfoAnswer.Silence() -> throw session.badAnswer(command, "it does not know this command");
        };
    }

    /** What the node serves at the moment. */
    public Traffic traffic() throws NodeException {
        // With the colon, because servers up to 7.0 do not answer the bare word.
        return Traffic.parse(session.value("latencies:"));
    }

    /** Makes the node forget heartbeat seeds. How many of them it knew does not matter. */
    public void tipClear(List<NodeAddress> seeds) throws NodeException {
        if (seeds.isEmpty()) {
            return;
        }
        var list = String.join(",", seeds.stream().map(NodeAddress::toString).toList());
        var command = "tip-clear:host-port-list=" + list;
        switch (session.ask(command)) {
            case InfoAnswer.Value ignored -> {}
            // "<n> cleared, <m> not found" is how it reports seeds that it did not have.
            case InfoAnswer.Refused refused when refused.said().contains("not found") -> {}
            case InfoAnswer.Refused refused -> throw session.refused(command, refused);
            case InfoAnswer.Silence() -> throw session.badAnswer(command, "it does not know this command");
        }
    }

    /** Makes the node forget former members of the cluster. */
    public void alumniReset() throws NodeException {
        expectOk("services-alumni-reset");
    }

    /** Where the node writes its log, with the ids that {@link #logLevel} wants. */
    public List<LogSink> logs() throws NodeException {
        var sinks = new ArrayList<LogSink>();
        for (var entry : session.value("logs").split(";")) {
            LogSink.parse(entry).ifPresent(sinks::add);
        }
        return List.copyOf(sinks);
    }

    public void logLevel(LogSink sink, String context, String level) throws NodeException {
        expectOk("log-set:id=" + sink.id() + ";" + parameter(context) + "=" + parameter(level));
    }

    private void expectOk(String command) throws NodeException {
        var said = session.value(command);
        if (!said.equalsIgnoreCase("ok")) {
            throw unexpected(command, said);
        }
    }

    private NodeException unexpected(String command, String said) {
        return session.badAnswer(command, "it said '" + said + "'");
    }

    static boolean isParameter(String text) {
        return PARAMETER.matcher(text).matches();
    }

    // The protocol has no quoting: a stray ';' would start another parameter.
    static String parameter(String text) {
        if (!isParameter(text)) {
            throw new IllegalArgumentException("'" + text + "' cannot be part of an info command");
        }
        return text;
    }
}

package com.aerospike.operator.node;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One connection to one node, logged in if the access says so. Not thread-safe.
 *
 * <p>The time limit bounds the opening as a whole (connect, TLS and login together) and then every exchange. After a
 * failure other than a refused command the session is closed; open a new one to try again.
 */
public final class NodeSession implements AutoCloseable {

    private final NodeAddress address;
    private final Duration limit;
    private final Line connection;
    private final Optional<SessionToken> token;

    private NodeSession(NodeAddress address, Duration limit, Line connection, Optional<SessionToken> token) {
        this.address = address;
        this.limit = limit;
        this.connection = connection;
        this.token = token;
    }

    public static NodeSession open(NodeAddress address, Access access, Duration limit) throws NodeException {
        Objects.requireNonNull(access, "access");
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("A session needs a positive time limit, not " + limit);
        }
        var deadline = Deadline.after(limit);
        var connection = Connection.open(address, access.tls(), deadline);
        try {
            return new NodeSession(address, limit, connection, Login.to(address, connection, access, deadline));
        } catch (NodeException e) {
            connection.close();
            throw e;
        }
    }

    /** A session with something that answers like a node without security. */
    public static NodeSession speaking(NodeAddress address, Duration limit, InfoSpeaker speaker) {
        return new NodeSession(address, limit, Line.to(address, speaker), Optional.empty());
    }

    public NodeAddress address() {
        return address;
    }

    /** What the login handed out; empty without a login or when the node has security off. */
    public Optional<SessionToken> token() {
        return token;
    }

    /** One answer per command, in the same order, in one exchange. A refused command is an answer, not an exception. */
    public List<InfoAnswer> ask(List<String> commands) throws NodeException {
        if (commands.isEmpty()) {
            return List.of();
        }
        var what = commands.size() == 1
                ? commands.getFirst()
                : commands.getFirst() + " and " + (commands.size() - 1) + " more";
        var reply = connection.exchange(InfoWire.request(commands), what, Deadline.after(limit));
        try {
            return switch (InfoWire.parse(commands, reply.body())) {
                case InfoWire.Reply.Answers(var inOrder) -> inOrder;
                case InfoWire.Reply.WholeRefused(var why) -> throw refused(what, why);
            };
        } catch (MalformedAnswer e) {
            close();
            throw new NodeException(new NodeFailure.BadAnswer(address, what, e.getMessage()), e);
        }
    }

    public InfoAnswer ask(String command) throws NodeException {
        return ask(List.of(command)).getFirst();
    }

    /** Raw values by command, in the order asked. Throws at the first command that was refused or not answered. */
    public Map<String, String> info(String... commands) throws NodeException {
        var values = new LinkedHashMap<String, String>();
        var answers = ask(List.of(commands));
        for (int i = 0; i < commands.length; i++) {
            values.put(commands[i], require(commands[i], answers.get(i)));
        }
        return values;
    }

    /** The value of one command. */
    public String value(String command) throws NodeException {
        return require(command, ask(command));
    }

    /** The commands that change something. */
    public NodeVerbs verbs() {
        return new NodeVerbs(this);
    }

    /** Users and roles. */
    public Security security() {
        return new Security(address, connection, limit);
    }

    String require(String command, InfoAnswer answer) throws NodeException {
        return switch (answer) {
            case InfoAnswer.Value(var text) -> text;
            case InfoAnswer.Refused refused -> throw refused(command, refused);
            case InfoAnswer.Silence() -> throw badAnswer(command, "it does not know this command");
        };
    }

    NodeException refused(String command, InfoAnswer.Refused why) {
        return new NodeException(
                new NodeFailure.CommandRefused(address, command, why.code(), why.number(), why.said()));
    }

    NodeException badAnswer(String command, String why) {
        return new NodeException(new NodeFailure.BadAnswer(address, command, why));
    }

    @Override
    public void close() {
        connection.close();
    }
}

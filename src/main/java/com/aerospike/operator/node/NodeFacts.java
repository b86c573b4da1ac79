package com.aerospike.operator.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything about one node that decisions are made from, read in two exchanges (the second asks for each namespace).
 *
 * @param migrateAllowed false from the moment the membership changes until the new partition map is there
 * @param migrationsLeft partitions still to be sent or received by this node, over all namespaces
 * @param uptime since the server program started
 * @param migrateFillDelay seconds by which copies that are missing are filled up later, as in force now
 */
public record NodeFacts(
        NodeId id,
        Build build,
        ClusterFacts cluster,
        boolean migrateAllowed,
        long migrationsLeft,
        Optional<Duration> uptime,
        OptionalLong clientConnections,
        OptionalLong migrateFillDelay,
        List<NamespaceFacts> namespaces) {

    private static final String ROSTERS = "roster:";
    private static final String SERVICE_CONFIG = "get-config:context=service";

    public NodeFacts {
        namespaces = List.copyOf(namespaces);
    }

    public static NodeFacts read(NodeSession session) throws NodeException {
        var asked = List.of("node", "build", "namespaces", "statistics", SERVICE_CONFIG, ROSTERS);
        var answers = session.ask(asked);
        var values = new HashMap<String, String>();
        for (int i = 0; i < asked.size() - 1; i++) {
            values.put(asked.get(i), session.require(asked.get(i), answers.get(i)));
        }
        // Community servers refuse this one and then have no strong-consistency namespace either.
        var rosters = answers.getLast() instanceof InfoAnswer.Value(var text) ? text : "";
        try {
            var names = names(values.get("namespaces"));
            return of(values, namespaces(session, names, rostersByNamespace(rosters)));
        } catch (MalformedAnswer e) {
            throw session.badAnswer("statistics", e.getMessage());
        }
    }

    // The names go into the next commands, so a node must not be able to smuggle anything in with them.
    private static List<String> names(String answer) throws MalformedAnswer {
        var names = Stream.of(answer.split(";"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        if (!names.stream().allMatch(NodeVerbs::isParameter)) {
            throw new MalformedAnswer("a namespace name holds control characters");
        }
        return names;
    }

    private static NodeFacts of(Map<String, String> values, List<NamespaceFacts> namespaces) throws MalformedAnswer {
        var statistics = Pairs.parse(values.get("statistics"), ";");
        var id = values.get("node");
        if (!NodeId.isValid(id)) {
            throw new MalformedAnswer("'" + id + "' is no node id");
        }
        var uptime = statistics.number("uptime");
        return new NodeFacts(
                new NodeId(id),
                Build.parse(values.get("build"))
                        .orElseThrow(() -> new MalformedAnswer("'" + values.get("build") + "' is no version")),
                ClusterFacts.of(statistics),
                statistics.requiredFlag("migrate_allowed"),
                statistics.requiredNumber("migrate_partitions_remaining"),
                uptime.isPresent() ? Optional.of(Duration.ofSeconds(uptime.getAsLong())) : Optional.empty(),
                statistics.number("client_connections"),
                Pairs.parse(values.get(SERVICE_CONFIG), ";").number("migrate-fill-delay"),
                namespaces);
    }

    private static List<NamespaceFacts> namespaces(
            NodeSession session, List<String> names, Map<String, RosterFacts> rosters) throws NodeException {
        var commands = names.stream().map(name -> "namespace/" + name).toList();
        var answers = session.ask(commands);
        var facts = new ArrayList<NamespaceFacts>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            try {
                var pairs = Pairs.parse(session.require(commands.get(i), answers.get(i)), ";");
                facts.add(NamespaceFacts.of(name, pairs, Optional.ofNullable(rosters.get(name))));
            } catch (MalformedAnswer e) {
                throw session.badAnswer(commands.get(i), e.getMessage());
            }
        }
        return facts;
    }

    // ns=<a>:roster=...:pending_roster=...:observed_nodes=...;ns=<b>:...
    private static Map<String, RosterFacts> rostersByNamespace(String text) throws MalformedAnswer {
        var rosters = new HashMap<String, RosterFacts>();
        for (var entry : text.split(";")) {
            var pairs = Pairs.parse(entry, ":");
            var namespace = pairs.text("ns");
            if (namespace.isPresent()) {
                rosters.put(namespace.get(), RosterFacts.of(pairs));
            }
        }
        return rosters;
    }

    public Optional<NamespaceFacts> namespace(String name) {
        return namespaces.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** A quiesce was ordered and not undone, whether or not it took effect. */
    public boolean pendingQuiesce() {
        return namespaces.stream().anyMatch(NamespaceFacts::pendingQuiesce);
    }
}

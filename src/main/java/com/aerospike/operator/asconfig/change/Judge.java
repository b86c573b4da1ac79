package com.aerospike.operator.asconfig.change;

import com.aerospike.operator.asconfig.catalogue.Parameter;
import com.aerospike.operator.asconfig.catalogue.Rule;
import com.aerospike.operator.asconfig.catalogue.VersionFacts;
import java.util.List;
import java.util.Set;

/**
 * Decides what a difference does to a running server. The catalogue says which parameters are dynamic; the exceptions
 * here are facts about the server that the catalogue gets wrong. Whatever is not known costs a new pod.
 */
final class Judge {

    private static final String XDR = "xdr";

    /** Static for the catalogue, although the server takes them; they count after a recluster. */
    private static final Set<String> RECLUSTER = Set.of("replication-factor", "active-rack");

    private static final Set<String> ONLY_GROWS = Set.of("ignore-bins", "ignore-sets", "ship-bins", "ship-sets");

    private final VersionFacts facts;

    Judge(VersionFacts facts) {
        this.facts = facts;
    }

    Judgement of(Delta delta) {
        List<String> keys = delta.path().keys();
        List<Rule> rules = facts.find(keys);
        if (rules.isEmpty()) {
            return Judgement.cold("server " + facts.version().baseText() + " is not known to have it");
        }
        if (delta.isPresence()) {
            return keys.getFirst().equals(XDR) ? Judgement.LIVE : Judgement.warm("sections come and go with a restart");
        }
        String key = delta.path().key();
        if (key.equals("data-size")) {
            return Judgement.cold("memory of the data cannot change its size under a running pod");
        }
        if (key.equals("rack-id")) {
            return Judgement.warm("a node takes its rack at start only");
        }
        if (RECLUSTER.contains(key)) {
            return canBeSent(delta, rules, new Judgement(Effect.RECLUSTER, "the server takes it with a recluster"));
        }
        if (keys.getFirst().equals(XDR) && key.equals("node-address-ports")) {
            return canBeSent(delta, rules, Judgement.LIVE);
        }
        if (ONLY_GROWS.contains(key) && !delta.removedItems().isEmpty()) {
            return Judgement.warm("entries of this list can only be added at run time");
        }
        boolean dynamic = rules.stream().flatMap(rule -> rule.leaf().stream()).anyMatch(Parameter::dynamic);
        return dynamic ? canBeSent(delta, rules, Judgement.LIVE) : Judgement.warm("the server reads it at start only");
    }

    private static Judgement canBeSent(Delta delta, List<Rule> rules, Judgement judgement) {
        boolean sendable = delta.path().steps().stream().allMatch(step -> isSafe(step.item()))
                && delta.after().map(Object::toString).map(Judge::isSafe).orElse(true)
                && delta.removedItems().stream().allMatch(Judge::isSafe);
        if (!sendable) {
            return Judgement.warm("an info command cannot carry the value");
        }
        boolean reset = delta.after().isEmpty() && !delta.isList();
        if (reset && LiveDefaults.of(delta.path(), rules).isEmpty()) {
            return Judgement.warm("its default cannot be set at run time");
        }
        return judgement;
    }

    /** The characters that part the fields of an info command. */
    private static boolean isSafe(String text) {
        return text.chars().noneMatch(c -> c == ';' || c < ' ');
    }
}

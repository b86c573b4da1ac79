package com.aerospike.operator.asconfig.catalogue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the rules of one version from the lines of the catalogue that hold for it. */
final class RuleTree {

    private final Map<String, List<Fact>> byParent = new HashMap<>();
    private final Map<String, Rule.Groups> groups = new HashMap<>();

    RuleTree(CatalogueFile file, int version) {
        for (Fact fact : file.facts()) {
            if (fact.holdsAt(version) && !fact.path().equals(CatalogueFile.ROOT)) {
                byParent.computeIfAbsent(fact.parent(), path -> new ArrayList<>())
                        .add(fact);
            }
        }
        for (GroupFact group : file.groups()) {
            if (group.holdsAt(version)) {
                groups.put(group.path(), group.groups());
            }
        }
    }

    Rule.Section root() {
        return section(CatalogueFile.ROOT);
    }

    private Rule.Section section(String path) {
        Map<String, Rule> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Fact fact : children(path)) {
            members.put(fact.key(), rule(fact));
            if (fact.required()) {
                required.add(fact.key());
            }
        }
        return new Rule.Section(
                path,
                Collections.unmodifiableMap(members),
                List.copyOf(required),
                Optional.ofNullable(groups.get(path)));
    }

    private Rule rule(Fact fact) {
        return switch (fact.type()) {
            case "object" -> section(fact.path());
            case "array<object>" -> new Rule.Items(fact.path(), atLeast(fact), section(fact.path() + "[]"));
            case "oneOf" -> new Rule.Choice(fact.path(), variants(fact.path()));
            case "array<string>" -> new Rule.Texts(parameter(fact), atLeast(fact), item(fact.path()));
            case "string" -> new Rule.Text(parameter(fact), allowed(fact));
            case "integer" -> new Rule.Whole(parameter(fact), new BigInteger(fact.min()), new BigInteger(fact.max()));
            case "boolean" -> new Rule.Switch(parameter(fact));
            case "enum" -> new Rule.Listed(parameter(fact), allowed(fact));
            default -> throw new IllegalStateException("read the parameter catalogue: type of " + fact.path());
        };
    }

    private List<Rule.Variant> variants(String path) {
        List<Rule.Variant> variants = new ArrayList<>();
        for (Fact fact : children(path)) {
            String[] selector = fact.variant().split("=");
            variants.add(new Rule.Variant(selector[0], selector[1], rule(fact)));
        }
        return List.copyOf(variants);
    }

    /** The item line of a list of texts, for example {@code not:any|false;format:hostname}. */
    private Rule.ItemRule item(String path) {
        List<Fact> items = children(path);
        if (items.isEmpty()) {
            return Rule.ItemRule.ANY;
        }
        List<String> forbidden = List.of();
        boolean hostName = false;
        for (String condition : items.getFirst().values().split(";")) {
            switch (condition.substring(0, condition.indexOf(':'))) {
                case "not" ->
                    forbidden = List.of(condition.substring("not:".length()).split("\\|"));
                case "format" -> hostName = true;
                default -> throw new IllegalStateException("read the parameter catalogue: items of " + path);
            }
        }
        return new Rule.ItemRule(forbidden, hostName);
    }

    private List<Fact> children(String path) {
        return byParent.getOrDefault(path, List.of());
    }

    private static Parameter parameter(Fact fact) {
        Optional<String> value = Optional.of(fact.defaultJson()).filter(json -> !json.isEmpty());
        return new Parameter(fact.path(), value, fact.dynamic(), fact.edition());
    }

    private static List<String> allowed(Fact fact) {
        return fact.values().isEmpty() ? List.of() : List.of(fact.values().split("\\|"));
    }

    private static int atLeast(Fact fact) {
        return fact.min().isEmpty() ? 0 : Integer.parseInt(fact.min());
    }
}

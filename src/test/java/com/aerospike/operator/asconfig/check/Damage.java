package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfKeys;
import com.aerospike.operator.asconfig.ConfigPath;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.catalogue.Catalogue;
import com.aerospike.operator.asconfig.catalogue.Rule;
import com.aerospike.operator.asconfig.catalogue.VersionFacts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Breaks a valid configuration at one random place. */
enum Damage {
    WRONG_TYPE,
    OUT_OF_RANGE,
    NOT_IN_ENUM,
    UNKNOWN_KEY,
    MISSING_REQUIRED,
    WRONG_VARIANT,
    PARAMETER_OF_ANOTHER_VERSION;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A value in the tree, the rule that it follows, and the section or list that holds it. */
    private record Place(ConfigPath path, Rule rule, JsonNode holder) {

        void set(JsonNode value) {
            switch (holder) {
                case ObjectNode section -> section.set(path.last(), value);
                case ArrayNode list -> list.set(Integer.parseInt(path.last()), value);
                default -> throw new IllegalStateException(path.toString());
            }
        }

        ObjectNode section() {
            JsonNode value = holder.isArray() ? holder.get(Integer.parseInt(path.last())) : holder.path(path.last());
            return (ObjectNode) (path.equals(ConfigPath.ROOT) ? holder : value);
        }
    }

    /** The place that is wrong now; empty if the configuration has no place for this kind of damage. */
    Optional<ConfigPath> apply(ObjectNode config, VersionFacts facts, Random random) {
        List<Place> places = new ArrayList<>();
        collect(new Place(ConfigPath.ROOT, facts.root(), config), config, places);
        List<Place> fit = places.stream().filter(this::fits).toList();
        if (fit.isEmpty()) {
            return Optional.empty();
        }
        Place place = fit.get(random.nextInt(fit.size()));
        return switch (this) {
            case WRONG_TYPE -> wrongType(place, random);
            case OUT_OF_RANGE -> outOfRange(place, random);
            case NOT_IN_ENUM -> set(place, NODES.textNode("no-such-value"));
            case UNKNOWN_KEY -> add(place, "no-such-key-" + random.nextInt(100), NODES.numberNode(1));
            case MISSING_REQUIRED -> missing(place, random);
            case WRONG_VARIANT -> wrongVariant(place, random);
            case PARAMETER_OF_ANOTHER_VERSION -> foreign(place, facts.version(), random);
        };
    }

    private boolean fits(Place place) {
        return switch (this) {
            case WRONG_TYPE -> !place.path().equals(ConfigPath.ROOT);
            case OUT_OF_RANGE -> place.rule() instanceof Rule.Whole;
            case NOT_IN_ENUM ->
                place.rule() instanceof Rule.Listed
                        || place.rule() instanceof Rule.Text text
                                && !text.allowed().isEmpty();
            case UNKNOWN_KEY -> place.rule() instanceof Rule.Section;
            case MISSING_REQUIRED ->
                place.rule() instanceof Rule.Section section
                        && (!section.required().isEmpty() || section.groups().isPresent());
            case WRONG_VARIANT ->
                place.rule() instanceof Rule.Choice choice
                        && !choice.variants().getFirst().key().equals(Rule.Variant.BY_KIND);
            case PARAMETER_OF_ANOTHER_VERSION -> place.rule() instanceof Rule.Section;
        };
    }

    private static void collect(Place place, JsonNode value, List<Place> into) {
        into.add(place);
        switch (place.rule()) {
            case Rule.Section section ->
                value.properties()
                        .forEach(field -> collect(
                                new Place(
                                        place.path().child(field.getKey()),
                                        section.members().get(field.getKey()),
                                        value),
                                field.getValue(),
                                into));
            case Rule.Items items -> {
                for (int i = 0; i < value.size(); i++) {
                    collect(new Place(place.path().child(i), items.item(), value), value.get(i), into);
                }
            }
            case Rule.Choice choice -> {
                for (Rule.Variant variant : choice.variants()) {
                    if (value.path(variant.key()).asText().equals(variant.value())) {
                        collect(new Place(place.path(), variant.rule(), place.holder()), value, into);
                    }
                }
            }
            case Rule.Texts ignored -> {}
            case Rule.Text ignored -> {}
            case Rule.Whole ignored -> {}
            case Rule.Switch ignored -> {}
            case Rule.Listed ignored -> {}
        }
    }

    private static Optional<ConfigPath> set(Place place, JsonNode value) {
        place.set(value);
        return Optional.of(place.path());
    }

    private static Optional<ConfigPath> add(Place place, String key, JsonNode value) {
        place.section().set(key, value);
        return Optional.of(place.path().child(key));
    }

    private static Optional<ConfigPath> wrongType(Place place, Random random) {
        JsonNode wrong =
                switch (place.rule()) {
                    case Rule.Section ignored -> random.nextBoolean() ? NODES.arrayNode() : NODES.textNode("x");
                    case Rule.Items ignored -> random.nextBoolean() ? NODES.objectNode() : NODES.numberNode(1);
                    case Rule.Texts ignored -> random.nextBoolean() ? NODES.objectNode() : NODES.booleanNode(true);
                    case Rule.Choice ignored -> random.nextBoolean() ? NODES.numberNode(1) : NODES.booleanNode(true);
                    case Rule.Text ignored -> random.nextBoolean() ? NODES.numberNode(1) : NODES.arrayNode();
                    case Rule.Whole ignored -> random.nextBoolean() ? NODES.textNode("1") : NODES.numberNode(5000.5);
                    case Rule.Switch ignored -> random.nextBoolean() ? NODES.textNode("true") : NODES.numberNode(1);
                    case Rule.Listed ignored -> random.nextBoolean() ? NODES.numberNode(1) : NODES.objectNode();
                };
        return set(place, random.nextInt(4) == 0 ? NODES.nullNode() : wrong);
    }

    private static Optional<ConfigPath> outOfRange(Place place, Random random) {
        Rule.Whole rule = (Rule.Whole) place.rule();
        BigInteger distance = BigInteger.valueOf(random.nextInt(3) == 0 ? random.nextInt(1_000_000) : 0);
        BigInteger value = random.nextBoolean()
                ? rule.max().add(BigInteger.ONE).add(distance)
                : rule.min().subtract(BigInteger.ONE).subtract(distance);
        return set(place, ConfigGenerator.number(value));
    }

    private static Optional<ConfigPath> missing(Place place, Random random) {
        Rule.Section rule = (Rule.Section) place.rule();
        List<String> keys = new ArrayList<>(rule.required());
        rule.groups().ifPresent(groups -> keys.addAll(essential(groups, place.section())));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String key = keys.get(random.nextInt(keys.size()));
        place.section().remove(key);
        // Of several groups of keys another one may be nearer now; the section is named in any case.
        return Optional.of(rule.required().contains(key) ? place.path().child(key) : place.path());
    }

    /** The keys without which no group is complete any more. */
    private static List<String> essential(Rule.Groups groups, ObjectNode section) {
        List<List<String>> complete = groups.groups().stream()
                .filter(keys -> keys.stream().allMatch(section::has))
                .toList();
        return complete.getFirst().stream()
                .filter(key -> complete.stream().allMatch(keys -> keys.contains(key)))
                .toList();
    }

    /** Names a variant that does not exist, or keeps the name and borrows a key that only another variant has. */
    private static Optional<ConfigPath> wrongVariant(Place place, Random random) {
        Rule.Choice choice = (Rule.Choice) place.rule();
        ObjectNode section = place.section();
        if (random.nextBoolean()) {
            section.put(ConfKeys.TYPE, "no-such-variant");
            return Optional.of(place.path());
        }
        String type = section.path(ConfKeys.TYPE).asText();
        Rule.Section own = (Rule.Section) choice.variants().stream()
                .filter(variant -> variant.value().equals(type))
                .findFirst()
                .orElseThrow()
                .rule();
        for (Rule.Variant variant : choice.variants()) {
            for (String key : ((Rule.Section) variant.rule()).members().keySet()) {
                if (!own.members().containsKey(key)) {
                    section.put(key, 1);
                    return Optional.of(place.path().child(key));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ConfigPath> foreign(Place place, ServerVersion version, Random random) {
        Catalogue catalogue = Catalogue.bundled();
        List<ServerVersion> others = new ArrayList<>(catalogue.versions());
        others.remove(version);
        Rule.Section here = (Rule.Section) place.rule();
        VersionFacts other =
                catalogue.at(others.get(random.nextInt(others.size()))).facts();
        List<Place> foreign = new ArrayList<>();
        sections(other.root(), here.path(), foreign);
        List<String> keys = foreign.stream()
                .flatMap(match -> ((Rule.Section) match.rule()).members().keySet().stream())
                .filter(key -> !here.members().containsKey(key))
                .sorted()
                .toList();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String key = keys.get(random.nextInt(keys.size()));
        Rule rule = ((Rule.Section) foreign.getFirst().rule()).members().get(key);
        return add(place, key, new ConfigGenerator(other, random.nextLong()).value(key, rule));
    }

    private static void sections(Rule rule, String path, List<Place> into) {
        if (rule instanceof Rule.Section && rule.path().equals(path)) {
            into.add(new Place(ConfigPath.ROOT, rule, NODES.nullNode()));
        }
        switch (rule) {
            case Rule.Section section -> section.members().values().forEach(member -> sections(member, path, into));
            case Rule.Items items -> sections(items.item(), path, into);
            case Rule.Choice choice -> choice.variants().forEach(variant -> sections(variant.rule(), path, into));
            case Rule.Texts ignored -> {}
            case Rule.Text ignored -> {}
            case Rule.Whole ignored -> {}
            case Rule.Switch ignored -> {}
            case Rule.Listed ignored -> {}
        }
    }
}

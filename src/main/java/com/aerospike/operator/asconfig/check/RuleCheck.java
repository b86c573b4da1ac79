package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfigPath;
import com.aerospike.operator.asconfig.catalogue.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a tree against the rules of one version. */
final class RuleCheck {

    private static final Pattern HOST_NAME = Pattern.compile(
            "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    private static final int MAX_HOST_NAME = 255;

    private final KeyHints hints;

    RuleCheck(KeyHints hints) {
        this.hints = hints;
    }

    Outcome check(Rule rule, JsonNode value, ConfigPath path) {
        Outcome outcome = new Outcome();
        check(rule, value, path, outcome);
        return outcome;
    }

    private void check(Rule rule, JsonNode value, ConfigPath path, Outcome outcome) {
        switch (rule) {
            case Rule.Section section -> section(section, value, path, outcome);
            case Rule.Items items -> items(items, value, path, outcome);
            case Rule.Choice choice -> choice(choice, value, path, outcome);
            case Rule.Texts texts -> texts(texts, value, path, outcome);
            case Rule.Text text -> text(text, value, path, outcome);
            case Rule.Whole whole -> whole(whole, value, path, outcome);
            case Rule.Switch ignored -> onOff(value, path, outcome);
            case Rule.Listed listed -> listed(listed.allowed(), value, path, outcome);
        }
        outcome.visited();
    }

    private void section(Rule.Section section, JsonNode value, ConfigPath path, Outcome outcome) {
        if (!value.isObject()) {
            outcome.add(Finding.wrongType(path, value, "object", "must be a section"));
            return;
        }
        section.groups().ifPresent(groups -> groups(groups, value, path, outcome));
        for (String key : section.required()) {
            if (!value.has(key)) {
                outcome.add(Finding.missing(path, key, value, hints.whyRequired()));
            }
        }
        List<String> known = new ArrayList<>(value.size());
        value.fieldNames().forEachRemaining(key -> {
            if (section.members().containsKey(key)) {
                known.add(key);
            } else {
                outcome.add(Finding.unknown(path, key, value.get(key), hints.about(section, key)));
            }
        });
        for (String key : known) {
            check(section.members().get(key), value.get(key), path.child(key), outcome);
        }
    }

    private void groups(Rule.Groups groups, JsonNode section, ConfigPath path, Outcome outcome) {
        List<List<String>> complete = groups.groups().stream()
                .filter(keys -> keys.stream().allMatch(section::has))
                .toList();
        if (complete.size() == 1 || !groups.exactlyOne() && !complete.isEmpty()) {
            return;
        }
        String choices = String.join(
                " | ",
                groups.groups().stream().map(keys -> String.join(" + ", keys)).toList());
        if (groups.exactlyOne()) {
            String found = complete.isEmpty() ? "is incomplete" : "says too much";
            outcome.add(Finding.notExactlyOne(path, section, found, "must have exactly one of: " + choices));
        } else {
            outcome.add(Finding.noneOfSeveral(path, section, "is incomplete", "must have at least one of: " + choices));
        }
        if (complete.isEmpty()) {
            outcome.addAll(nearestGroup(groups, section, path, choices));
        }
    }

    /** The group that lacks least, of those the one that has most. */
    private Outcome nearestGroup(Rule.Groups groups, JsonNode section, ConfigPath path, String choices) {
        Comparator<List<String>> byMissing = Comparator.comparingLong(keys -> missing(keys, section));
        List<String> nearest = Collections.min(groups.groups(), byMissing.thenComparing(keys -> -keys.size()));
        Outcome outcome = new Outcome();
        for (String key : nearest) {
            if (!section.has(key)) {
                outcome.add(Finding.missing(path, key, section, "the section must have one of: " + choices));
            }
        }
        return outcome;
    }

    private static long missing(List<String> keys, JsonNode section) {
        return keys.stream().filter(key -> !section.has(key)).count();
    }

    private void items(Rule.Items items, JsonNode value, ConfigPath path, Outcome outcome) {
        if (!value.isArray()) {
            outcome.add(Finding.wrongType(path, value, "array", "must be a list of sections"));
            return;
        }
        int size = 0;
        for (JsonNode item : value) {
            size += item.isMissingNode() ? 0 : 1;
        }
        if (size < items.atLeast()) {
            outcome.add(Finding.tooFew(path, value, size, items.atLeast()));
        }
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isMissingNode()) {
                check(items.item(), value.get(i), path.child(i), outcome);
            }
        }
    }

    /**
     * Normally the section says which variant it is, no other can accept it then, and checking that one is enough. Else
     * all are tried, and the violations of the nearest one reported.
     */
    private void choice(Rule.Choice choice, JsonNode value, ConfigPath path, Outcome outcome) {
        Optional<Rule.Variant> named = choice.variants().stream()
                .filter(variant -> names(variant, value))
                .findFirst();
        Outcome best = check(named.orElse(choice.variants().getFirst()).rule(), value, path);
        if (named.isPresent() && best.isClean()) {
            return;
        }
        int accepting = 0;
        for (Rule.Variant variant : choice.variants()) {
            Outcome each = check(variant.rule(), value, path);
            accepting += each.isClean() ? 1 : 0;
            if (named.isEmpty() && each.score() > best.score()) {
                best = each;
            }
        }
        if (accepting == 1) {
            return;
        }
        outcome.add(Finding.notExactlyOne(
                path, value, "fits " + (accepting == 0 ? "no" : "more than one") + " variant", variants(choice)));
        if (accepting == 0) {
            outcome.addAll(best);
        }
    }

    private static boolean names(Rule.Variant variant, JsonNode value) {
        if (!variant.key().equals(Rule.Variant.BY_KIND)) {
            return value.path(variant.key()).isTextual()
                    && value.path(variant.key()).textValue().equals(variant.value());
        }
        return variant.value().equals("array") ? value.isArray() : value.isTextual();
    }

    private static String variants(Rule.Choice choice) {
        List<String> values =
                choice.variants().stream().map(Rule.Variant::value).toList();
        String key = choice.variants().getFirst().key();
        return key.equals(Rule.Variant.BY_KIND)
                ? "must be a text or a list of texts"
                : "its " + key + " " + Finding.oneOf(values);
    }

    private void texts(Rule.Texts texts, JsonNode value, ConfigPath path, Outcome outcome) {
        if (!value.isArray()) {
            outcome.add(Finding.wrongType(path, value, "array", "must be a list of texts"));
            return;
        }
        if (value.size() < texts.atLeast()) {
            outcome.add(Finding.tooFew(path, value, value.size(), texts.atLeast()));
        }
        for (int i = 0; i < value.size(); i++) {
            textItem(texts.item(), value.get(i), path.child(i), outcome);
            outcome.visited();
        }
    }

    private void textItem(Rule.ItemRule rule, JsonNode item, ConfigPath path, Outcome outcome) {
        if (!item.isTextual()) {
            outcome.add(Finding.wrongType(path, item, "string", "must be a text"));
            return;
        }
        if (rule.forbidden().contains(item.textValue())) {
            outcome.add(Finding.forbidden(path, item, rule.forbidden()));
        }
        if (rule.hostName() && !isHostName(item.textValue())) {
            outcome.add(Finding.noHostName(path, item));
        }
    }

    private static boolean isHostName(String text) {
        return text.length() <= MAX_HOST_NAME && HOST_NAME.matcher(text).matches();
    }

    private void text(Rule.Text text, JsonNode value, ConfigPath path, Outcome outcome) {
        if (!value.isTextual()) {
            String requirement = text.allowed().isEmpty() ? "must be a text" : Finding.oneOf(text.allowed());
            outcome.add(Finding.wrongType(path, value, "string", requirement));
            return;
        }
        if (!text.allowed().isEmpty()) {
            listed(text.allowed(), value, path, outcome);
        }
    }

    private void listed(List<String> allowed, JsonNode value, ConfigPath path, Outcome outcome) {
        if (!value.isTextual() || !allowed.contains(value.textValue())) {
            outcome.add(Finding.notListed(path, value, allowed));
        }
    }

    private void whole(Rule.Whole whole, JsonNode value, ConfigPath path, Outcome outcome) {
        String requirement = "must be a whole number from " + whole.min() + " to " + whole.max();
        if (!WholeNumbers.isWhole(value)) {
            outcome.add(Finding.wrongType(path, value, "integer", requirement));
            return;
        }
        if (WholeNumbers.compare(value, whole.min()) < 0) {
            outcome.add(Finding.tooSmall(path, value, whole.min(), requirement));
        }
        if (WholeNumbers.compare(value, whole.max()) > 0) {
            outcome.add(Finding.tooLarge(path, value, whole.max(), requirement));
        }
    }

    private void onOff(JsonNode value, ConfigPath path, Outcome outcome) {
        if (!value.isBoolean()) {
            outcome.add(Finding.wrongType(path, value, "boolean", "must be true or false"));
        }
    }
}

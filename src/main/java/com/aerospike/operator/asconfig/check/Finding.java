package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfigPath;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** Words the violations: for people, and in the layout {@code value code context description field}. */
final class Finding {

    private Finding() {}

    static ConfigViolation wrongType(ConfigPath path, JsonNode value, String expected, String requirement) {
        String description = "Invalid type. Expected: " + expected + ", given: " + typeName(value);
        return at(path, ViolatedRule.INVALID_TYPE, value, is(path, value), requirement, description);
    }

    static ConfigViolation tooSmall(ConfigPath path, JsonNode value, BigInteger min, String requirement) {
        String description = "Must be greater than or equal to " + min;
        return at(path, ViolatedRule.TOO_SMALL, value, is(path, value), requirement, description);
    }

    static ConfigViolation tooLarge(ConfigPath path, JsonNode value, BigInteger max, String requirement) {
        String description = "Must be less than or equal to " + max;
        return at(path, ViolatedRule.TOO_LARGE, value, is(path, value), requirement, description);
    }

    static ConfigViolation notListed(ConfigPath path, JsonNode value, List<String> allowed) {
        String quoted = allowed.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", "));
        String description = field(path) + " must be one of the following: " + quoted;
        return at(path, ViolatedRule.NOT_LISTED, value, is(path, value), oneOf(allowed), description);
    }

    static ConfigViolation forbidden(ConfigPath path, JsonNode value, List<String> forbidden) {
        return at(
                path,
                ViolatedRule.FORBIDDEN_VALUE,
                value,
                is(path, value),
                String.join(" and ", forbidden) + " must stand alone instead of a list",
                "Must not validate the schema (not)");
    }

    static ConfigViolation noHostName(ConfigPath path, JsonNode value) {
        return at(
                path,
                ViolatedRule.BAD_FORMAT,
                value,
                is(path, value),
                "must be a host name",
                "Does not match format 'hostname'");
    }

    static ConfigViolation tooFew(ConfigPath path, JsonNode value, int size, int atLeast) {
        return at(
                path,
                ViolatedRule.TOO_FEW_ITEMS,
                value,
                "has " + size + " items",
                "must have at least " + atLeast,
                "Array must have at least " + atLeast + " items");
    }

    /** @param section the section that lacks the key */
    static ConfigViolation missing(ConfigPath path, String key, JsonNode section, String requirement) {
        return inParent(
                path.child(key), ViolatedRule.REQUIRED, section, path, "is missing", requirement, key + " is required");
    }

    static ConfigViolation unknown(ConfigPath path, String key, JsonNode value, String hint) {
        ConfigPath place = path.child(key);
        return inParent(
                place,
                ViolatedRule.UNKNOWN_KEY,
                value,
                path,
                "is not known",
                hint,
                "Additional property " + ShownValue.printable(key, 200) + " is not allowed");
    }

    /** Such a section used to surface as an unknown key of the root. */
    static ConfigViolation emptySection(ConfigPath path, JsonNode value) {
        return inParent(
                path,
                ViolatedRule.EMPTY_SECTION,
                value,
                ConfigPath.ROOT,
                "is an empty section",
                "must have content or be left out: a configuration file cannot express it",
                "Additional property " + path + " is not allowed");
    }

    static ConfigViolation notExactlyOne(ConfigPath path, JsonNode value, String found, String requirement) {
        String description = "Must validate one and only one schema (oneOf)";
        return at(path, ViolatedRule.NOT_EXACTLY_ONE, value, found, requirement, description);
    }

    static ConfigViolation noneOfSeveral(ConfigPath path, JsonNode value, String found, String requirement) {
        String description = "Must validate at least one schema (anyOf)";
        return at(path, ViolatedRule.NONE_OF_SEVERAL, value, found, requirement, description);
    }

    static ConfigViolation duplicate(ConfigPath item, ConfigPath list, String name) {
        String shown = ShownValue.printable(name, 100);
        String within =
                list.steps().getFirst().equals(list.last()) || list.steps().contains("0")
                        ? ""
                        : list.steps().getFirst() + ": ";
        return new ConfigViolation(
                item,
                ViolatedRule.DUPLICATE_NAME,
                "has the name \"" + shown + "\" of an earlier item",
                "each item of " + list.last() + " must have its own name",
                within + "duplicate name \"" + shown + "\" in " + list.last() + " list section");
    }

    private static String is(ConfigPath path, JsonNode value) {
        return "is " + ShownValue.human(path, value);
    }

    /** {@code must be a, b or c}. */
    static String oneOf(List<String> allowed) {
        int last = allowed.size() - 1;
        return last == 0
                ? "must be " + allowed.getFirst()
                : "must be " + String.join(", ", allowed.subList(0, last)) + " or " + allowed.get(last);
    }

    private static ConfigViolation at(
            ConfigPath path, ViolatedRule rule, JsonNode value, String found, String requirement, String description) {
        return inParent(path, rule, value, path, found, requirement, description);
    }

    /** @param context the place that the compatible text names, which for keys is the section around them */
    private static ConfigViolation inParent(
            ConfigPath path,
            ViolatedRule rule,
            JsonNode value,
            ConfigPath context,
            String found,
            String requirement,
            String description) {
        String place = context.parent().isEmpty() ? "(root)" : "(root)." + context;
        ConfigPath valuePath = rule == ViolatedRule.REQUIRED ? context : path;
        String compat = "{" + ShownValue.compat(valuePath, value) + " " + rule.code() + " " + place + " " + description
                + " " + field(context) + "}";
        return new ConfigViolation(path, rule, found, requirement, compat);
    }

    private static String field(ConfigPath path) {
        return path.toString();
    }

    private static String typeName(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> WholeNumbers.isWhole(value) ? "integer" : "number";
            case NULL, MISSING, BINARY, POJO -> "null";
        };
    }
}

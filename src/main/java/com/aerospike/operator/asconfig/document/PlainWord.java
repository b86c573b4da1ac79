package com.aerospike.operator.asconfig.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a word without quotes means: null, a truth value, a number, else a text. Follows {@code kubectl}. */
final class PlainWord {

    /** Longer words are texts or nonsense; no number of the API has that many digits. */
    private static final int MAX_NUMBER = 64;

    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE =
            Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:0|[1-9][0-9_]*)");
    private static final Pattern OTHER_BASE = Pattern.compile("([-+]?)0([xXoObB]?)([0-9a-fA-F_]+)");
    private static final Pattern FRACTION =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
    private static final Set<String> NOT_FINITE =
            Set.of(".inf", ".Inf", ".INF", "+.inf", "-.inf", ".nan", ".NaN", ".NAN");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainWord() {}

    /** Empty if the word is a number that JSON cannot hold. */
    static Optional<JsonNode> value(String word) {
        if (NULL.contains(word)) {
            return Optional.of(NullNode.getInstance());
        }
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return Optional.of(BooleanNode.valueOf(TRUE.contains(word)));
        }
        if (NOT_FINITE.contains(word)) {
            return Optional.empty();
        }
        char first = word.charAt(0);
        boolean numeric = first == '-' || first == '+' || first == '.' || first >= '0' && first <= '9';
        return numeric ? number(word) : Optional.of(TextNode.valueOf(word));
    }

    private static Optional<JsonNode> number(String word) {
        boolean decimal = DECIMAL.matcher(word).matches();
        boolean fraction = !decimal && FRACTION.matcher(word).matches();
        if (word.length() > MAX_NUMBER) {
            return decimal || fraction ? Optional.empty() : Optional.of(TextNode.valueOf(word));
        }
        if (decimal) {
            return Optional.of(whole(new BigInteger(word.replace("_", ""))));
        }
        Optional<BigInteger> otherBase = otherBase(word);
        if (otherBase.isPresent()) {
            return otherBase.map(PlainWord::whole);
        }
        if (fraction) {
            double value = Double.parseDouble(word);
            return Double.isFinite(value) ? Optional.of(NODES.numberNode(value)) : Optional.empty();
        }
        return Optional.of(TextNode.valueOf(word));
    }

    /** For example {@code 0x1F}, {@code 0o17}, {@code 017}, {@code 0b11}. */
    private static Optional<BigInteger> otherBase(String word) {
        var matcher = OTHER_BASE.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int base =
                switch (matcher.group(2)) {
                    case "x", "X" -> 16;
                    case "b", "B" -> 2;
                    default -> 8;
                };
        try {
            return Optional.of(
                    new BigInteger(matcher.group(1) + matcher.group(3).replace("_", ""), base));
        } catch (NumberFormatException e) {
            return Optional.empty(); // a digit that the base does not have, so no number
        }
    }

    /** The kind of node that Jackson makes of this number, so that trees compare equal. */
    private static JsonNode whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return NODES.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
    }
}

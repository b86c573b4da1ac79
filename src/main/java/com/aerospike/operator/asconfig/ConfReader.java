package com.aerospike.operator.asconfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code aerospike.conf} line by line, like the server does: words parted by blanks, everything after {@code #}
 * is a comment, a line ending in a word <code>{</code> opens a section.
 */
final class ConfReader {

    /** A ConfigMap cannot hold more. */
    private static final int MAX_LENGTH = 1024 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\s\\p{Zs}\\uFEFF]+|[\\s\\p{Zs}]+$");

    /** Only numbers that print as they were written; anything else, such as {@code 007}, stays a text. */
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,19}");

    /** Log sinks that are no files. */
    private static final Set<String> OWN_SINKS = Set.of("console", "syslog");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<String> lines;
    private int number;

    ConfReader(String text) {
        if (text.length() > MAX_LENGTH) {
            throw ConfException.atLine(1, "the text is longer than " + MAX_LENGTH + " characters");
        }
        lines = text.lines().toList();
    }

    ObjectNode read() {
        ObjectNode root = NODES.objectNode();
        block(root, 0, 0);
        return root;
    }

    /** @param openedAt line of the section's header, 0 for the whole text */
    private void block(ObjectNode into, int openedAt, int depth) {
        if (depth > MAX_DEPTH) {
            throw error("sections are nested deeper than " + MAX_DEPTH + " levels");
        }
        while (number < lines.size()) {
            String line = next();
            if (line.isEmpty()) {
                continue;
            }
            List<String> words = List.of(BLANKS.split(line));
            if (words.getFirst().equals("}")) {
                end(words, openedAt);
                return;
            }
            if (words.getLast().equals("{")) {
                section(into, words.subList(0, words.size() - 1), depth);
            } else {
                parameter(into, words, line);
            }
        }
        if (openedAt > 0) {
            throw ConfException.atLine(openedAt, "the section is not closed");
        }
    }

    private void end(List<String> words, int openedAt) {
        if (openedAt == 0) {
            throw error("closes a section that is not open");
        }
        if (words.size() > 1) {
            throw error("the end of a section must stand alone");
        }
    }

    private String next() {
        String line = lines.get(number++);
        int comment = line.indexOf('#');
        return OUTER_BLANKS
                .matcher(comment < 0 ? line : line.substring(0, comment))
                .replaceAll("");
    }

    private void section(ObjectNode into, List<String> header, int depth) {
        if (header.isEmpty()) {
            throw error("the section has no name");
        }
        String word = header.getFirst();
        String rest = String.join(" ", header.subList(1, header.size()));
        if (word.equals(ConfKeys.LOGGING) && rest.isEmpty()) {
            logging(list(into, ConfKeys.LOGGING), number);
        } else if (ConfKeys.isNamedSection(word)) {
            if (rest.isEmpty()) {
                throw error("section " + shown(word) + " needs a name");
            }
            block(named(list(into, ConfKeys.plural(word)), word, rest), number, depth + 1);
        } else if (ConfKeys.isTypedSection(word)) {
            typed(into, word, rest, depth);
        } else if (rest.isEmpty()) {
            JsonNode known = into.path(word);
            if (!known.isMissingNode() && !known.isObject()) {
                throw error(shown(word) + " is both a value and a section");
            }
            block(into.withObjectProperty(word), number, depth + 1);
        } else {
            throw error("section " + shown(word) + " takes no name");
        }
    }

    private void typed(ObjectNode into, String word, String type, int depth) {
        if (type.isEmpty()) {
            throw error("section " + shown(word) + " needs a type");
        }
        if (into.has(word)) {
            throw error("section " + shown(word) + " appears twice");
        }
        block(into.putObject(word).put(ConfKeys.TYPE, type), number, depth + 1);
    }

    private ObjectNode named(ArrayNode list, String word, String name) {
        for (JsonNode item : list) {
            if (item.isTextual()) {
                throw error(shown(word) + " is both a value and a section");
            }
            if (item.path(ConfKeys.NAME).asText().equals(name)) {
                throw error("a second section " + shown(word) + " with the same name");
            }
        }
        return list.addObject().put(ConfKeys.NAME, name);
    }

    private void logging(ArrayNode sinks, int openedAt) {
        while (number < lines.size()) {
            String line = next();
            if (line.isEmpty()) {
                continue;
            }
            List<String> words = List.of(BLANKS.split(line));
            if (words.getFirst().equals("}")) {
                end(words, openedAt);
                return;
            }
            boolean opens = words.getLast().equals("{");
            boolean own = words.size() == 2 && OWN_SINKS.contains(words.getFirst());
            boolean file = words.size() > 2 && words.getFirst().equals("file");
            if (!opens || !(own || file)) {
                throw error("expected a log sink: console, syslog or file <path>");
            }
            String name = own ? words.getFirst() : String.join(" ", words.subList(1, words.size() - 1));
            sink(named(sinks, "log sink", name), number);
        }
        throw ConfException.atLine(openedAt, "the section is not closed");
    }

    private void sink(ObjectNode sink, int openedAt) {
        while (number < lines.size()) {
            String line = next();
            if (line.isEmpty()) {
                continue;
            }
            List<String> words = List.of(BLANKS.split(line));
            if (words.getFirst().equals("}")) {
                end(words, openedAt);
                return;
            }
            if (words.size() == 3
                    && words.getFirst().equals("context")
                    && !words.get(1).equals(ConfKeys.NAME)) {
                sink.put(words.get(1), words.get(2));
            } else if (words.size() > 1 && ConfKeys.isPlainLogKey(words.getFirst())) {
                sink.put(words.getFirst(), rest(line));
            } else {
                throw error("expected context <name> <level>");
            }
        }
        throw ConfException.atLine(openedAt, "the section is not closed");
    }

    private void parameter(ObjectNode into, List<String> words, String line) {
        String word = words.getFirst();
        if (ConfKeys.isReserved(word) || word.equals(ConfKeys.TYPE) && into.has(word)) {
            throw error(shown(word) + " is part of a section's header");
        }
        if (words.size() == 1) {
            bareWord(into, word);
        } else if (ConfKeys.isTypedSection(word)) {
            typedWord(into, word, rest(line));
        } else if (ConfKeys.isList(word)) {
            item(into, word, words, line);
        } else if (into.path(word).isContainerNode()) {
            throw error(shown(word) + " is both a value and a section");
        } else if (word.equals(ConfKeys.SECRETS_ADDRESS_PORT)) {
            into.put(word, joined(words));
        } else {
            into.set(word, value(word, rest(line)));
        }
    }

    private void bareWord(ObjectNode into, String word) {
        if (!ConfKeys.isBenchmark(word) && !word.equals(ConfKeys.RUN_AS_DAEMON)) {
            throw error(shown(word) + " has no value");
        }
        into.put(word, true);
    }

    private void typedWord(ObjectNode into, String word, String type) {
        if (into.has(word)) {
            throw error("section " + shown(word) + " appears twice");
        }
        into.putObject(word).put(ConfKeys.TYPE, type);
    }

    private void item(ObjectNode into, String word, List<String> words, String line) {
        String text = ConfKeys.hasColonItems(word) ? joined(words) : rest(line);
        String plural = ConfKeys.plural(word);
        boolean first = !into.has(word) && !into.has(plural);
        if (word.equals(ConfKeys.TLS_AUTHENTICATE_CLIENT)) {
            if (into.path(word).isTextual() || !first && isAnyone(text)) {
                throw error(shown(word) + " is either any, false or a list of names");
            }
            if (isAnyone(text)) {
                into.put(word, text);
                return;
            }
        }
        if (word.equals(ConfKeys.FEATURE_KEY_FILE)) {
            if (first && words.size() == 2) {
                into.put(word, text);
                return;
            }
            // A word with colons was no item of a list: there they would have become blanks.
            if (into.get(word) instanceof TextNode only && only.textValue().indexOf(':') < 0) {
                into.remove(word);
                into.putArray(plural).add(only);
            }
        }
        ArrayNode list = list(into, plural);
        if (!list.isEmpty() && list.get(0).isObject()) {
            throw error(shown(word) + " is both a value and a section");
        }
        list.add(text);
    }

    private static boolean isAnyone(String text) {
        return text.equals("any") || text.equals("false");
    }

    private ArrayNode list(ObjectNode into, String key) {
        JsonNode known = into.path(key);
        if (known.isMissingNode()) {
            return into.putArray(key);
        }
        if (known instanceof ArrayNode list) {
            return list;
        }
        throw error(shown(key) + " is both a value and a section");
    }

    private static JsonNode value(String key, String text) {
        if (text.equals("true") || text.equals("false")) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        if (NUMBER.matcher(text).matches()) {
            return whole(new BigInteger(text));
        }
        return ConfUnits.plain(key, text).map(ConfReader::whole).orElseGet(() -> TextNode.valueOf(text));
    }

    /** The same kind of node that Jackson makes of this number in JSON or YAML, so that trees compare equal. */
    private static JsonNode whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return NODES.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
    }

    private static String rest(String line) {
        return BLANKS.split(line, 2)[1];
    }

    private static String joined(List<String> words) {
        return String.join(":", words.subList(1, words.size()));
    }

    private ConfException error(String message) {
        return ConfException.atLine(number, message);
    }

    /** The word came from the text to be judged: keep it short and printable. */
    private static String shown(String word) {
        String printable = word.codePoints()
                .limit(40)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "'" + printable + "'";
    }
}

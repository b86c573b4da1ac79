package com.aerospike.operator.admission.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which keys of a part of the resource differ. Absent and empty count as the same. */
final class Changed {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Changed() {}

    /** Names of the differing keys of two parts, either of which may be null. */
    static SortedSet<String> keys(Object before, Object after) {
        JsonNode one = tree(before);
        JsonNode other = tree(after);
        SortedSet<String> changed = new TreeSet<>();
        Stream.of(one, other).flatMap(tree -> tree.properties().stream()).forEach(field -> changed.add(field.getKey()));
        changed.removeIf(key -> same(one.path(key), other.path(key)));
        return changed;
    }

    /** The same, without {@code ignored} keys, and one level further where both values are maps. */
    static SortedSet<String> paths(Object before, Object after, Set<String> ignored) {
        JsonNode one = tree(before);
        JsonNode other = tree(after);
        SortedSet<String> changed = new TreeSet<>();
        for (String key : keys(one, other)) {
            boolean maps = one.path(key).isObject() && other.path(key).isObject();
            if (maps) {
                keys(one.get(key), other.get(key)).forEach(inner -> changed.add(key + "." + inner));
            } else if (!ignored.contains(key)) {
                changed.add(key);
            }
        }
        return changed;
    }

    static boolean any(Object before, Object after) {
        return !same(tree(before), tree(after));
    }

    private static JsonNode tree(Object part) {
        JsonNode tree = MAPPER.valueToTree(part);
        return Objects.requireNonNullElse(tree, MissingNode.getInstance());
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return isEmpty(one) && isEmpty(other) || one.equals(other);
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainerNode() && node.isEmpty();
    }
}

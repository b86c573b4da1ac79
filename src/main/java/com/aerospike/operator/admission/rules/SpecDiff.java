package com.aerospike.operator.admission.rules;

import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where two specs differ, as JSON pointers. Absent and empty count as the same. */
public final class SpecDiff {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SpecDiff() {}

    public static List<String> paths(AerospikeClusterSpec one, AerospikeClusterSpec other) {
        List<String> paths = new ArrayList<>();
        compare(MAPPER.valueToTree(one), MAPPER.valueToTree(other), "", paths);
        return paths;
    }

    private static void compare(JsonNode one, JsonNode other, String path, List<String> paths) {
        if (isEmpty(one) && isEmpty(other)) {
            return;
        }
        if (one.isObject() && other.isObject()) {
            Set<String> keys = new TreeSet<>();
            one.fieldNames().forEachRemaining(keys::add);
            other.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> compare(one.path(key), other.path(key), path + "/" + key, paths));
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(one.path(i), other.path(i), path + "/" + i, paths);
            }
        } else if (!sameScalar(one, other)) {
            paths.add(path);
        }
    }

    private static boolean isEmpty(JsonNode node) {
        if (node.isObject() || node.isArray()) {
            for (JsonNode child : node) {
                if (!isEmpty(child)) {
                    return false;
                }
            }
            return true;
        }
        return node.isMissingNode() || node.isNull();
    }

    private static boolean sameScalar(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.doubleValue(), other.doubleValue()) == 0;
        }
        return one.equals(other);
    }
}

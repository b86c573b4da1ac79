package com.aerospike.operator.check;

import com.aerospike.operator.asconfig.ConfigPath;
import com.aerospike.operator.asconfig.document.ConfigDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster resource in a document, which may be the document itself or an item of a list.
 *
 * @param path place of the resource in the document
 */
record ClusterDocument(ConfigDocument document, ConfigPath path, JsonNode resource) {

    private static final String KIND = "AerospikeCluster";

    /** The cluster resources of a document; resources of other kinds are nobody's business here. */
    static List<ClusterDocument> in(ConfigDocument document) {
        List<ClusterDocument> found = new ArrayList<>();
        collect(document, ConfigPath.ROOT, document.root(), found);
        return found;
    }

    private static void collect(ConfigDocument document, ConfigPath path, JsonNode node, List<ClusterDocument> into) {
        String kind = node.path("kind").asText();
        if (kind.equals(KIND)) {
            into.add(new ClusterDocument(document, path, node));
        } else if (kind.equals("List") || kind.equals(KIND + "List")) {
            JsonNode items = node.path("items");
            for (int i = 0; i < items.size(); i++) {
                JsonNode item = items.get(i);
                if (item.path("kind").asText().equals(KIND)) {
                    into.add(new ClusterDocument(document, path.child("items").child(i), item));
                }
            }
        }
    }

    FieldLocator locator() {
        return new FieldLocator(document, path);
    }
}

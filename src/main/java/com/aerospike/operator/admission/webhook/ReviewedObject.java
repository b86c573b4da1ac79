package com.aerospike.operator.admission.webhook;

import com.aerospike.operator.admission.Reading;
import com.aerospike.operator.admission.ResourceReader;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Optional;

/** Reads the typed resource out of the objects of a question. */
final class ReviewedObject {

    private ReviewedObject() {}

    /**
     * The resource as wanted. Status and time of deletion are the stored ones: what a client sends there is dropped by
     * the API server, some of it only after the webhooks are asked.
     */
    static Reading wanted(Review review, Optional<AerospikeCluster> stored) {
        Reading reading = ResourceReader.readPruned(without(review.object(), "status"));
        if (reading instanceof Reading.Readable readable) {
            identify(readable.cluster(), review);
            readable.cluster().setStatus(stored.map(AerospikeCluster::getStatus).orElse(null));
            readable.cluster()
                    .getMetadata()
                    .setDeletionTimestamp(
                            stored.map(before -> before.getMetadata().getDeletionTimestamp())
                                    .orElse(null));
        }
        return reading;
    }

    /** The resource as stored; empty if there is none, or if it cannot be read, by which nobody can be held to it. */
    static Optional<AerospikeCluster> stored(Review review) {
        if (!review.oldObject().isObject()) {
            return Optional.empty();
        }
        Optional<AerospikeCluster> whole = read(lean(review.oldObject()));
        Optional<AerospikeCluster> cluster = whole.or(() -> read(without(review.oldObject(), "status")));
        cluster.ifPresent(found -> identify(found, review));
        return cluster;
    }

    private static Optional<AerospikeCluster> read(JsonNode object) {
        return switch (ResourceReader.readPruned(object)) {
            case Reading.Readable readable -> Optional.of(readable.cluster());
            case Reading.Unreadable ignored -> Optional.empty();
        };
    }

    /** Whether the resource has a name yet: with {@code generateName} the API server makes it between the webhooks. */
    static boolean isNamed(AerospikeCluster cluster) {
        return !cluster.getMetadata().getName().isEmpty();
    }

    /** The API server fills these in later than it asks the mutating webhooks, and defaults depend on them. */
    private static void identify(AerospikeCluster cluster, Review review) {
        if (cluster.getMetadata() == null) {
            cluster.setMetadata(new ObjectMeta());
        }
        var metadata = cluster.getMetadata();
        if (metadata.getNamespace() == null) {
            metadata.setNamespace(review.namespace());
        }
        if (metadata.getName() == null) {
            metadata.setName(review.name());
        }
    }

    private static JsonNode without(JsonNode object, String field) {
        return lean(object) instanceof ObjectNode copy ? copy.without(field) : object;
    }

    /** A shallow copy without the list of field managers, which is often the larger part and says nothing here. */
    private static JsonNode lean(JsonNode object) {
        if (!(object instanceof ObjectNode map)) {
            return object;
        }
        ObjectNode copy = shallow(map);
        if (map.get("metadata") instanceof ObjectNode metadata) {
            copy.set("metadata", shallow(metadata).without("managedFields"));
        }
        return copy;
    }

    private static ObjectNode shallow(ObjectNode map) {
        ObjectNode copy = map.objectNode();
        copy.setAll(map);
        return copy;
    }
}

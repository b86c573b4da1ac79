package com.aerospike.operator.admission.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * One question of the API server.
 *
 * @param apiVersion of the AdmissionReview; the answer repeats it
 * @param uid ties the answer to the question
 * @param namespace and {@code name} of the object; either may be empty, the name while the API server has yet to make
 *     it
 * @param dryRun whether nothing may be changed anywhere because of this question
 * @param object as the client wants it; missing when there is none
 * @param oldObject as stored; missing unless this is an update
 */
public record Review(
        String apiVersion,
        String uid,
        Operation operation,
        String namespace,
        String name,
        boolean dryRun,
        JsonNode object,
        JsonNode oldObject) {

    /** For messages: {@code update of default/aerocluster}. */
    public String subject() {
        return operation.name().toLowerCase(Locale.ROOT) + " of " + namespace + "/" + name;
    }
}

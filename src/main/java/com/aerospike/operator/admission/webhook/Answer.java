package com.aerospike.operator.admission.webhook;

import com.aerospike.operator.admission.SchemaStated;
import com.aerospike.operator.admission.finding.Violation;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;

/** What a webhook says to a question. */
public sealed interface Answer {

    /** As the API server calls the resource when it answers for the schema. */
    String RESOURCE = "AerospikeCluster.asdb.aerospike.com";

    /** Shown to the user in either case. */
    List<String> warnings();

    /** @param patch JSON patch of the object; empty when nothing is to change */
    record Allowed(ArrayNode patch, List<String> warnings) implements Answer {
        public Allowed {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * @param refusal the code and reason of the answer to the client
     * @param message the whole answer in words
     * @param causes the same for programs, one by one; empty unless rules were broken
     */
    record Denied(Refusal refusal, String message, List<Violation> causes, List<String> warnings) implements Answer {
        public Denied {
            causes = List.copyOf(causes);
            warnings = List.copyOf(warnings);
        }
    }

    /** Why a request is turned down, as HTTP tells it. */
    enum Refusal {
        BAD_REQUEST(400, "BadRequest"),
        FORBIDDEN(403, "Forbidden"),
        INTERNAL_ERROR(500, "InternalError");

        private final int code;
        private final String reason;

        Refusal(int code, String reason) {
            this.code = code;
            this.reason = reason;
        }

        public int code() {
            return code;
        }

        public String reason() {
            return reason;
        }
    }

    static Answer allowed() {
        return allowed(List.of());
    }

    static Answer allowed(List<String> warnings) {
        return new Allowed(JsonNodeFactory.instance.arrayNode(), warnings);
    }

    /** Several violations are listed one a line; clients print the message as it is. */
    static Answer violated(List<Violation> violations, List<String> warnings) {
        return new Denied(Refusal.FORBIDDEN, message(violations), violations, warnings);
    }

    private static String message(List<Violation> violations) {
        return violations.size() == 1
                ? violations.getFirst().text()
                : violations.stream()
                        .map(Violation::text)
                        .collect(Collectors.joining("\n* ", violations.size() + " problems:\n* ", ""));
    }

    /**
     * The mutating webhook says it in the place of those that it does not let come to word. Clients that were written for
     * AKO look for the name of who answered there: the validating webhook, in quotes, or the schema.
     */
    static Answer violatedEarly(List<Violation> violations, List<String> warnings) {
        String others = "\"" + Hook.VALIDATE_CLUSTER.webhook() + "\""
                + (SchemaStated.isAnyStructure(violations) ? " and the schema of " + RESOURCE : "");
        return new Denied(
                Refusal.FORBIDDEN,
                message(violations) + "\n(" + others + " would refuse it, too)",
                violations,
                warnings);
    }

    /** The object cannot be read as what it should be. */
    static Answer undecodable(Violation violation) {
        return new Denied(Refusal.BAD_REQUEST, violation.text(), List.of(violation), List.of());
    }

    static Answer denied(Refusal refusal, String message) {
        return new Denied(refusal, message, List.of(), List.of());
    }
}

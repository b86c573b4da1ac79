package com.aerospike.operator.admission.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads AdmissionReviews. */
public final class ReviewReader {

    static final String KIND = "AdmissionReview";

    /**
     * Deeper than any configuration, and shallow enough for the stack: the rules walk objects by recursion. The API
     * server itself takes 10,000 levels.
     */
    private static final int DEEPEST = 300;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

    private ReviewReader() {}

    public static ReviewReading read(byte[] body) {
        try {
            return read(MAPPER.readTree(body));
        } catch (JsonProcessingException e) {
            String why = e.getOriginalMessage();
            return uid(body)
                    .<ReviewReading>map(uid -> new ReviewReading.Indigestible(uid, why))
                    .orElseGet(() -> new ReviewReading.NoQuestion(why));
        } catch (IOException e) {
            throw new UncheckedIOException("read an AdmissionReview from memory", e);
        }
    }

    private static ReviewReading read(JsonNode tree) {
        JsonNode request = tree.path("request");
        String uid = request.path("uid").asText();
        if (!tree.path("kind").asText().equals(KIND) || uid.isEmpty()) {
            return new ReviewReading.NoQuestion("it is no " + KIND + " with a request");
        }
        return new ReviewReading.Question(new Review(
                tree.path("apiVersion").asText(),
                uid,
                Operation.of(request.path("operation").asText()),
                request.path("namespace").asText(),
                request.path("name").asText(),
                request.path("dryRun").asBoolean(),
                request.path("object"),
                request.path("oldObject")));
    }

    /** The API server writes the uid first, so it can be had even if something after it cannot be read. */
    private static Optional<String> uid(byte[] body) {
        try (JsonParser parser = FACTORY.createParser(body)) {
            return enter(parser, "request") && parser.currentToken() == JsonToken.START_OBJECT
                    ? enterHere(parser, "uid") ? Optional.ofNullable(parser.getValueAsString()) : Optional.empty()
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean enter(JsonParser parser, String key) throws IOException {
        return parser.nextToken() == JsonToken.START_OBJECT && enterHere(parser, key);
    }

    /** Moves from the start of an object to the value of {@code key} in it. */
    private static boolean enterHere(JsonParser parser, String key) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(key);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}

package com.aerospike.operator.world.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Every request that the API server has answered, in the order of the answers. The server writes a request down a
 * moment after it has sent the answer, so the very last ones may still be missing. A watch is answered when it ends.
 */
public final class AuditLog {

    /** Metadata only, and only once a request: bodies would hold secrets and slow everything down. */
    static final String POLICY = """
            apiVersion: audit.k8s.io/v1
            kind: Policy
            omitStages: [RequestReceived, ResponseStarted, Panic]
            rules:
            - level: None
              nonResourceURLs: ["/healthz*", "/livez*", "/readyz*"]
            - level: None
              users: ["system:apiserver"]
            - level: Metadata
            """;

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();
    private final List<ApiRequest> read = new ArrayList<>();
    private long position;

    AuditLog(Path file) {
        this.file = file;
    }

    public synchronized List<ApiRequest> requests() {
        if (Files.exists(file)) {
            readOn();
        }
        return List.copyOf(read);
    }

    // Tests ask again and again while they wait, and the file grows by thousands of lines; so each line is read once.
    private void readOn() {
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            var fresh = new byte[(int) (input.length() - position)];
            input.seek(position);
            input.readFully(fresh);
            int end = fresh.length;
            // What follows the last line end is a line that is still being written.
            while (end > 0 && fresh[end - 1] != '\n') {
                end--;
            }
            position += end;
            new String(fresh, 0, end, StandardCharsets.UTF_8)
                    .lines()
                    .map(this::parse)
                    .forEach(read::add);
        } catch (IOException e) {
            throw new UncheckedIOException("reading audit log " + file, e);
        }
    }

    /** Those of one user, or of all clients whose user agent contains the text. */
    public List<ApiRequest> requestsBy(String userAgentOrUser) {
        return requests().stream()
                .filter(request -> request.user().equals(userAgentOrUser)
                        || request.userAgent().contains(userAgentOrUser))
                .toList();
    }

    public List<ApiRequest> requestsBy(String userAgentOrUser, Instant since) {
        return requestsBy(userAgentOrUser).stream()
                .filter(request -> !request.at().isBefore(since))
                .toList();
    }

    private ApiRequest parse(String line) {
        try {
            var event = json.readTree(line);
            var object = event.path("objectRef");
            return new ApiRequest(
                    Instant.parse(event.path("requestReceivedTimestamp").asText()),
                    event.path("user").path("username").asText(),
                    event.path("userAgent").asText(),
                    event.path("verb").asText(),
                    text(object, "apiGroup"),
                    text(object, "resource"),
                    text(object, "subresource"),
                    text(object, "namespace"),
                    text(object, "name"),
                    event.path("requestURI").asText(),
                    event.path("responseStatus").path("code").asInt());
        } catch (IOException e) {
            throw new UncheckedIOException("reading a line of audit log " + file + ": " + line, e);
        }
    }

    private static String text(JsonNode object, String key) {
        return object.path(key).asText("");
    }
}

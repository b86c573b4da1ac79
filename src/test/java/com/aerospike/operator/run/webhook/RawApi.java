package com.aerospike.operator.run.webhook;

import com.aerospike.operator.node.PemIdentity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Requests as they go over the wire: any JSON, whatever its types, and every header of the answer. */
final class RawApi {

    static final String CLUSTERS = clusters("aerospike");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param warnings texts of the warning headers */
    record Reply(int code, JsonNode body, List<String> warnings) {

        String message() {
            return body.path("message").asText();
        }
    }

    private final HttpClient http;
    private final String server;
    private final String token;
    private final String clusters;

    RawApi(Path kubeconfig) {
        try {
            Config config = Config.fromKubeconfig(Files.readString(kubeconfig));
            clusters = CLUSTERS;
            server = config.getMasterUrl().replaceAll("/$", "");
            token = config.getAutoOAuthToken();
            String ca = new String(Base64.getDecoder().decode(config.getCaCertData()), StandardCharsets.UTF_8);
            http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(trusting(ca))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("read " + kubeconfig, e);
        }
    }

    private RawApi(RawApi other, String namespace) {
        http = other.http;
        server = other.server;
        token = other.token;
        clusters = clusters(namespace);
    }

    private static String clusters(String namespace) {
        return "/apis/asdb.aerospike.com/v1/namespaces/" + namespace + "/aerospikeclusters";
    }

    /** The same for the clusters of another namespace than {@code aerospike}. */
    RawApi in(String namespace) {
        return new RawApi(this, namespace);
    }

    static SSLContext trusting(String caPem) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int i = 0;
            for (var certificate : PemIdentity.certificates(caPem)) {
                store.setCertificateEntry("ca" + i++, certificate);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("trust an authority of a test", e);
        }
    }

    Reply create(JsonNode object, String query) {
        return send("POST", clusters + query, object.toString());
    }

    Reply replace(JsonNode object, String query) {
        return send("PUT", clusters + "/" + object.at("/metadata/name").asText() + query, object.toString());
    }

    /** Stores the status of {@code object}. */
    Reply replaceStatus(JsonNode object) {
        return send("PUT", clusters + "/" + object.at("/metadata/name").asText() + "/status", object.toString());
    }

    Reply get(String name) {
        return send("GET", clusters + "/" + name, "");
    }

    Reply delete(String name) {
        return send("DELETE", clusters + "/" + name, "");
    }

    Reply send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    MAPPER.readTree(response.body()),
                    response.headers().allValues("Warning"));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path + " was interrupted", e);
        }
    }
}

package com.aerospike.operator.run.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.operator.admission.webhook.Answer;
import com.aerospike.operator.admission.webhook.Hook;
import com.aerospike.operator.admission.webhook.Webhook;
import com.aerospike.operator.node.PemIdentity;
import com.aerospike.operator.world.controlplane.CertificateAuthority;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookServerTest {

    private static final String QUESTION = """
            {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview",
             "request": {"uid": "u-1", "operation": "CREATE", "namespace": "n", "name": "%s", "object": {}}}""";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WebhookMeters meters = new WebhookMeters(registry);
    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private WebhookServer server;

    @BeforeEach
    void start() {
        Webhook webhook = review -> switch (review.name()) {
            case "slow" -> slowly();
            case "faulty" -> throw new IllegalStateException("a fault of the operator");
            case "endless" -> throw new StackOverflowError();
            default -> Answer.allowed();
        };
        server = new WebhookServer(
                vertx,
                "127.0.0.1",
                0,
                new WebhookDesk(
                        Map.of(
                                Hook.MUTATE_CLUSTER, webhook,
                                Hook.VALIDATE_CLUSTER, webhook,
                                Hook.VALIDATE_EVICTION, webhook),
                        meters),
                meters);
    }

    @AfterEach
    void stop() {
        mayAnswer.countDown();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Answer slowly() {
        entered.countDown();
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Answer.allowed();
    }

    private void serveWith(CertificateAuthority authority) throws Exception {
        var issued = authority.issue("webhooks", List.of("127.0.0.1"));
        server.serveWith(PemIdentity.parse(issued.certificatePem(), issued.keyPem()));
    }

    @Test
    void thePortOpensWithTheFirstCertificate() throws Exception {
        // Given
        assertThat(server.isListening()).isFalse();
        var authority = new CertificateAuthority("first");
        // When
        serveWith(authority);
        // Then
        var response = post(client(authority), Hook.VALIDATE_CLUSTER.path(), QUESTION.formatted("c"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(json(response).at("/response/uid").textValue()).isEqualTo("u-1");
        assertThat(json(response).at("/response/allowed").booleanValue()).isTrue();
    }

    @Test
    void otherRequestsAreTurnedDown() throws Exception {
        // Given
        var authority = new CertificateAuthority("a");
        serveWith(authority);
        HttpClient http = client(authority);
        var get = HttpRequest.newBuilder(
                        URI.create("https://127.0.0.1:" + server.port() + Hook.VALIDATE_CLUSTER.path()))
                .build();
        // When / Then
        assertThat(post(http, "/elsewhere", "{}").statusCode()).isEqualTo(404);
        assertThat(http.send(get, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
        var noQuestion = post(http, Hook.VALIDATE_EVICTION.path(), "{}");
        assertThat(noQuestion.statusCode()).isEqualTo(400);
        assertThat(noQuestion.body()).startsWith("Failed to parse admission review");
    }

    @Test
    void aBodyBeyondAllReasonIsTurnedDown() throws Exception {
        // Given
        var authority = new CertificateAuthority("a");
        serveWith(authority);
        // When
        var response = post(client(authority), Hook.VALIDATE_CLUSTER.path(), "x".repeat((16 << 20) + 1));
        // Then
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void aFaultOfTheOperatorIsADenialThatTellsWhereToLook() throws Exception {
        // Given
        var authority = new CertificateAuthority("a");
        serveWith(authority);
        for (String fault : List.of("faulty", "endless")) {
            // When
            var response = post(client(authority), Hook.MUTATE_CLUSTER.path(), QUESTION.formatted(fault));
            // Then
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).at("/response/allowed").booleanValue()).isFalse();
            assertThat(json(response).at("/response/status/message").textValue())
                    .contains("u-1");
        }
        assertThat(registry.get(WebhookMeters.DURATION)
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aNewCertificateCountsForNewConnectionsAndOpenOnesGoOn() throws Exception {
        // Given
        var former = new CertificateAuthority("former");
        var later = new CertificateAuthority("later");
        serveWith(former);
        HttpClient open = client(former);
        post(open, Hook.VALIDATE_CLUSTER.path(), QUESTION.formatted("c"));
        // When
        serveWith(later);
        // Then
        assertThat(post(client(later), Hook.VALIDATE_CLUSTER.path(), QUESTION.formatted("c"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(open, Hook.VALIDATE_CLUSTER.path(), QUESTION.formatted("c"))
                        .statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> post(client(former), Hook.VALIDATE_CLUSTER.path(), QUESTION.formatted("c")))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void closingAnswersWhatWasAsked() throws Exception {
        // Given
        var authority = new CertificateAuthority("a");
        serveWith(authority);
        var answer = client(authority)
                .sendAsync(
                        request(Hook.VALIDATE_CLUSTER.path(), QUESTION.formatted("slow")),
                        HttpResponse.BodyHandlers.ofString());
        entered.await();
        // When
        var closed = CompletableFuture.runAsync(server::close);
        assertThat(closed).isNotDone();
        mayAnswer.countDown();
        // Then
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(answer.get().headers().firstValue("connection")).contains("close");
        closed.get();
        assertThat(server.isListening()).isFalse();
    }

    @Test
    void theEndOfTheCertificateIsAMetric() throws Exception {
        // Given
        meters.register();
        var authority = new CertificateAuthority("a");
        // When
        serveWith(authority);
        // Then
        assertThat(registry.get(WebhookMeters.CERTIFICATE_EXPIRY).timeGauge().value(TimeUnit.SECONDS))
                .isGreaterThan(System.currentTimeMillis() / 1000.0);
    }

    private static HttpClient client(CertificateAuthority authority) {
        return HttpClient.newBuilder()
                .sslContext(RawApi.trusting(authority.certificatePem()))
                .version(HttpClient.Version.HTTP_2)
                .build();
    }

    private HttpResponse<String> post(HttpClient http, String path, String body) throws Exception {
        return http.send(request(path, body), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.port() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }
}

package com.aerospike.operator.run.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.run.certificate.Terms;
import com.aerospike.operator.world.controlplane.Awaited;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The certificate of the operator's own in a cluster with several replicas. */
class CertificateIT {

    private static final int CLIENTS = 4;

    /** Everything that takes years in a cluster, in half a minute. */
    private static final Terms SHORT = new Terms(Duration.ofSeconds(9), Duration.ofSeconds(24), Duration.ofSeconds(3));

    private static JsonNode example() {
        var tree = (ObjectNode)
                Yaml.tree(Scenarios.folder("defaults").resolve("worked-example").resolve("in-aerocluster.yaml"));
        ((ObjectNode) tree.get("metadata")).put("namespace", "aerospike");
        return tree;
    }

    private static Secret secret(WebhookWorld world) {
        return world.client()
                .secrets()
                .inNamespace(WebhookWorld.OPERATOR_NAMESPACE)
                .withName(WebhookWorld.SECRET)
                .get();
    }

    private static String text(Secret secret, String key) {
        return new String(Base64.getDecoder().decode(secret.getData().get(key)));
    }

    private static Optional<String> connectAnew(String bundle, int port) {
        try (var http =
                HttpClient.newBuilder().sslContext(RawApi.trusting(bundle)).build()) {
            var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/validate-eviction"))
                    .build();
            int code =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return code == 405 ? Optional.empty() : Optional.of("code " + code);
        } catch (IOException e) {
            return Optional.of(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e.toString());
        }
    }

    @Test
    void replicasShareOneCertificateAndADeletedSecretComesBackAsItWas() {
        try (var world = WebhookWorld.start(WebhookWorld.LONG)) {
            // Given
            Secret before = secret(world);
            // When
            world.addReplica(WebhookWorld.LONG);
            // Then
            assertThat(secret(world).getMetadata().getResourceVersion())
                    .isEqualTo(before.getMetadata().getResourceVersion());
            // When
            world.client().resource(before).delete();
            // Then
            new Awaited(Duration.ofSeconds(20)).await("the Secret to come back", () -> secret(world) != null);
            assertThat(secret(world).getData()).isEqualTo(before.getData());
        }
    }

    @Test
    void aSecretThatSomebodySpoiltIsMadeAnew() {
        try (var world = WebhookWorld.start(WebhookWorld.LONG)) {
            // Given
            Secret before = secret(world);
            // When
            world.client()
                    .resource(before.edit().addToData("tls.key", "bm8ga2V5").build())
                    .update();
            // Then
            new Awaited(Duration.ofSeconds(20)).await("the Secret to be repaired", () -> before.getData()
                    .equals(secret(world).getData()));
        }
    }

    @Test
    void noRequestFailsWhileCertificatesAndAuthoritiesChange() throws InterruptedException {
        try (var world = WebhookWorld.start(SHORT)) {
            // Given: two replicas, of which the API server asks one, and a stream of requests
            world.makeNamespace("aerospike");
            world.addReplica(SHORT);
            var over = new AtomicBoolean();
            var requests = new AtomicInteger();
            Queue<String> failures = new ConcurrentLinkedQueue<>();
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                RawApi api = world.api();
                clients.add(Thread.ofPlatform().start(() -> {
                    while (!over.get()) {
                        var reply = api.create(example(), "?dryRun=All");
                        requests.incrementAndGet();
                        if (reply.code() != 201) {
                            failures.add(reply.code() + " " + reply.message());
                        }
                    }
                }));
            }
            // and somebody who connects anew each time, to either replica, trusting what the configuration says
            clients.add(Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    for (int port : world.ports()) {
                        requests.incrementAndGet();
                        connectAnew(world.bundle(), port).ifPresent(failures::add);
                    }
                }
            }));
            // When: at least two authorities have been replaced
            Set<String> authorities = ConcurrentHashMap.newKeySet();
            Set<String> certificates = ConcurrentHashMap.newKeySet();
            new Awaited(Duration.ofSeconds(120)).await("two authorities to be replaced", () -> {
                Secret now = secret(world);
                authorities.add(text(now, "signing-ca.crt"));
                certificates.add(text(now, "tls.crt"));
                return authorities.size() >= 3;
            });
            over.set(true);
            for (Thread client : clients) {
                client.join();
            }
            // Then
            System.out.printf(
                    "%d requests, %d failed; %d authorities, %d certificates%n",
                    requests.get(), failures.size(), authorities.size(), certificates.size());
            assertThat(failures).isEmpty();
            assertThat(requests.get()).isGreaterThan(100);
            assertThat(certificates.size()).isGreaterThan(authorities.size());
        }
    }
}

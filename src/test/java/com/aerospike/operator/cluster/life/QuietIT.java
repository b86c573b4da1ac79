package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.world.controlplane.ApiRequest;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How little the operator asks of the API server, counted by the server's own audit log. */
class QuietIT {
    private static final int BUDGET = 25;

    private final Stage stage = Stage.shared();

    @Test
    void creatingAClusterOfThreeCostsAFewRequestsAndEndsSoonAfterTheLastPod() {
        stage.operator();
        var namespace = stage.namespace("quiet");
        var start = Instant.now();

        stage.apply(withoutOwnRoles(Stage.cluster("three-nodes.yaml", namespace)));
        stage.awaitReady(namespace, "trio");
        var end = Instant.now();
        stage.world()
                .await(
                        Duration.ofSeconds(5),
                        "the audit log to be written",
                        () -> Duration.between(end, Instant.now()).toMillis() > 1000);

        var requests = ours(namespace, start);
        System.out.println("a cluster of three cost " + requests.size() + " requests: " + summary(requests));
        assertThat(requests).as(summary(requests)).hasSizeLessThanOrEqualTo(BUDGET);
        var lastPod = stage.pods(namespace).stream()
                .flatMap(pod -> readyAt(pod).stream())
                .max(Instant::compareTo)
                .orElseThrow();
        // Kubernetes writes times in whole seconds.
        assertThat(Duration.between(lastPod, end)).isLessThan(Duration.ofSeconds(3));
        stage.delete(namespace, "trio");
    }

    @Test
    void lookingAgainAtAnUnchangedClusterAsksNothingOfTheApiServer() {
        stage.operator();
        var namespace = stage.namespace("still");
        stage.apply(Stage.cluster("three-nodes.yaml", namespace));
        stage.awaitReady(namespace, "trio");
        settle(namespace);
        var before = reconciles();
        var start = Instant.now();

        // A change of a pod that means nothing to the operator makes it look again.
        stage.world()
                .controlPlane()
                .kubectl("-n", namespace, "annotate", "pod", "trio-0-0", "example.com/note=seen")
                .orThrow();
        stage.world().await(Stage.PATIENCE, "another look", () -> reconciles() > before);
        settle(namespace);

        assertThat(ours(namespace, start)).isEmpty();
        stage.delete(namespace, "trio");
    }

    /** With the administrator alone: each further user or role is one event more. */
    private static String withoutOwnRoles(String yaml) {
        var plain = yaml.replaceFirst("(?s)    roles:\\n      - name: reporter.*?    users:", "    users:")
                .replaceFirst("(?s)      - name: reports\\n.*?          - reporter\\n", "");
        assertThat(plain).doesNotContain("reporter").contains("name: admin");
        return plain;
    }

    /** Long enough for everything that follows from what was just seen. */
    private void settle(String namespace) {
        var until = Instant.now().plusSeconds(4);
        stage.world().await(Duration.ofSeconds(10), namespace + " to settle", () -> Instant.now()
                .isAfter(until));
    }

    private double reconciles() {
        return stage.operator()
                .metrics()
                .lines()
                .filter(line -> line.startsWith("reconciliations_success_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private List<ApiRequest> ours(String namespace, Instant since) {
        return stage.requestsSince(since).stream()
                .filter(request -> request.namespace().equals(namespace)
                        || request.namespace().isEmpty())
                .toList();
    }

    private static String summary(List<ApiRequest> requests) {
        Map<String, Long> byKind = new TreeMap<>(requests.stream()
                .collect(Collectors.groupingBy(
                        request -> request.verb() + " " + request.resource() + "/" + request.subresource(),
                        Collectors.counting())));
        return byKind.toString();
    }

    private static List<Instant> readyAt(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"))
                .map(condition -> Instant.parse(condition.getLastTransitionTime()))
                .toList();
    }
}

package com.aerospike.operator.admission.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.admission.webhook.EvictablePods.Found;
import com.aerospike.operator.admission.webhook.EvictablePods.Marking;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvictionWebhookTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Map<String, String> SERVER = Map.of("app", "aerospike-cluster", "aerospike.com/cr", "aero");

    private final List<String> decisions = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private Found pod = new Found.Nothing();
    private Marking marking = new Marking.Done();

    private final EvictionWebhook webhook = new EvictionWebhook(
            new EvictablePods() {
                @Override
                public Found find(String namespace, String name) {
                    return pod;
                }

                @Override
                public Marking mark(Found.Pod found, Instant at) {
                    marks.add(found.name() + " " + at);
                    return marking;
                }
            },
            new EvictionWebhook.Decisions() {
                @Override
                public void allowed(String namespace) {
                    decisions.add("allowed in " + namespace);
                }

                @Override
                public void blocked(String namespace) {
                    decisions.add("blocked in " + namespace);
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static Found.Pod pod(Map<String, String> labels, Map<String, String> annotations) {
        return new Found.Pod("aerospike", "aero-1-0", "uid", labels, annotations);
    }

    private Answer evict(boolean dryRun) {
        return webhook.answer(Reviews.eviction(
                Yaml.tree("{apiVersion: policy/v1, kind: Eviction, metadata: {name: aero-1-0}}"), dryRun));
    }

    private static Answer.Denied denied(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Denied.class);
        return (Answer.Denied) answer;
    }

    @Test
    void switchedOffItLetsEverythingPass() {
        assertThat(EvictionWebhook.switchedOff().answer(Reviews.eviction(Yaml.tree("text"), false)))
                .isInstanceOf(Answer.Allowed.class);
    }

    @Test
    void whatIsNoEvictionIsDeniedUncounted() {
        for (String text : List.of("text", "{}", "{metadata: {name: ''}}", "{metadata: {name: 3}}", "[]")) {
            // When
            var denial = denied(webhook.answer(Reviews.eviction(Yaml.tree(text), false)));
            // Then
            assertThat(denial.refusal()).isEqualTo(Answer.Refusal.BAD_REQUEST);
            assertThat(denial.message()).contains("Failed to parse eviction object");
        }
        assertThat(decisions).isEmpty();
    }

    @Test
    void aPodThatIsGoneMayGo() {
        assertThat(evict(false)).isInstanceOf(Answer.Allowed.class);
        assertThat(decisions).containsExactly("allowed in aerospike");
    }

    @Test
    void aPodThatCannotBeReadStays() {
        // Given
        pod = new Found.Unreadable("the server is away");
        // When
        var denial = denied(evict(false));
        // Then
        assertThat(denial.refusal().code()).isEqualTo(500);
        assertThat(denial.message()).contains("failed to get pod aerospike/aero-1-0", "the server is away");
        assertThat(decisions).isEmpty();
    }

    @Test
    void podsOfOthersMayGo() {
        for (Map<String, String> labels : List.of(
                Map.<String, String>of(),
                Map.of("app", "nginx", "aerospike.com/cr", "aero"),
                Map.of("app", "aerospike-cluster"))) {
            // Given
            pod = pod(labels, Map.of());
            // When / Then
            assertThat(evict(false)).as("labels %s", labels).isInstanceOf(Answer.Allowed.class);
        }
        assertThat(marks).isEmpty();
    }

    @Test
    void aServersPodIsMarkedAndStays() {
        // Given
        pod = pod(SERVER, Map.of());
        // When
        var denial = denied(evict(false));
        // Then
        assertThat(denial.refusal()).isEqualTo(Answer.Refusal.FORBIDDEN);
        assertThat(denial.message()).contains("is blocked by admission webhook");
        assertThat(marks).containsExactly("aero-1-0 2026-03-01T10:00:00Z");
        assertThat(decisions).containsExactly("blocked in aerospike");
    }

    @Test
    void anOlderMarkIsKept() {
        // Given
        pod = pod(SERVER, Map.of("aerospike.com/eviction-blocked", "2026-02-28T00:00:00Z"));
        // When / Then
        denied(evict(false));
        assertThat(marks).isEmpty();
        assertThat(decisions).containsExactly("blocked in aerospike");
    }

    @Test
    void aDryRunLeavesNoMark() {
        // Given
        pod = pod(SERVER, Map.of());
        // When / Then
        assertThat(denied(evict(true)).refusal()).isEqualTo(Answer.Refusal.FORBIDDEN);
        assertThat(marks).isEmpty();
    }

    @Test
    void aMarkThatCannotBeSetIsAnErrorAndNoDecision() {
        // Given
        pod = pod(SERVER, Map.of());
        marking = new Marking.Failed("forbidden");
        // When
        var denial = denied(evict(false));
        // Then
        assertThat(denial.refusal().code()).isEqualTo(500);
        assertThat(denial.message()).contains("Failed to set eviction blocked annotation", "forbidden");
        assertThat(decisions).isEmpty();
    }
}

package com.aerospike.operator.run.webhook;

import com.aerospike.operator.admission.webhook.Answer;
import com.aerospike.operator.admission.webhook.EvictionWebhook;
import com.aerospike.operator.admission.webhook.Hook;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The metrics of the webhooks. The counter of evictions has AKO's name and labels, so that dashboards keep working; the
 * others are ours.
 */
public final class WebhookMeters {

    static final String DURATION = "aerospike_operator_webhook_duration";
    static final String CERTIFICATE_EXPIRY = "aerospike_operator_webhook_certificate_expiry_timestamp";
    static final String EVICTIONS = "aerospike_ako_eviction_webhook_requests";

    private static final Duration[] BUCKETS = Stream.of(1, 2, 3, 5, 10, 15, 25, 50, 100, 250, 1000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final AtomicReference<Instant> expiry = new AtomicReference<>(Instant.EPOCH);

    public WebhookMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Registers what is there before the first request; where the webhooks are off nothing of them is shown. */
    void register() {
        TimeGauge.builder(CERTIFICATE_EXPIRY, () -> expiry.get().getEpochSecond(), TimeUnit.SECONDS)
                .description("When the serving certificate ends")
                .register(registry);
    }

    void serving(Instant until) {
        expiry.set(until);
    }

    void answered(Hook hook, Answer answer, long nanos) {
        Timer.builder(DURATION)
                .description("Time from the whole request to its answer")
                .tag("webhook", hook.webhook())
                .tag("outcome", outcome(answer))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Allowed ignored -> "allowed";
            case Answer.Denied denied ->
                switch (denied.refusal()) {
                    case BAD_REQUEST, FORBIDDEN -> "denied";
                    case INTERNAL_ERROR -> "failed";
                };
        };
    }

    /** Counts decisions about evictions; a series appears with the first decision of its kind. */
    public EvictionWebhook.Decisions evictions() {
        return new EvictionWebhook.Decisions() {
            @Override
            public void allowed(String namespace) {
                count(namespace, "allowed");
            }

            @Override
            public void blocked(String namespace) {
                count(namespace, "blocked");
            }
        };
    }

    private void count(String namespace, String decision) {
        registry.counter(EVICTIONS, "eviction_namespace", namespace, "decision", decision)
                .increment();
    }
}

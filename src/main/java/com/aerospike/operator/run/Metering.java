package com.aerospike.operator.run;

import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetricsV2;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Metrics of the operator SDK. */
final class Metering {
    @Produces
    @Singleton
    Metrics metrics(MeterRegistry registry) {
        return MicrometerMetricsV2.newBuilder(registry).build();
    }

    /**
     * The SDK counts received events with and without the tag {@code action}. Prometheus refuses one metric with two
     * sets of tags, and the refusal would end the thread that receives events.
     */
    @Produces
    @Singleton
    MeterFilter oneSetOfTags() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return "events.received".equals(id.getName()) && id.getTag("action") == null
                        ? id.withTag(Tag.of("action", "UNKNOWN"))
                        : id;
            }
        };
    }
}

package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrafficTest {

    @Test
    void isIdleWhenNoHistogramWasEverUsed() {
        assertThat(Traffic.parse("batch-index:;{test}-read:;{test}-write:").idle())
                .isTrue();
        assertThat(Traffic.parse("").idle()).isTrue();
    }

    @Test
    void isIdleWhenAllRatesAreZero() {
        assertThat(Traffic.parse("batch-index:;{test}-read:msec,0.0,1.00,0.00;{test}-write:usec,0,0.00")
                        .idle())
                .isTrue();
    }

    @Test
    void isBusyWithOneOperationInAMinute() {
        var traffic = Traffic.parse("batch-index:;{test}-read:msec,0.0,1.00;{test}-write:msec,0.02,1.00");

        assertThat(traffic.idle()).isFalse();
        assertThat(traffic.operationsPerSecond())
                .containsEntry("{test}-write", 0.02)
                .hasSize(2);
    }
}

package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Scenario R1. Loss prevented: copies that the user believes in several racks, and that are in one. */
class RackAwarenessTest {
    private static String racks(String namespaces) {
        return spec(4, config(""))
                + "rackConfig: {namespaces: [%s], racks: [{id: 1}, {id: 2}]}\n".formatted(namespaces);
    }

    @Test
    void aNamespaceThatBecomesRackAwareOrCeasesToBeTellsItsServers() {
        assertThat(Running.of(racks("")).needs(racks("test")))
                .containsOnlyKeys("aero-1-0", "aero-1-1", "aero-2-0", "aero-2-1")
                .allSatisfy((pod, need) ->
                        assertThat(need.reasons()).anyMatch(reason -> reason.startsWith("namespaces[test].rack-id")));
        assertThat(Running.of(racks("test")).needs(racks("")))
                .containsOnlyKeys("aero-1-0", "aero-1-1", "aero-2-0", "aero-2-1");
        assertThat(Running.of(racks("test")).needs(racks("test"))).isEmpty();
    }
}

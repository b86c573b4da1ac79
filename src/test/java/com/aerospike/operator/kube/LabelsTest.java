package com.aerospike.operator.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void aRackWithoutRevisionHasNoRevisionLabel() {
        assertThat(Labels.rack("gold", RackIdentity.of(1)))
                .containsExactly(
                        entry("aerospike.com/cr", "gold"),
                        entry("aerospike.com/rack-id", "1"),
                        entry("app", "aerospike-cluster"));
    }

    @Test
    void aRevisionIsALabelOfItsOwn() {
        assertThat(Labels.rack("gold", new RackIdentity(2, "v1"))).containsEntry("aerospike.com/rack-revision", "v1");
    }

    @Test
    void theSelectorOfARackWithoutRevisionLeavesItsRevisionsOut() {
        // When
        var selector = Labels.rackSelector("gold", RackIdentity.of(1));
        // Then
        assertThat(selector.getMatchLabels()).isEqualTo(Labels.rack("gold", RackIdentity.of(1)));
        assertThat(selector.getMatchExpressions()).singleElement().satisfies(expression -> {
            assertThat(expression.getKey()).isEqualTo("aerospike.com/rack-revision");
            assertThat(expression.getOperator()).isEqualTo("DoesNotExist");
        });
    }

    @Test
    void theSelectorOfARevisionNeedsNoExclusion() {
        assertThat(Labels.rackSelector("gold", new RackIdentity(1, "v1")).getMatchExpressions())
                .isEmpty();
    }

    @Test
    void theSelectorTextIsWhatTheScaleSubresourceExpects() {
        assertThat(Labels.selectorText("gold")).isEqualTo("aerospike.com/cr=gold,app=aerospike-cluster");
    }
}

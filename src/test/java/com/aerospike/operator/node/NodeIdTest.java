package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeIdTest {

    @Test
    void isTheSameInConfigurationAndInAnswers() {
        assertThat(new NodeId("0a1")).isEqualTo(new NodeId("A1")).hasToString("A1");
        assertThat(new NodeId("000")).hasToString("0");
    }

    @Test
    void ordersByNumberSoThatTheHighestIsThePrincipal() {
        assertThat(Stream.of("1a9", "10a0", "2a0", "2a1").map(NodeId::new).sorted())
                .map(NodeId::text)
                .containsExactly("1A9", "2A0", "2A1", "10A0");
        assertThat(new NodeId("FFFFFFFFFFFFFFFF")).isGreaterThan(new NodeId("1"));
    }

    @Test
    void isHexadecimal() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NodeId("aerocluster-1-0"));
        assertThatIllegalArgumentException().isThrownBy(() -> new NodeId(""));
    }
}

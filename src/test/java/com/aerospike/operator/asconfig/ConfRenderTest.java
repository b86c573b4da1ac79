package com.aerospike.operator.asconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text must equal, byte for byte, what earlier operators wrote for the same configuration. */
class ConfRenderTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    static Stream<Golden> goldens() throws IOException {
        return Golden.in("asconfig/render").stream();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void writesTheGoldenText(Golden golden) throws IOException {
        assertThat(Conf.render(config(golden.file("in.yaml")))).isEqualTo(golden.file("out.conf"));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void readsItsOwnTextBack(Golden golden) {
        // The colons of an IPv6 address became blanks: that text does not say any more where they were.
        assumeThat(golden).doesNotHaveToString("damaged-by-colon-lists");
        String text = golden.file("out.conf");

        assertThat(Conf.render(Conf.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void hasNoUnusedGoldenFile(Golden golden) {
        assertThat(golden.names()).containsExactly("in.yaml", "out.conf");
    }

    @Test
    void sortsKeysByTheirBytesAndNotByUtf16() throws IOException {
        // U+FB01 sorts before U+1F600 in bytes, but after its surrogates in UTF-16
        ObjectNode config = config("service: {\"\\U0001F600\": 2, \"\\uFB01\": 1, b: 3, B: 4}");

        assertThat(Conf.render(config))
                .isEqualTo("\nservice {\n    B    4\n    b    3\n    \uFB01    1\n    \uD83D\uDE00    2\n}\n");
    }

    @Test
    void keepsAllDigitsOfLargeNumbers() {
        ObjectNode config = YAML.createObjectNode();
        config.putObject("service")
                .put("a", new BigInteger("18446744073709551615"))
                .put("b", -3)
                .put("c", 1e17)
                .put("d", -2.9);

        assertThat(Conf.render(config))
                .isEqualTo("\nservice {\n    a    18446744073709551615\n    b    -3\n    c    100000000000000000\n"
                        + "    d    -2\n}\n");
    }

    @Test
    void writesASingleTextAsAListOfOne() throws IOException {
        ObjectNode config = config("""
                network:
                  service:
                    addresses: eth0
                    tls-authenticate-client: client.example
                  heartbeat:
                    mesh-seed-address-ports: 10.0.0.1:3002
                  fabric:
                    tls-authenticate-client: false
                """);

        assertThat(Conf.render(config))
                .contains("        address    eth0\n        tls-authenticate-client    client.example\n")
                .contains("        mesh-seed-address-port    10.0.0.1 3002\n")
                .contains("        tls-authenticate-client    false\n");
    }

    @Test
    void leavesOutListsUnderKeysThatDoNotRepeat() throws IOException {
        ObjectNode config = config("service: {cluster-name: c, user: [a, b], group: [1, 2], odd: [true]}");

        assertThat(Conf.render(config)).isEqualTo("\nservice {\n    cluster-name    c\n}\n");
    }

    @Test
    void refusesALineBreakInAValue() {
        ObjectNode config = YAML.createObjectNode();
        config.putObject("service").put("user", "x\nsecurity {");

        assertThatThrownBy(() -> Conf.render(config))
                .isInstanceOf(ConfException.class)
                .hasMessage("service.user: the text holds a line break");
    }

    @Test
    void refusesALineBreakInAKeyOrAName() {
        ObjectNode key = YAML.createObjectNode();
        key.putObject("service").put("a\nb", 1);
        ObjectNode name = YAML.createObjectNode();
        name.putArray("namespaces").addObject().put("name", "a\rb");

        assertThatThrownBy(() -> Conf.render(key)).isInstanceOf(ConfException.class);
        assertThatThrownBy(() -> Conf.render(name)).isInstanceOf(ConfException.class);
    }

    @Test
    void refusesTwoItemsOfOneName() throws IOException {
        ObjectNode config = config("xdr: {dcs: [{name: a}, {name: a}]}");

        assertThatThrownBy(() -> Conf.render(config)).hasMessage("xdr.dcs: two items are named a");
    }

    @Test
    void refusesATypedSectionWithoutType() throws IOException {
        ObjectNode config = config("namespaces: [{name: a, index-type: {mounts: [/x]}}]");

        assertThatThrownBy(() -> Conf.render(config)).hasMessage("namespaces.a.index-type: the section needs a type");
    }

    @Test
    void refusesEndlessNestingAndNumbers() {
        ObjectNode deep = YAML.createObjectNode();
        ObjectNode inner = deep;
        for (int i = 0; i < 5000; i++) {
            inner = inner.putObject("a");
        }
        inner.put("b", 1);
        ObjectNode huge = YAML.createObjectNode();
        huge.putObject("service")
                .put("a", new java.math.BigDecimal("1e999999999"))
                .put("b", Double.NaN);

        assertThatThrownBy(() -> Conf.render(deep)).isInstanceOf(ConfException.class);
        assertThatThrownBy(() -> Conf.render(huge)).hasMessage("service.a: the number is too large");
    }

    private static ObjectNode config(String yaml) throws IOException {
        return (ObjectNode) YAML.readTree(yaml);
    }
}

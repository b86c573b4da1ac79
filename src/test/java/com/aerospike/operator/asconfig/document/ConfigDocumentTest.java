package com.aerospike.operator.asconfig.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.ConfigPath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1 | {\"a\":1}",
                "a: '1' | {\"a\":\"1\"}",
                "a: 4294967296 | {\"a\":4294967296}",
                "a: 18446744073709551615 | {\"a\":18446744073709551615}",
                "a: 2.0 | {\"a\":2.0}",
                "a: 1e3 | {\"a\":1000.0}",
                "a: 0x1F | {\"a\":31}",
                "a: 0o17 | {\"a\":15}",
                "a: 017 | {\"a\":15}",
                "a: 09 | {\"a\":9.0}",
                "a: -0b11 | {\"a\":-3}",
                "a: 1_000 | {\"a\":1000}",
                "a: 8.1.1 | {\"a\":\"8.1.1\"}",
                "a: 1:2 | {\"a\":\"1:2\"}",
                "a: yes | {\"a\":true}",
                "a: off | {\"a\":false}",
                "a: ~ | {\"a\":null}",
                "a: | {\"a\":null}",
                "a: !!str 5 | {\"a\":\"5\"}",
                "a: !!int '5' | {\"a\":5}",
                "a: ! x | {\"a\":\"x\"}",
                "5: x | {\"5\":\"x\"}",
                "on: x | {\"true\":\"x\"}",
                "{a: [1, {b: c}]} | {\"a\":[1,{\"b\":\"c\"}]}",
                "{\"a\": \"\\u00e4\", \"b\": null} | {\"a\":\"\u00e4\",\"b\":null}",
                "[&x {a: 1}, *x] | [{\"a\":1},{\"a\":1}]",
                "[&x {a: 1, b: 2}, {<<: *x, b: 3}] | [{\"a\":1,\"b\":2},{\"b\":3,\"a\":1}]",
                "[&x {a: 1}, &y {a: 2, c: 3}, {<<: [*x, *y]}] | [{\"a\":1},{\"a\":2,\"c\":3},{\"a\":1,\"c\":3}]"
            })
    void readsWhatKubectlReads(String yaml, String json) throws IOException {
        assertThat(only(yaml).root()).isEqualTo(JSON.readTree(json));
    }

    @Test
    void remembersWhereEachValueStands() {
        ConfigDocument document = only("""
                service:
                  user: root
                namespaces:
                  - name: test
                    sets: [{name: a}, {name: b}]
                """);

        assertThat(document.positionOf(path("service"))).hasToString("1:1");
        assertThat(document.positionOf(path("service", "user"))).hasToString("2:9");
        assertThat(document.positionOfKey(path("service", "user"))).hasToString("2:3");
        assertThat(document.positionOf(path("namespaces", "0"))).hasToString("4:5");
        assertThat(document.positionOf(path("namespaces", "0", "sets", "1", "name")))
                .hasToString("5:30");
        assertThat(document.positionOf(path("namespaces", "0", "missing", "x"))).hasToString("4:5");
        assertThat(document.positionOf(ConfigPath.ROOT)).hasToString("1:1");
    }

    @Test
    void readsSeveralDocumentsAndSkipsEmptyOnes() {
        Reading reading = ConfigDocument.read("# nothing\n---\na: 1\n---\n---\nb: 2\n...\n");

        assertThat(((Reading.Documents) reading).documents())
                .extracting(ConfigDocument::root)
                .extracting(JsonNode::toString)
                .containsExactly("{\"a\":1}", "{\"b\":2}");
        assertThat(((Reading.Documents) reading).documents().getLast().positionOf(path("b")))
                .hasToString("6:4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a: 1\nb: 2\na: 3` | 3:1 | the key stands here a second time, first at 1:1",
                "`{x: 1, x: 2}` | 1:8 | the key stands here a second time, first at 1:2",
                "`a: *x` | 1:4 | the alias has no anchor before it",
                "`a: &x [*x]` | 1:8 | the alias has no anchor before it",
                "`[1, 2` | 1:6 | no YAML: expected ',' or ']', but got <stream end>",
                "`a: b: c` | 1:5 | no YAML: mapping values are not allowed here",
                "`{[1]: 2}` | 1:2 | a key must be a single word",
                "`a: !!java.lang.Runtime x` | 1:4 | the tag is not allowed",
                "`a: .nan` | 1:4 | the number is too large",
                "`a: 1e999` | 1:4 | the number is too large",
                "`a:\n  <<: 5` | 2:7 | only sections can be merged"
            })
    void namesThePlaceOfWhatItCannotRead(String yaml, String position, String message) {
        assertThat(ConfigDocument.read(yaml)).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.position()).hasToString(position);
            assertThat(unreadable.message()).isEqualTo(message);
        });
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        assertThat(ConfigDocument.read(new byte[] {'a', ':', ' ', (byte) 0xC3, '\n'}))
                .isEqualTo(new Reading.Unreadable(Position.START, "the text is not UTF-8"));
        assertThat(ConfigDocument.read("a: 1".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(Reading.Unreadable.class);
    }

    private static ConfigDocument only(String yaml) {
        Reading reading = ConfigDocument.read(yaml);
        assertThat(reading).isInstanceOf(Reading.Documents.class);
        return ((Reading.Documents) reading).documents().getFirst();
    }

    private static ConfigPath path(String... steps) {
        return ConfigPath.of(List.of(steps));
    }
}

package com.aerospike.operator.asconfig.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.ConfException;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.check.ConfigCheck;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the input, the answer is quick: a tree or one clean error, never an exception. */
class HostileInputTest {

    private static final ServerVersion VERSION = ServerVersion.of(8, 1, 1);
    private static final String YAML_LETTERS = " \n\t:-?[]{},&*!|>'\"%@`#<~.=abn019xé\uD83D\uDE00\u0000\u2028\uFEFF";

    private static String bombOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 100; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(",", Collections.nCopies(10, alias))));
        }
        return bomb.toString();
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    static Stream<Arguments> texts() {
        String bomb = bombOfAliases();
        return Stream.of(
                Arguments.of("10,000 lists in each other", "[".repeat(10_000) + "]".repeat(10_000)),
                Arguments.of("10,000 sections in each other", "{a: ".repeat(10_000)),
                Arguments.of("10,000 list dashes in a line", "- ".repeat(10_000)),
                Arguments.of("1,400 sections by indentation", lines(1_400, i -> " ".repeat(i) + "a:")),
                Arguments.of("10 MB", "a: 1\n".repeat(2_000_000)),
                Arguments.of("1 MiB of keys", lines(95_000, i -> "k" + i + ": 1")),
                Arguments.of("1 MiB in one line", "a: [" + "1,".repeat(500_000) + "]"),
                Arguments.of("1 MiB in one word", "a: " + "x".repeat(1_000_000)),
                Arguments.of("1 MiB of digits", "a: " + "9".repeat(1_000_000)),
                Arguments.of("1 MiB of quotes", "a: \"" + "\\\"".repeat(500_000)),
                Arguments.of("1 MiB of comments", "#".repeat(1_000_000)),
                Arguments.of("1 MiB of line breaks", "a:" + "\n".repeat(1_000_000)),
                Arguments.of("1 MiB of question marks", "? ".repeat(500_000)),
                Arguments.of("1 MiB of documents", "--- 1\n".repeat(170_000)),
                Arguments.of("a bomb of aliases", bomb),
                Arguments.of("a bomb of merges", bomb.replace("[", "{<<: [").replace("]", "]}")),
                Arguments.of("a list that holds itself", "&a [*a, *a]"),
                Arguments.of("100,000 anchors", "- &a 1\n".repeat(100_000)),
                Arguments.of("a huge exponent", "a: 1e999999999\nb: 1e-999999999"),
                Arguments.of("duplicate keys", "a: 1\n".repeat(1_000)),
                Arguments.of("no characters at all", ""),
                Arguments.of("a lone surrogate", "a: \uD800"),
                Arguments.of("text that runs backwards", "\u202Ea: \u202D\u200B1"),
                Arguments.of("control characters", "a: \u0001\u0007\u001B[31m"),
                Arguments.of("a foreign tag", "!!javax.script.ScriptEngineManager [x]"),
                Arguments.of("a directive", "%YAML 9.9\n%TAG ! tag:x,2000:\n--- !a b"));
    }

    /** The limits are those of a program that runs, not of one that is being loaded and still interpreted. */
    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 5; i++) {
            ConfigDocument.read("# words\na: {b: [1, 2]}\n".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Timeout(20)
    void answersQuickly(String what, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        Duration start = cpuTime();
        Reading reading = ConfigDocument.read(bytes);

        assertThat(cpuTime().minus(start)).as(what).isLessThan(Duration.ofSeconds(1));
        assertThat(reading).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Timeout(20)
    void readsOrRefusesTheSameTextAsServerConfiguration(String what, String text) {
        Duration start = cpuTime();
        try {
            Conf.parse(text.replace(":", " ").replace("[", "{\n"));
        } catch (ConfException refused) {
            assertThat(refused).hasMessageStartingWith("line ");
        }
        assertThat(cpuTime().minus(start)).as(what).isLessThan(Duration.ofSeconds(1));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void survivesRandomBytes(@ForAll byte[] bytes) {
        judge(ConfigDocument.read(bytes));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void survivesRandomYaml(@ForAll long seed) {
        judge(ConfigDocument.read(random(seed, YAML_LETTERS)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void survivesRandomServerConfiguration(@ForAll long seed) {
        String text = random(seed, " \n{}#ab\t1\r\u00A0") + "namespace a {\n" + random(seed + 1, " \n{}#ab:");
        try {
            String written = Conf.render(Conf.parse(text));
            assertThat(Conf.render(Conf.parse(written))).isEqualTo(written);
        } catch (ConfException refused) {
            assertThat(refused.line()).isPresent();
        }
    }

    @Test
    void shareOfAliasesDoesNotGrowMemory() {
        StringBuilder text = new StringBuilder("a: &a [" + "1,".repeat(1_000) + "]\nb: [");
        text.append("*a,".repeat(45)).append("]\n");

        assertThat(ConfigDocument.read(text.toString())).isInstanceOf(Reading.Documents.class);
        assertThat(ConfigDocument.read(text.toString().replace("1,", "1,1,"))).isInstanceOf(Reading.Unreadable.class);
    }

    /** Of this thread alone, so that a busy machine does not fail the test. */
    private static Duration cpuTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static void judge(Reading reading) {
        if (!(reading instanceof Reading.Documents read)) {
            return;
        }
        for (ConfigDocument document : read.documents()) {
            assertThat(ConfigCheck.strict(VERSION, document.root())).isNotEmpty();
            ConfigCheck.asAko(VERSION, document.root());
            ConfigCheck.warnings(VERSION, document.root());
            if (document.root() instanceof ObjectNode config) {
                try {
                    Conf.render(config);
                } catch (ConfException refused) {
                    assertThat(refused.line()).isEmpty();
                }
            }
        }
    }

    private static String random(long seed, String letters) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(200); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}

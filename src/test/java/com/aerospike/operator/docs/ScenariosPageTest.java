package com.aerospike.operator.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of scenarios promises no test that does not exist, and leaves no scenario without a result. */
class ScenariosPageTest {
    private static final Path PAGE = Path.of("docs/reference/scenarios.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path REFUSED = Path.of("src/test/resources/admission/cluster");

    private static final Pattern ROW =
            Pattern.compile("^\\| (\\w\\d+) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern RULE = Pattern.compile("V-[A-Z]+-\\d+");
    private static final Pattern COUNT = Pattern.compile(
            "^\\| (holds|needs a real server|needs a real kubelet|open) \\|.* \\| (\\d+) \\|$", Pattern.MULTILINE);

    /** @param tests each as class and method */
    private record Row(String id, String tests, String result) {
        List<MatchResult> named() {
            return TEST.matcher(tests).results().toList();
        }
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    private static boolean exists(String testClass, String method) throws IOException {
        try (Stream<Path> sources = Files.find(
                TESTS, 20, (file, about) -> file.getFileName().toString().equals(testClass + ".java"))) {
            var declared = Pattern.compile("\\bvoid " + method + "\\(");
            for (Path source : sources.toList()) {
                if (declared.matcher(Files.readString(source)).find()) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        for (Row row : rows()) {
            for (MatchResult test : row.named()) {
                assertThat(exists(test.group(1), test.group(2)))
                        .as("%s of scenario %s", test.group(), row.id())
                        .isTrue();
            }
        }
    }

    @Test
    void everyScenarioIsThereOnceWithAResultAndATestIfItHolds() throws IOException {
        assertThat(rows()).extracting(Row::id).isNotEmpty().doesNotHaveDuplicates();
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.result()).matches("(holds|needs a real server|needs a real kubelet)( .*|; .*)?|open: .+");
            if (row.result().startsWith("holds")) {
                assertThat(row.named()).as(row.id()).isNotEmpty();
            }
        });
    }

    @Test
    void everyRuleThatIsNamedHasAResourceThatItRefuses() throws IOException {
        List<String> files;
        try (Stream<Path> found = Files.list(REFUSED)) {
            files = found.map(file -> file.getFileName().toString()).toList();
        }
        var rules = rows().stream()
                .flatMap(row -> RULE.matcher(row.result()).results())
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(rules).isNotEmpty().allSatisfy(rule -> assertThat(files)
                .as(rule)
                .anyMatch(file -> file.startsWith("invalid-" + rule + "-") || file.startsWith("change-" + rule + "-")));
    }

    @Test
    void theNumbersAtItsHeadAreThoseOfItsRows() throws IOException {
        var counts = COUNT.matcher(Files.readString(PAGE)).results().toList();

        assertThat(counts).hasSize(4);
        for (MatchResult count : counts) {
            assertThat(rows())
                    .as(count.group(1))
                    .filteredOn(row -> row.result().startsWith(count.group(1)))
                    .hasSize(Integer.parseInt(count.group(2)));
        }
    }
}

package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of rules says what the rules do; {@code -Drules.write=true} renews it. */
class RulesPageTest {

    private static final Path PAGE = Path.of("docs/reference/rules.md");
    private static final Path TEMPLATE = Scenarios.folder("rules-page").resolve("template.md");
    private static final Pattern UNCHECKED_RULE =
            Pattern.compile("^\\| (V-[A-Z]+-\\d+(?:, V-[A-Z]+-\\d+)*) \\|", Pattern.MULTILINE);

    @Test
    void thePageSaysWhatTheRulesDo() throws IOException {
        // Given
        String expected = RulesPage.from(Files.readString(TEMPLATE));
        if (Boolean.getBoolean("rules.write")) {
            Files.writeString(PAGE, expected);
        }
        // When
        String committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        // Then
        assertThat(committed)
                .as("%s is out of date; renew it: mvn test -Dtest=RulesPageTest -Drules.write=true", PAGE)
                .isEqualTo(expected);
    }

    @Test
    void everyRuleHasALine() {
        // When
        String page = RulesPage.from("@rules@@defaults@@reading@");
        // Then
        assertThat(Rulebook.ALL.stream().map(Rule::id))
                .allSatisfy(id -> assertThat(page).contains("| " + id + " |"));
        assertThat(RuleExample.rules()).allSatisfy(id -> assertThat(page).contains("| " + id + " |"));
    }

    @Test
    void noRuleThatThePageCallsUncheckedIsInTheBook() throws IOException {
        // Given the template, which lists by hand only what no rule checks
        var unchecked = UNCHECKED_RULE
                .matcher(Files.readString(TEMPLATE))
                .results()
                .flatMap(row -> Pattern.compile(", ").splitAsStream(row.group(1)))
                .toList();
        // Then
        assertThat(unchecked).isNotEmpty().doesNotHaveDuplicates();
        assertThat(unchecked).doesNotContainAnyElementsOf(RuleExample.rules());
        assertThat(unchecked)
                .doesNotContainAnyElementsOf(Rulebook.ALL.stream().map(Rule::id).toList());
    }
}

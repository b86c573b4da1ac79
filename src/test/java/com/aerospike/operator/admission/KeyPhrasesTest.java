package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.rules.Rule;
import com.aerospike.operator.admission.webhook.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that were written for the Go operator tell refusals apart by words in the answer. */
class KeyPhrasesTest {

    /** Rules that AKO does not have. */
    private static final Set<String> OWN_WORDS = Set.of("V-CFG-12", "V-STO-30");

    private static Map<String, List<String>> answers;

    record Phrase(String rule, String words) {

        Pattern pattern() {
            return Pattern.compile(
                    Arrays.stream(words.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*?")));
        }
    }

    @BeforeAll
    static void answerEveryScenario() {
        answers = Scenario.all()
                .filter(scenario -> scenario.kind() != Scenario.Kind.VALID && scenario.kind() != Scenario.Kind.ALLOWED)
                .collect(Collectors.groupingBy(
                        Scenario::rule, Collectors.mapping(KeyPhrasesTest::answer, Collectors.toList())));
    }

    private static String answer(Scenario scenario) {
        return switch (scenario.judge()) {
            case Admission.Refused refused ->
                ((Answer.Denied) Answer.violated(refused.violations(), refused.warnings())).message();
            case Admission.Admitted admitted -> String.join("\n", admitted.warnings());
        };
    }

    static Stream<Phrase> phrases() throws IOException {
        return Files.readString(Path.of("src/test/resources/admission/key-phrases.tsv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Phrase(cells[0], cells[1]));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void anAnswerOfTheRuleHasThePhrase(Phrase phrase) {
        assertThat(answers.get(phrase.rule()))
                .anySatisfy(answer -> assertThat(answer).containsPattern(phrase.pattern()));
    }

    @Test
    void everyRuleThatIsNotOfTheSchemaAloneHasAPhrase() throws IOException {
        // Given
        Set<String> known = phrases().map(Phrase::rule).collect(Collectors.toSet());
        // When / Then
        assertThat(Rulebook.ALL.stream().map(Rule::id))
                .filteredOn(id -> !SchemaStated.STRUCTURE.contains(id) && !OWN_WORDS.contains(id))
                .isSubsetOf(known);
    }
}

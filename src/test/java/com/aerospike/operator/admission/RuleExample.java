package com.aerospike.operator.admission;

import com.aerospike.operator.admission.finding.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a user reads when a rule is broken, as the scenario file of the rule makes it.
 *
 * @param refused or else only warned of
 * @param path the field; a warning has it in its message
 */
record RuleExample(boolean refused, String path, String message, String fix) {

    static RuleExample of(Violation violation) {
        return new RuleExample(true, violation.path(), violation.message(), violation.fix());
    }

    /** From the first file about {@code rule}; one that is refused comes before one that is warned of. */
    static Optional<RuleExample> of(String rule) {
        return scenarios()
                .filter(scenario -> scenario.rule().equals(rule))
                .min(Comparator.comparing(RuleExample::isWarning).thenComparing(Scenario::name))
                .map(RuleExample::of);
    }

    /** The rules that the files are about, in alphabetical order. */
    static List<String> rules() {
        return scenarios().map(Scenario::rule).distinct().sorted().toList();
    }

    private static Stream<Scenario> scenarios() {
        return Scenarios.in(Scenarios.folder("cluster")).stream()
                .filter(file -> file.getFileName().toString().matches("(invalid|change|warning)-.*"))
                .map(Scenario::read);
    }

    private static boolean isWarning(Scenario scenario) {
        return scenario.name().startsWith("warning-");
    }

    private static RuleExample of(Scenario scenario) {
        Admission admission = scenario.judge();
        String phrase = scenario.content().at("/expect/message").asText();
        String path = scenario.content().at("/expect/path").asText();
        return switch (admission) {
            case Admission.Admitted admitted ->
                new RuleExample(false, "", only(admitted.warnings(), text -> text.contains(phrase), scenario), "");
            case Admission.Refused refused ->
                of(only(
                        refused.violations(),
                        found -> found.rule().equals(scenario.rule())
                                && found.path().equals(path)
                                && found.message().contains(phrase),
                        scenario));
        };
    }

    private static <T> T only(List<T> findings, Predicate<T> expected, Scenario scenario) {
        return findings.stream()
                .filter(expected)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not what " + scenario.name() + " expects: " + findings));
    }
}

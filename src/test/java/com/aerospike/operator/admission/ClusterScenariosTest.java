package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.admission.rules.Rule;
import com.aerospike.operator.kube.InitImage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code admission/cluster}; the first word of a file's name says what it is. */
class ClusterScenariosTest {

    private static final Set<String> KINDS = Set.of("valid", "invalid", "warning", "change", "allowed");

    @ParameterizedTest
    @MethodSource("valid")
    void validResourcesAreAdmittedAtCreationAndAtReconcile(Scenario scenario) {
        // Given
        var cluster = Yaml.cluster(scenario.content());
        var guard = new Guard(InitImage.NONE);
        // When / Then
        assertAdmitted(guard.admitCreate(cluster));
        assertAdmitted(guard.admit(cluster));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void invalidRequestsAreRefusedByTheirRuleAlone(Scenario scenario) {
        // When
        var admission = scenario.judge();
        // Then
        assertThat(admission).as("answer").isInstanceOf(Admission.Refused.class);
        assertRefusal(scenario, ((Admission.Refused) admission).violations());
    }

    @ParameterizedTest
    @MethodSource("warned")
    void doubtfulRequestsAreAdmittedWithWarning(Scenario scenario) {
        // When
        var admission = scenario.judge();
        // Then
        assertAdmitted(admission);
        String message = scenario.content().at("/expect/message").asText();
        assertThat(admission.warnings())
                .anySatisfy(warning -> assertThat(warning).contains(message));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void safeChangesAreAdmitted(Scenario scenario) {
        assertAdmitted(scenario.judge());
    }

    @Test
    void everyRuleHasAScenario() {
        // Given
        Set<String> shown =
                Stream.concat(invalid(), warned()).map(Scenario::rule).collect(Collectors.toSet());
        // When
        List<String> unshown = Rulebook.ALL.stream()
                .map(Rule::id)
                .filter(id -> !shown.contains(id))
                .toList();
        // Then
        assertThat(unshown).isEmpty();
    }

    @Test
    void everyRuleIsListedOnce() {
        assertThat(Rulebook.ALL.stream().map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyFileIsUsed() {
        assertThat(files().map(scenario -> scenario.name().split("-")[0])).isSubsetOf(KINDS);
    }

    static Stream<Scenario> valid() {
        return kind("valid");
    }

    static Stream<Scenario> invalid() {
        return Stream.concat(kind("invalid"), kind("change"));
    }

    static Stream<Scenario> warned() {
        return kind("warning");
    }

    static Stream<Scenario> allowed() {
        return kind("allowed");
    }

    private static Stream<Scenario> kind(String kind) {
        return files().filter(scenario -> scenario.name().startsWith(kind + "-"));
    }

    private static Stream<Scenario> files() {
        return Scenarios.in(Scenarios.folder("cluster")).stream().map(Scenario::read);
    }

    private static void assertAdmitted(Admission admission) {
        switch (admission) {
            case Admission.Admitted admitted -> assertThat(admitted.effective()).isNotNull();
            case Admission.Refused refused -> fail("refused: " + refused.violations());
        }
    }

    private static void assertRefusal(Scenario scenario, List<Violation> violations) {
        JsonNode expect = scenario.content().path("expect");
        assertThat(violations).anySatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo(scenario.rule());
            assertThat(violation.path()).isEqualTo(expect.path("path").asText());
            assertThat(violation.message()).contains(expect.path("message").asText());
        });
        List<String> rules = new ArrayList<>();
        rules.add(scenario.rule());
        scenario.content().path("also").forEach(rule -> rules.add(rule.asText()));
        assertThat(violations.stream().map(Violation::rule).distinct()).containsExactlyInAnyOrderElementsOf(rules);
    }
}

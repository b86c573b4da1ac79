package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.aerospike.operator.admission.Scenario.Kind;
import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.admission.rules.Rule;
import com.aerospike.operator.kube.InitImage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code admission/cluster}; the first word of a file's name says what it is. */
class ClusterScenariosTest {

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
        assertThat(admission.warnings())
                .anySatisfy(warning -> assertThat(warning).contains(scenario.message()));
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
        assertThat(Scenario.all().map(Scenario::kind).distinct()).containsExactlyInAnyOrder(Kind.values());
    }

    static Stream<Scenario> valid() {
        return kind(Kind.VALID);
    }

    static Stream<Scenario> invalid() {
        return Stream.concat(kind(Kind.INVALID), kind(Kind.CHANGE));
    }

    static Stream<Scenario> warned() {
        return kind(Kind.WARNING);
    }

    static Stream<Scenario> allowed() {
        return kind(Kind.ALLOWED);
    }

    private static Stream<Scenario> kind(Kind kind) {
        return Scenario.all().filter(scenario -> scenario.kind() == kind);
    }

    private static void assertAdmitted(Admission admission) {
        switch (admission) {
            case Admission.Admitted admitted -> assertThat(admitted.effective()).isNotNull();
            case Admission.Refused refused -> fail("refused: " + refused.violations());
        }
    }

    private static void assertRefusal(Scenario scenario, List<Violation> violations) {
        assertThat(violations).anySatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo(scenario.rule());
            assertThat(violation.path()).isEqualTo(scenario.path());
            assertThat(violation.message()).contains(scenario.message());
        });
        assertThat(violations.stream().map(Violation::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(scenario.broken());
    }
}

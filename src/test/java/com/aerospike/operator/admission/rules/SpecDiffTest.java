package com.aerospike.operator.admission.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecDiffTest {

    private static AerospikeClusterSpec spec(String text) {
        return Yaml.cluster("{spec: " + text + "}").getSpec();
    }

    private static List<String> diff(String one, String other) {
        return SpecDiff.paths(spec(one), spec(other));
    }

    @Test
    void everyDifferentValueIsNamed() {
        assertThat(diff(
                        "{size: 2, paused: true, aerospikeConfig: {a: [{b: 1}, {c: 1}]}}",
                        "{size: 3, aerospikeConfig: {a: [{b: 2}]}}"))
                .containsExactly("/aerospikeConfig/a/0/b", "/aerospikeConfig/a/1", "/paused", "/size");
    }

    @Test
    void absentAndEmptyAreTheSame() {
        assertThat(diff("{podSpec: {metadata: {}}, k8sNodeBlockList: []}", "{}"))
                .isEmpty();
    }

    @Test
    void numbersCompareByValue() {
        assertThat(diff("{aerospikeConfig: {a: 3000}}", "{aerospikeConfig: {a: 3000.0}}"))
                .isEmpty();
    }
}

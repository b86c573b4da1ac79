package com.aerospike.operator.admission.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Yaml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a1 | (string a1)",
                "4000 | (float64 4000)",
                "2.5 | (float64 2.5)",
                "999999 | (float64 999999)",
                "1000000 | (float64 1e+06)",
                "1073741824 | (float64 1.073741824e+09)",
                "-1500000 | (float64 -1.5e+06)",
                "0.0001 | (float64 0.0001)",
                "0.00001 | (float64 1e-05)",
                "0 | (float64 0)",
                "true | (bool true)",
                "null | (<nil> <nil>)",
                "[1.1.1.1] | ([]interface {} [1.1.1.1])",
                "{auth-password: hunter2, a: {token: t}} | (map[string]interface {} map[a:map[token:***]"
                        + " auth-password:***])",
                "{b: [x, 1], a: null} | (map[string]interface {} map[a:<nil> b:[x 1]])",
            })
    void valuesReadAsInTheMessagesThatClientsMatchOn(String value, String text) {
        assertThat(ValueText.typed(Yaml.tree(value))).isEqualTo(text);
    }
}

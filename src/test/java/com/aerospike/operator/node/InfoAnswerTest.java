package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfoAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR:4:unrecognized command            | BAD_PARAMETER     | 4  | unrecognized command",
                "ERROR::unknown                          | UNKNOWN           | 1  | unknown",
                "ERROR:25:enterprise only                | ENTERPRISE_ONLY   | 25 | enterprise only",
                "ERROR::enterprise-only                  | ENTERPRISE_ONLY   | 1  | enterprise-only",
                "ERROR:20:namespace not found on node    | UNKNOWN_NAMESPACE | 20 | namespace not found on node",
                "ERROR::unknown-namespace                | UNKNOWN_NAMESPACE | 1  | unknown-namespace",
                "ERROR:7:unstable cluster                | UNSTABLE_CLUSTER  | 7  | unstable cluster",
                "ERROR::unstable-cluster                 | UNSTABLE_CLUSTER  | 1  | unstable-cluster",
                "ERROR::cluster-not-specified-size       | UNSTABLE_CLUSTER  | 1  | cluster-not-specified-size",
                "ERROR::permanently-quiesced             | FORBIDDEN         | 1  | permanently-quiesced",
                "ERROR:9:timeout                         | TIMEOUT           | 9  | timeout",
                "ERROR::timeout                          | TIMEOUT           | 1  | timeout",
                "FAIL:81:role violation                  | ROLE_VIOLATION    | 81 | role violation",
                "error=role_violation                    | ROLE_VIOLATION    | 1  | role_violation",
                "Error::invalid context                  | UNKNOWN           | 1  | invalid context",
                "error                                   | UNKNOWN           | 1  | ''",
                "ERROR                                   | UNKNOWN           | 1  | ''",
                "ERROR:93:ldap says no                   | LDAP              | 93 | ldap says no",
                "ERROR:4711:new in some later version    | OTHER             | 4711 | new in some later version"
            })
    void knowsErrorsInTheSpellingsOfAllVersions(String value, ResultCode code, int number, String said) {
        assertThat(InfoAnswer.of(value)).isEqualTo(new InfoAnswer.Refused(code, number, said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ok", "failover;test", "errors", "failed_best_practices=false;cluster_size=3", "0:stderr"})
    void takesEverythingElseForAValue(String value) {
        assertThat(InfoAnswer.of(value)).isEqualTo(new InfoAnswer.Value(value));
    }
}

package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashedPasswordTest {

    @ParameterizedTest
    @CsvSource({
        "admin, 1mVO/4MLpGzsqojz6E9Gef6iXDjXdDa",
        "admin123, d5BXlkGtHsRBbBFt0GD8lpSO9FFUQWi",
        "'', LCkFexA7A9eoJ0Ew.mTDdk.E60D.9zS",
        "nopassword, ePA2sZy..tlOF99W2N0g5KZ3dLaw8WO",
        "pässwörd, teZHET5XbgArChDJutG6xOnAY19WzN."
    })
    void isWhatServersStore(String clearText, String lastCharacters) {
        assertThat(HashedPassword.of(clearText).text()).isEqualTo("$2a$10$7EqJtq98hPqEX7fNZaFWoO" + lastCharacters);
    }

    @Test
    void isNeverPrinted() {
        var access = Access.password("admin", HashedPassword.of("secret-word"));

        assertThat(access.toString())
                .contains("admin")
                .doesNotContain("secret-word")
                .doesNotContain("$2a$");
    }
}

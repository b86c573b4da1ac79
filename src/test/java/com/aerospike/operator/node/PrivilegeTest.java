package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivilegeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"read", "read-write.test", "write.test.set1", "sys-admin", "masking-admin", "read.test.a.b"})
    void isWrittenAsInTheResource(String text) {
        assertThat(Privilege.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Privilege.Name.class)
    void hasTheNameOfAPredefinedRole(Privilege.Name name) {
        assertThat(RoleFacts.PREDEFINED).contains(name.text());
        assertThat(Privilege.parse(name.text())).isEqualTo(Privilege.of(name));
    }

    @Test
    void keepsACodeThatALaterServerInvented() {
        var unknown = Privilege.of(99, "test", "");

        assertThat(unknown.text()).isEqualTo("privilege-99.test");
        assertThat(unknown.name()).isEmpty();
        assertThat(Privilege.parse("privilege-99.test")).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reads", "sys-admin.test", "user-admin.test.set", "privilege-999", "read..set"})
    void refusesWhatServersWouldRefuse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Privilege.parse(text));
    }

    @Test
    void meansEverythingWhenNamesAreEmptyOnTheWire() {
        assertThat(Privilege.of(10, "", ""))
                .isEqualTo(new Privilege(10, Optional.empty(), Optional.empty()))
                .isEqualTo(Privilege.of(Privilege.Name.READ));
    }
}

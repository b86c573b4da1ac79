package com.aerospike.operator.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodNameTest {

    @Test
    void aPodWithoutRevisionIsClusterRackAndOrdinal() {
        assertThat(PodName.parse("gold", "gold-1-0")).contains(new PodName("gold", RackIdentity.of(1), 0));
    }

    @Test
    void aRevisionMayHoldHyphensAndDigits() {
        assertThat(PodName.parse("gold", "gold-2-v1-3-b-12"))
                .contains(new PodName("gold", new RackIdentity(2, "v1-3-b"), 12));
    }

    @Test
    void aClusterNameMayHoldHyphens() {
        assertThat(PodName.parse("my-gold-2", "my-gold-2-0-7"))
                .contains(new PodName("my-gold-2", RackIdentity.of(0), 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gold",
                "gold-",
                "gold-1",
                "gold-x-1",
                "gold-1-x",
                "gold-01-1",
                "gold-1-01",
                "gold--1-0",
                "other-1-0",
                "gold-1--0",
                "gold-99999999999-0",
                ""
            })
    void otherNamesAreNotPodsOfTheCluster(String name) {
        assertThat(PodName.parse("gold", name)).isEmpty();
    }

    @Test
    void podsSortByRackThenOrdinalAsNumbers() {
        // Given
        var names = Stream.of("c-10-0", "c-2-11", "c-2-2", "c-2-b-0", "c-2-a-5")
                .map(name -> PodName.parse("c", name).orElseThrow());
        // When
        var sorted = names.sorted().map(PodName::toString).toList();
        // Then
        assertThat(sorted).isEqualTo(List.of("c-2-2", "c-2-11", "c-2-a-5", "c-2-b-0", "c-10-0"));
    }

    @Property
    boolean everyNameReadsBackAsItself(
            @ForAll @IntRange(max = RackIdentity.MAX_ID) int rack,
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'c') @Chars({'-', '1', '0'}) String middle,
            @ForAll @IntRange(max = 255) int ordinal) {
        String revision = middle.isEmpty() ? "" : "v" + middle + "w";
        var pod = new PodName("c-1", new RackIdentity(rack, revision), ordinal);
        return PodName.parse("c-1", pod.toString()).equals(Optional.of(pod));
    }
}

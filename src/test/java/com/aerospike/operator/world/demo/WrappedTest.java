package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WrappedTest {

    @Test
    void breaksBetweenWords() {
        assertThat(new Wrapped(10, 5, "~").lines("waiting for two pods")).containsExactly("waiting", "for two", "pods");
    }

    @Test
    void cutsAWordThatIsLongerThanALine() {
        assertThat(new Wrapped(4, 5, "~").lines("a abcdefghij")).containsExactly("a", "abcd", "efgh", "ij");
    }

    @Test
    void marksWhatDoesNotFit() {
        assertThat(new Wrapped(6, 2, "~").lines("one two three four")).containsExactly("one", "two~");
    }

    @Property
    void losesNoLetterAndKeepsTheWidth(
            @ForAll @AlphaChars @CharRange(from = ' ', to = ' ') @StringLength(max = 200) String text,
            @ForAll @IntRange(min = 1, max = 30) int width) {
        var lines = new Wrapped(width, 1000, "~").lines(text);
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        assertThat(lines.stream().map(line -> line.replace(" ", "")).collect(Collectors.joining()))
                .isEqualTo(text.replace(" ", ""));
    }
}

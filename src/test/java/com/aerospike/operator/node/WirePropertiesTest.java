package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/**
 * Whatever bytes a peer sends, a parser either understands them or says so; it never fails in another way, hangs or
 * swells.
 */
class WirePropertiesTest {

    @Property(tries = 2000)
    void anyBytesAreAFrameOrAComplaint(@ForAll byte[] bytes) {
        try {
            var frame = Frame.read(new ByteArrayInputStream(bytes), Frame.Type.INFO);
            assertThat(frame.body().length).isLessThanOrEqualTo(bytes.length - Frame.HEADER_BYTES);
        } catch (MalformedAnswer | IOException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    @Property(tries = 200)
    void anAnnouncedLengthCostsNoMemoryUntilBytesArrive(
            @ForAll @IntRange(min = 1, max = Frame.MAX_BODY_BYTES) int length) {
        var header =
                ByteBuffer.allocate(8).putLong((2L << 56) | (1L << 48) | length).array();
        var in = new CountingStream(header);
        try {
            Frame.read(in, Frame.Type.INFO);
            throw new AssertionError("there was no body");
        } catch (MalformedAnswer | IOException e) {
            assertThat(in.largestRequest).isLessThanOrEqualTo(16 * 1024);
        }
    }

    @Property(tries = 2000)
    void anyBodyIsAnswersOrAComplaint(
            @ForAll @Size(max = 4) List<@StringLength(min = 1, max = 8) @AlphaChars String> commands,
            @ForAll("infoLike") String body) {
        try {
            switch (InfoWire.parse(commands, body.getBytes(StandardCharsets.UTF_8))) {
                case InfoWire.Reply.Answers(var inOrder) -> assertThat(inOrder).hasSameSizeAs(commands);
                case InfoWire.Reply.WholeRefused(var why) -> assertThat(body).containsIgnoringCase(why.said());
            }
        } catch (MalformedAnswer e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    @Property
    void answersComeBackInOrder(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(min = 1, max = 8) @AlphaChars String> commands,
            @ForAll Set<@IntRange(max = 5) Integer> leftOut)
            throws MalformedAnswer {
        var distinct = commands.stream().distinct().toList();
        var body = new StringBuilder();
        for (int i = 0; i < distinct.size(); i++) {
            if (!leftOut.contains(i)) {
                body.append(distinct.get(i))
                        .append('\t')
                        .append("value ")
                        .append(i)
                        .append('\n');
            }
        }

        var reply = InfoWire.parse(distinct, body.toString().getBytes(StandardCharsets.UTF_8));

        var answers = ((InfoWire.Reply.Answers) reply).inOrder();
        for (int i = 0; i < distinct.size(); i++) {
            assertThat(answers.get(i))
                    .isEqualTo(leftOut.contains(i) ? new InfoAnswer.Silence() : new InfoAnswer.Value("value " + i));
        }
    }

    @Property(tries = 3000)
    void anySecurityBodyIsBlocksOrAComplaint(@ForAll("adminLike") byte[] body) {
        try {
            for (var block : AdminBlock.parse(body)) {
                block.text(AdminField.USER);
                block.names(AdminField.ROLES);
                block.privileges().forEach(privilege -> assertThat(
                                Privilege.parse(privilege.text()).code())
                        .isEqualTo(privilege.code()));
                block.number(AdminField.READ_QUOTA);
            }
        } catch (MalformedAnswer e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    @Property
    void privilegesSurviveTheWire(@ForAll("privileges") Set<Privilege> privileges) throws MalformedAnswer {
        var message = new AdminRequest(AdminRequest.Command.GRANT_PRIVILEGES)
                .withPrivileges(privileges)
                .frame();

        assertThat(AdminBlock.parse(message.body()).getFirst().privileges()).isEqualTo(privileges);
    }

    @Property
    void privilegesSurviveTheirText(@ForAll("privileges") Set<Privilege> privileges) {
        assertThat(privileges.stream()
                        .map(Privilege::text)
                        .map(Privilege::parse)
                        .collect(Collectors.toSet()))
                .isEqualTo(privileges);
    }

    @Property(tries = 2000)
    void anyRosterTextIsARosterOrAComplaint(@ForAll("rosterLike") String text) {
        try {
            var roster = Roster.parse(text);
            if (roster.isPresent()) {
                assertThat(Roster.parse(roster.get().text())).isEqualTo(roster);
            }
        } catch (MalformedAnswer e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    @Property(tries = 1000)
    void anyTextIsTrafficAndAVersionOrNone(@ForAll String text) {
        assertThat(Traffic.parse(text).operationsPerSecond().values()).allMatch(rate -> rate >= 0);
        assertThat(Build.parse(text).map(Build::text)).isIn(Optional.of(text), Optional.empty());
    }

    @Provide
    Arbitrary<String> infoLike() {
        var piece = Arbitraries.of("\t", "\n", "ERROR:", "FAIL", ":", ";", "a", "80", "=", "\r", "error", "\u0000");
        return Arbitraries.oneOf(
                piece.list().ofMaxSize(30).map(parts -> String.join("", parts)), Arbitraries.strings());
    }

    @Provide
    Arbitrary<byte[]> adminLike() {
        // Mostly small numbers, so that counts and lengths often nearly fit.
        return Arbitraries.oneOf(Arbitraries.bytes().between((byte) 0, (byte) 20), Arbitraries.bytes())
                .array(byte[].class)
                .ofMaxSize(120)
                .map(bytes -> {
                    for (int at = 16; at + 3 < bytes.length && bytes[0] % 2 == 0; at += 7) {
                        bytes[at] = 0;
                        bytes[at + 1] = 0;
                        bytes[at + 2] = 0;
                    }
                    return bytes;
                });
    }

    @Provide
    Arbitrary<String> rosterLike() {
        return Arbitraries.of("M", "1", "|", "A0", ",", "@", "null", "2A1@2", " ", "x")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Set<Privilege>> privileges() {
        var names = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12);
        var scoped = Combinators.combine(Arbitraries.integers().between(10, 255), names.optional(), names.optional())
                .as((code, namespace, set) -> new Privilege(code, namespace, namespace.flatMap(ignored -> set)));
        var global = Arbitraries.integers()
                .between(0, 9)
                .map(code -> new Privilege(code, Optional.empty(), Optional.empty()));
        return Arbitraries.oneOf(scoped, global).set().ofMaxSize(10);
    }

    private static final class CountingStream extends InputStream {
        private final InputStream header;
        private int largestRequest;

        private CountingStream(byte[] header) {
            this.header = new ByteArrayInputStream(header);
        }

        @Override
        public int read() throws IOException {
            return header.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            largestRequest = Math.max(largestRequest, length);
            return header.read(target, offset, length);
        }
    }
}

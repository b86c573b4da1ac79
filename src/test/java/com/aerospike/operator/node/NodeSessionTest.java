package com.aerospike.operator.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How a session deals with a peer, seen on the wire. */
class NodeSessionTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(150);

    @Test
    void sendsCommandsInOneMessageByteForByte() throws Exception {
        var request = new CompletableFuture<byte[]>();
        try (var server = ScriptedServer.playing((in, out) -> {
                    request.complete(ScriptedServer.readMessage(in));
                    out.write(HexFormat.of().parseHex("0201000000000017"));
                    out.write("node\t1A0\nbuild\t8.1.2.0\n".getBytes(UTF_8));
                });
                var session = NodeSession.open(server.address(), Access.open(), LIMIT)) {

            var values = session.info("node", "build");

            assertThat(request.join()).isEqualTo(HexFormat.of().parseHex("020100000000000b6e6f64650a6275696c640a"));
            assertThat(values)
                    .containsExactly(java.util.Map.entry("node", "1A0"), java.util.Map.entry("build", "8.1.2.0"));
        }
    }

    @Test
    void reportsACommandThatAnOldServerLeftOut() throws Exception {
        try (var server = ScriptedServer.answeringInfo("build\t7.0.0.1\nnode\tA0\n");
                var session = NodeSession.open(server.address(), Access.open(), LIMIT)) {

            var answers = session.ask(List.of("build", "release", "node"));

            assertThat(answers)
                    .containsExactly(
                            new InfoAnswer.Value("7.0.0.1"), new InfoAnswer.Silence(), new InfoAnswer.Value("A0"));
        }
    }

    @Test
    void takesALineWithoutEchoAsRefusalOfTheWholeRequest() throws Exception {
        try (var server = ScriptedServer.answeringInfo("ERROR:80:not authenticated\n");
                var session = NodeSession.open(server.address(), Access.open(), LIMIT)) {

            var refusal = failure(() -> session.info("node", "build"));

            assertThat(refusal).isInstanceOfSatisfying(NodeFailure.CommandRefused.class, why -> assertThat(why.code())
                    .isEqualTo(ResultCode.NOT_AUTHENTICATED));
            assertThat(refusal.text()).contains("node and 1 more", "not authenticated (80)");
        }
    }

    @Test
    void endsWithinTheLimitWhenTheNodeIsSilent() throws Exception {
        try (var server = ScriptedServer.silent();
                var session = NodeSession.open(server.address(), Access.open(), SHORT)) {
            var begin = System.nanoTime();

            var failure = failure(() -> session.value("node"));

            assertThat(failure).isEqualTo(new NodeFailure.TimedOut(server.address(), "node", SHORT));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(SHORT, SHORT.multipliedBy(10));
            assertThat(failure(() -> session.value("node"))).isInstanceOf(NodeFailure.Disconnected.class);
        }
    }

    @Test
    void endsWithinTheLimitWhenTheNodeTrickles() throws Exception {
        try (var server = ScriptedServer.playing((in, out) -> {
                    ScriptedServer.readMessage(in);
                    out.write(new Frame(Frame.Type.INFO, new byte[1000]).bytes(), 0, Frame.HEADER_BYTES);
                    while (true) {
                        out.write('x');
                        out.flush();
                        java.util.concurrent.locks.LockSupport.parkNanos(
                                Duration.ofMillis(20).toNanos());
                    }
                });
                var session = NodeSession.open(server.address(), Access.open(), SHORT)) {
            var begin = System.nanoTime();

            assertThat(failure(() -> session.value("node"))).isInstanceOf(NodeFailure.TimedOut.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(SHORT, SHORT.multipliedBy(10));
        }
    }

    @Test
    void endsWithinTheLimitWhenTheLoginIsNotAnswered() throws Exception {
        try (var server = ScriptedServer.silent()) {
            var access = Access.password("admin", HashedPassword.of("admin"));

            var failure = failure(() -> NodeSession.open(server.address(), access, SHORT));

            assertThat(failure).isEqualTo(new NodeFailure.TimedOut(server.address(), "login", SHORT));
        }
    }

    @Test
    void namesTheNodeThatRefusesConnections() throws Exception {
        int free;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        var address = NodeAddress.clear("127.0.0.1", free);

        var failure = failure(() -> NodeSession.open(address, Access.open(), LIMIT));

        assertThat(failure).isInstanceOf(NodeFailure.Unreachable.class);
        assertThat(failure.text()).contains("127.0.0.1:" + free, "refused");
    }

    @Test
    void saysThatTheNodeHungUp() throws Exception {
        try (var server = ScriptedServer.playing((in, out) -> ScriptedServer.readMessage(in));
                var session = NodeSession.open(server.address(), Access.open(), LIMIT)) {

            assertThat(failure(() -> session.value("recluster:")).text())
                    .isEqualTo("Lost node " + server.address() + " during 'recluster:': connection closed by the node");
        }
    }

    @Test
    void refusesAnAnswerThatWouldFillTheMemory() throws Exception {
        try (var server = ScriptedServer.answering(HexFormat.of().parseHex("0201000008000000"));
                var session = NodeSession.open(server.address(), Access.open(), LIMIT)) {

            assertThat(failure(() -> session.value("node")))
                    .isInstanceOfSatisfying(NodeFailure.BadAnswer.class, why -> assertThat(why.why())
                            .contains("134217728 bytes"));
        }
    }

    @Test
    void refusesAnswersToQuestionsItDidNotAsk() throws Exception {
        try (var server = ScriptedServer.answeringInfo("build\t8.1.2.0\n");
                var session = NodeSession.open(server.address(), Access.open(), LIMIT)) {

            assertThat(failure(() -> session.value("node"))).isInstanceOf(NodeFailure.BadAnswer.class);
        }
    }

    @Test
    void refusesToSendALineBreakInsideACommand() throws Exception {
        try (var server = ScriptedServer.silent();
                var session = NodeSession.open(server.address(), Access.open(), LIMIT)) {

            assertThatIllegalArgumentException().isThrownBy(() -> session.value("node\nquiesce:"));
        }
    }

    private interface Talk {
        void with() throws NodeException;
    }

    private static NodeFailure failure(Talk talk) {
        return catchThrowableOfType(NodeException.class, talk::with).failure();
    }
}

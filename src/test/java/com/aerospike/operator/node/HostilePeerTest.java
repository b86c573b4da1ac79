package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** A whole session with a peer that sends nonsense ends in time, in an answer or in a {@link NodeException}. */
class HostilePeerTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private interface Talk {
        void with(NodeSession session) throws NodeException;
    }

    @Property(tries = 150)
    void anyBytes(@ForAll("messages") byte[] bytes) throws IOException {
        for (Talk talk : List.<Talk>of(
                session -> session.value("node"),
                NodeFacts::read,
                session -> session.security().users(),
                session -> session.security().roles())) {
            try (var server = ScriptedServer.answering(bytes)) {
                endsWell(server, talk);
            }
        }
    }

    @Property(tries = 400)
    void anyValues(@ForAll @Size(min = 1, max = 9) List<@From("values") String> values) throws IOException {
        for (Talk talk : List.<Talk>of(
                NodeFacts::read,
                session -> session.verbs().roster("test"),
                session -> session.verbs().recluster(),
                session -> session.verbs().quiesceUndo(),
                session -> session.verbs().clusterStable(3),
                session -> session.verbs().traffic(),
                session -> session.verbs().logs())) {
            try (var server = ScriptedServer.playing((in, out) -> answerAll(in, out, values))) {
                endsWell(server, talk);
            }
        }
    }

    private static void endsWell(ScriptedServer server, Talk talk) {
        var begin = System.nanoTime();
        try (var session = NodeSession.open(server.address(), Access.open(), LIMIT)) {
            talk.with(session);
        } catch (NodeException e) {
            assertThat(e.failure().text()).contains(server.address().toString());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT.multipliedBy(2));
    }

    private static void answerAll(InputStream in, OutputStream out, List<String> values) throws IOException {
        var next = 0;
        while (true) {
            var message = ScriptedServer.readMessage(in);
            var commands = new String(message, 8, message.length - 8, StandardCharsets.UTF_8);
            var body = new StringBuilder();
            for (var command : commands.lines().toList()) {
                body.append(command)
                        .append('\t')
                        .append(values.get(next++ % values.size()))
                        .append('\n');
            }
            out.write(new Frame(Frame.Type.INFO, body.toString().getBytes(StandardCharsets.UTF_8)).bytes());
            out.flush();
        }
    }

    @Provide
    Arbitrary<byte[]> messages() {
        var bodies = Arbitraries.bytes().array(byte[].class).ofMaxSize(80);
        var framed =
                Arbitraries.of(Frame.Type.values()).flatMap(type -> bodies.map(body -> new Frame(type, body).bytes()));
        var overlong = bodies.map(body -> ByteBuffer.allocate(8 + body.length)
                .putLong((2L << 56) | (2L << 48) | (body.length + 50))
                .put(body)
                .array());
        return Arbitraries.oneOf(bodies, framed, overlong);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "A0",
                        "8.1.2.0",
                        "test",
                        "test;bar",
                        "te\u0001st",
                        "cluster_size=1;cluster_key=AB;cluster_integrity=true;migrate_allowed=true;"
                                + "migrate_partitions_remaining=0;uptime=5;cluster_principal=XYZ",
                        "cluster_size=99999999999;cluster_key=;cluster_integrity=yes",
                        "ns=test:roster=null:pending_roster=M1|:observed_nodes=A0@1",
                        "roster=A0:pending_roster=A0:observed_nodes=A0",
                        "strong-consistency=true;unavailable_partitions=0;dead_partitions=0;pending_quiesce=false;"
                                + "effective_is_quiesced=false;nodes_quiesced=0;effective_active_rack=-1",
                        "ok",
                        "0:stderr;x:y",
                        "{test}-read:msec,1e9,2;:,;",
                        "ERROR:80:x",
                        ""),
                Arbitraries.strings().ofMaxLength(30));
    }
}

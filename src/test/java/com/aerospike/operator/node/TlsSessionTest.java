package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aerospike.operator.world.server.ConfText;
import com.aerospike.operator.world.server.ScaledTimeline;
import com.aerospike.operator.world.server.ServerStart;
import com.aerospike.operator.world.server.ServerTimings;
import com.aerospike.operator.world.server.SimulatedCluster;
import com.aerospike.operator.world.server.TestAuthority;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsSessionTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String HOST = "127.0.90.1";

    private final SimulatedCluster.Registry registry = new SimulatedCluster.Registry(new ScaledTimeline(1));

    @TempDir
    private Path files;

    private TestAuthority authority;

    @BeforeEach
    void makeCertificates() throws Exception {
        authority = new TestAuthority("test authority");
        var server = authority.issue("server.aero", "aero.tls", "alternative.aero");
        Files.writeString(files.resolve("ca.pem"), authority.pem());
        Files.writeString(files.resolve("svc.pem"), server.certificatePem());
        Files.writeString(files.resolve("svc.key"), server.keyPem());
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void talksOverTlsWhenTheNameFits() throws Exception {
        startServer("false");
        for (var name : List.of("aero.tls", "server.aero", "alternative.aero")) {
            try (var session = NodeSession.open(NodeAddress.tls(HOST, 4333, name), new Access.Open(trust()), LIMIT)) {
                assertThat(session.value("node")).isEqualTo("1A0");
            }
        }
    }

    @Test
    void turnsAwayACertificateWithAnotherName() throws Exception {
        startServer("false");

        var failure = failure(NodeAddress.tls(HOST, 4333, "aero"), new Access.Open(trust()));

        assertThat(failure).isInstanceOf(NodeFailure.Untrusted.class);
        assertThat(failure.text()).contains("'aero'", "server.aero", "aero.tls");
    }

    @Test
    void turnsAwayACertificateOfAnUnknownAuthority() throws Exception {
        startServer("false");
        var stranger = Tls.trusting(List.of(new TestAuthority("stranger").certificate()), Optional.empty());

        assertThat(failure(NodeAddress.tls(HOST, 4333, "aero.tls"), new Access.Open(Optional.of(stranger))))
                .isInstanceOf(NodeFailure.Untrusted.class);
    }

    @Test
    void saysThatTheNodeWantsACertificate() throws Exception {
        startServer("any");

        assertThat(failure(NodeAddress.tls(HOST, 4333, "aero.tls"), new Access.Open(trust())))
                .isInstanceOf(NodeFailure.Untrusted.class);
    }

    @Test
    void endsWithinTheLimitWhenTheHandshakeIsNotAnswered() throws Exception {
        try (var silent = ScriptedServer.silent()) {
            var limit = Duration.ofMillis(200);

            var failure = catchThrowableOfType(
                            NodeException.class,
                            () -> NodeSession.open(silent.address(), new Access.Open(trust()), limit))
                    .failure();

            assertThat(failure).isEqualTo(new NodeFailure.TimedOut(silent.address(), "TLS handshake", limit));
        }
    }

    @Test
    void logsInAsTheHolderOfTheClientCertificate() throws Exception {
        startServer("any");
        var client = authority.issue("admin");
        var identity = PemIdentity.parse(client.certificatePem(), client.keyPem());
        var tls = Tls.trusting(List.of(authority.certificate()), Optional.of(identity));
        var address = NodeAddress.tls(HOST, 4333, "aero.tls");

        try (var session = NodeSession.open(address, new Access.Pki(tls), LIMIT)) {
            assertThat(session.security().users()).extracting(UserFacts::roles).containsExactly(Set.of("user-admin"));
        }
        assertThat(identity.toString()).contains("CN=admin").contains("key masked");
    }

    @Test
    void refusesToLogInACertificateHolderItDoesNotKnow() throws Exception {
        startServer("any");
        var client = authority.issue("nobody");
        var tls = Tls.trusting(
                List.of(authority.certificate()),
                Optional.of(PemIdentity.parse(client.certificatePem(), client.keyPem())));

        var failure = failure(NodeAddress.tls(HOST, 4333, "aero.tls"), new Access.Pki(tls));

        assertThat(failure.text()).contains("the holder of the client certificate", "unknown user (60)");
    }

    private Optional<Tls> trust() throws Exception {
        return Optional.of(Tls.trusting(List.of(authority.certificate()), Optional.empty()));
    }

    private static NodeFailure failure(NodeAddress address, Access access) {
        return catchThrowableOfType(NodeException.class, () -> {
                    try (var session = NodeSession.open(address, access, LIMIT)) {
                        session.value("node");
                    }
                })
                .failure();
    }

    private void startServer(String authenticateClient) throws Exception {
        var conf = ConfText.of("aero", "1a0").memory("test", 1).networkService(networkOf(authenticateClient));
        if (!authenticateClient.equals("false")) {
            conf.section("security {\n}");
        }
        var start = ServerStart.of("aero-1-0", InetAddress.getByName(HOST), conf.text(), ServerTimings.quick())
                .withFiles(path -> files.resolve(path.getFileName()));
        var node = registry.start(start);
        assertThat(node.cluster().await(LIMIT, cluster -> cluster.members().size() == 1))
                .isTrue();
    }

    private static String networkOf(String authenticateClient) {
        return "        port    3000\n        tls-port    4333\n        tls-name    aero.tls\n"
                + "        tls-authenticate-client    " + authenticateClient + "\n    }\n"
                + "    tls aero.tls {\n        ca-file    /etc/ca.pem\n        cert-file    /etc/svc.pem\n"
                + "        key-file    /etc/svc.key\n";
    }
}

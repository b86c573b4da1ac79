package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.node.InfoAnswer;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeSession;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that change a running server, in the forms that an operator sends. */
class LiveChangeTest {

    private static final String REFUSED = "4: invalid set-config parameter";
    private static final String XDR_REFUSED = "4: invalid state or set-config parameter";

    private final ServerFixture servers = new ServerFixture(59, ServerFixture.available(""));

    @AfterEach
    void stop() {
        servers.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set-config:context=service;proto-fd-max=18000",
                "set-config:context=service;migrate-fill-delay=300",
                "set-config:context=network;heartbeat.interval=250",
                "set-config:context=namespace;namespace=test;replication-factor=3",
                "set-config:context=namespace;namespace=test;active-rack=1",
                "set-config:context=namespace;namespace=test;enable-benchmarks-read=true",
                "set-config:context=namespace;namespace=test;defrag-lwm-pct=40",
                "set-config:context=namespace;namespace=test;geo2dsphere-within-max-cells=13",
                "set-config:context=namespace;namespace=test;index-type.evict-mounts-pct=70",
                "set-config:context=namespace;namespace=test;set=s1;disable-eviction=false",
                "set-config:context=security;privilege-refresh-period=100",
                "set-config:context=security;log.report-sys-admin=true",
                "set-config:context=security;log.report-data-op=true;namespace=test;set=s1",
                "set-config:context=security;log.report-data-op=false;namespace=test",
                "set-config:context=security;log.report-data-op=true;role=billing",
                "set-config:context=security;log.report-data-op=true;user=fred",
                "set-config:context=xdr;src-id=7",
                "log-set:id=0;migrate=debug",
                "tip-clear:host-port-list=all",
                "services-alumni-reset"
            })
    void isTakenAndKeptInTheLog(String command) throws Exception {
        servers.start(1);

        assertThat(ask(command)).isEqualTo("ok");
        assertThat(servers.log().of(ServerFixture.pod(0))).contains(command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set-config:context=service;no-such-key=1",
                "set-config:context=service;proto-fd-max=1",
                "set-config:context=service;proto-fd-max=many",
                "set-config:context=service;work-directory=/tmp",
                "set-config:context=namespace;namespace=test;defrag-lwm-pct=100",
                "set-config:context=security;log.report-data-op=perhaps;user=fred"
            })
    void isRefusedForAnUnknownNameOrValue(String command) throws Exception {
        servers.start(1);

        assertThat(ask(command)).isEqualTo(REFUSED);
    }

    @Test
    void isRefusedForUnknownPlaces() throws Exception {
        servers.start(1);

        assertThat(ask("set-config:context=namespace;namespace=none;defrag-lwm-pct=40"))
                .isEqualTo("20: namespace not found on node");
        assertThat(ask("set-config:context=nothing;x=1")).isEqualTo("4: invalid context");
        assertThat(ask("set-config:context=xdr;dc=none;period-ms=50")).isEqualTo(XDR_REFUSED);
        assertThat(ask("set-config:context=xdr;dc=none;namespace=test;action=add"))
                .isEqualTo(XDR_REFUSED);
        assertThat(ask("log-set:id=9;migrate=debug")).isEqualTo("4: bad parameter");
        assertThat(ask("log-set:id=0;migrate=loud")).isEqualTo("4: bad parameter");
    }

    @Test
    void aDatacenterComesWithItsPeersAndNamespacesAndGoes() throws Exception {
        servers.start(1);

        assertThat(List.of(
                        ask("set-config:context=xdr;dc=dc2;action=create"),
                        ask("set-config:context=xdr;dc=dc2;tls-name=t"),
                        ask("set-config:context=xdr;dc=dc2;node-address-port=10.9.9.9:3000;action=add"),
                        ask("set-config:context=xdr;dc=dc2;node-address-port=10.9.9.8:3000;action=add"),
                        ask("set-config:context=xdr;dc=dc2;node-address-port=10.9.9.9:3000;action=remove"),
                        ask("set-config:context=xdr;dc=dc2;namespace=test;action=add"),
                        ask("set-config:context=xdr;dc=dc2;namespace=test;bin-policy=all"),
                        ask("set-config:context=xdr;dc=dc2;namespace=test;ship-set=a"),
                        ask("set-config:context=xdr;dc=dc2;namespace=test;ship-set=b")))
                .containsOnly("ok");
        assertThat(ask("get-config:context=xdr")).startsWith("dcs=dc2;");
        assertThat(ask("get-config:context=xdr;dc=dc2")).isEqualTo("tls-name=t;node-address-port=10.9.9.8:3000");
        assertThat(ask("get-config:context=xdr;dc=dc2;namespace=test"))
                .isEqualTo("bin-policy=all;ship-set=a;ship-set=b");

        assertThat(ask("set-config:context=xdr;dc=dc2;namespace=test;action=remove"))
                .isEqualTo("ok");
        assertThat(ask("set-config:context=xdr;dc=dc2;action=delete")).isEqualTo("ok");
        assertThat(ask("get-config:context=xdr")).startsWith("dcs=;");
        assertThat(ask("set-config:context=xdr;dc=dc2;action=delete")).isEqualTo(XDR_REFUSED);
    }

    @Test
    void fillDelayIsReportedAsSetUntilTheServerRestarts() throws Exception {
        servers.start(1);
        assertThat(ask("get-config:context=service")).contains("migrate-fill-delay=0");

        ask("set-config:context=service;migrate-fill-delay=300");

        assertThat(ask("get-config:context=service")).contains("migrate-fill-delay=300");
        servers.node(0).warmRestart(servers.confText(0, 1)).join();
        servers.awaitAll();
        assertThat(ask("get-config:context=service")).contains("migrate-fill-delay=0");
    }

    @Test
    void anotherReplicationFactorTakesEffectAtTheNextRecluster() throws Exception {
        servers.start(3);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(i, "set-config:context=namespace;namespace=test;replication-factor=3"))
                    .isEqualTo("ok");
        }
        assertThat(ask("namespace/test")).contains("effective_replication_factor=2", ";replication-factor=3");

        var answers = List.of(ask(0, "recluster:"), ask(1, "recluster:"), ask(2, "recluster:"));

        assertThat(answers).containsOnlyOnce("ok");
        servers.await(cluster -> cluster.settled() && cluster.fewestCopies("test") == 3);
        assertThat(ask("namespace/test")).contains("effective_replication_factor=3");
    }

    private String ask(String command) throws NodeException {
        return ask(0, command);
    }

    private String ask(int node, String command) throws NodeException {
        try (NodeSession session = servers.session(node)) {
            return switch (session.ask(command)) {
                case InfoAnswer.Value(var text) -> text;
                case InfoAnswer.Refused refused -> refused.number() + ": " + refused.said();
                case InfoAnswer.Silence() -> "";
            };
        }
    }
}

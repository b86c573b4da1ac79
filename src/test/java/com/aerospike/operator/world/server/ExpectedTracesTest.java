package com.aerospike.operator.world.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.node.Access;
import com.aerospike.operator.node.HashedPassword;
import com.aerospike.operator.node.NamespaceFacts;
import com.aerospike.operator.node.NodeAddress;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeFacts;
import com.aerospike.operator.node.NodeSession;
import com.aerospike.operator.node.NodeVerbs;
import com.aerospike.operator.node.Privilege;
import com.aerospike.operator.node.RoleFacts;
import com.aerospike.operator.node.RosterBlocks;
import com.aerospike.operator.node.Stability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The procedures of an operator, step by step, against three nodes: what is sent, in which order, and what comes of it.
 */
class ExpectedTracesTest {

    @Test
    void rollingWarmRestart() throws Exception {
        try (var servers = new ServerFixture(66, ServerFixture.available("")).start(3)) {
            for (int target = 0; target < 3; target++) {
                servers.log().clear();

                expectAtRest(servers, 0, 1, 2);
                safeStop(servers, target);
                servers.node(target).warmRestart(servers.confText(target, 3)).join();
                servers.awaitAll();

                assertThat(servers.log().podsAsked("statistics").subList(0, 3))
                        .containsExactly("aero-1-0", "aero-1-1", "aero-1-2");
                assertThat(servers.log().podsAsked("quiesce:")).containsExactly(ServerFixture.pod(target));
                assertThat(servers.log().podsAsked("recluster:")).containsExactly("aero-1-0", "aero-1-1", "aero-1-2");
                assertThat(servers.log().of(ServerFixture.pod(target)))
                        .containsSubsequence(
                                "cluster-stable:size=3;ignore-migrations=false",
                                "quiesce:",
                                "namespace/test",
                                "recluster:",
                                "namespace/test",
                                "latencies:");
            }
            assertThat(servers.cluster().lost("mem")).isZero();
            // A restart forgets that the node was quiesced: nothing is left to undo.
            for (int i = 0; i < 3; i++) {
                try (var session = servers.session(i)) {
                    assertThat(NodeFacts.read(session).pendingQuiesce()).isFalse();
                }
            }
        }
    }

    @Test
    void firstStartWithStrongConsistency() throws Exception {
        try (var servers = new ServerFixture(67, ServerFixture.strong()).start(3)) {
            for (int i = 0; i < 3; i++) {
                try (var session = servers.session(i)) {
                    var bank = NodeFacts.read(session).namespace("bank").orElseThrow();
                    assertThat(bank.unavailablePartitions() + bank.deadPartitions())
                            .isZero();
                    // The pending list does not stop the second and third write: each compares with what is in effect.
                    var wanted =
                            bank.roster().orElseThrow().toSet(RosterBlocks.NONE).orElseThrow();
                    session.verbs().rosterSet("bank", wanted);
                }
            }
            var answers = reclusterAll(servers, 0, 1, 2);
            servers.await(SimulatedCluster::settled);

            assertThat(answers)
                    .containsExactly(
                            NodeVerbs.Recluster.NOT_PRINCIPAL,
                            NodeVerbs.Recluster.NOT_PRINCIPAL,
                            NodeVerbs.Recluster.STARTED);
            assertThat(servers.log().matching(received -> received.text().startsWith("roster-set:")))
                    .extracting(CommandLog.Received::text)
                    .containsOnly("roster-set:namespace=bank;nodes=1A2,1A1,1A0")
                    .hasSize(3);
            assertThat(servers.cluster().fewestCopies("bank")).isEqualTo(2);
        }
    }

    @Test
    void scaleDownByOne() throws Exception {
        try (var servers = new ServerFixture(68, ServerFixture.available("")).start(3)) {
            safeStop(servers, 2);
            servers.await(SimulatedCluster::settled);
            servers.node(2).stop(true).join();
            servers.await(cluster -> cluster.members().size() == 2 && cluster.settled());
            expectAtRest(servers, 0, 1);
            var seed = NodeAddress.clear(ServerFixture.pod(2) + ".aero.demo", 3002);
            for (int i = 0; i < 2; i++) {
                try (var session = servers.session(i)) {
                    session.verbs().tipClear(List.of(seed));
                    session.verbs().alumniReset();
                    assertThat(session.value("services-alumni")).doesNotContain("127.0.68.3");
                }
            }

            assertThat(servers.log().podsAsked("tip-clear:host-port-list=aero-1-2.aero.demo:3002"))
                    .containsExactly("aero-1-0", "aero-1-1");
            assertThat(servers.log().podsAsked("services-alumni-reset")).containsExactly("aero-1-0", "aero-1-1");
            assertThat(servers.cluster().lost("mem")).isZero();
            assertThat(servers.cluster().fewestCopies("mem")).isEqualTo(2);
        }
    }

    @Test
    void firstStartWithSecurity() throws Exception {
        try (var servers = new ServerFixture(69, ServerFixture.available("security {\n}")).start(3)) {
            var first = Access.password("admin", HashedPassword.of("admin"));
            var own = HashedPassword.of("own-secret");
            try (var session = servers.session(1, first)) {
                var security = session.security();
                assertThat(security.role("clerk")).isEmpty();
                security.createRole(
                        new RoleFacts("clerk", Set.of(Privilege.of(Privilege.Name.READ, "test")), List.of(), 0, 0));
                assertThat(security.user("fred")).isEmpty();
                security.createUser("fred", own, Set.of("clerk"));
                security.grantRoles("admin", Set.of("sys-admin"));
                security.setPassword("admin", own);
            }

            assertThat(servers.log().all())
                    .extracting(CommandLog.Received::text)
                    .containsExactly(
                            "login admin",
                            "query-roles clerk",
                            "create-role clerk",
                            "query-users fred",
                            "create-user fred",
                            "grant-roles admin",
                            "set-password admin");
            for (int i = 0; i < 3; i++) {
                try (var session = servers.session(i, Access.password("admin", own))) {
                    session.verbs().quiesceUndo();
                }
            }
        }
    }

    private static void expectAtRest(ServerFixture servers, int... nodes) throws NodeException {
        var keys = new HashSet<>();
        for (int i : nodes) {
            try (var session = servers.session(i)) {
                var facts = NodeFacts.read(session);
                assertThat(facts.cluster().size()).isEqualTo(nodes.length);
                assertThat(facts.migrateAllowed() && facts.cluster().integrity())
                        .isTrue();
                assertThat(facts.migrationsLeft()).isZero();
                keys.add(facts.cluster().key());
            }
        }
        assertThat(keys).hasSize(1);
    }

    private static void safeStop(ServerFixture servers, int target) throws Exception {
        var keys = new HashSet<Stability>();
        for (int i = 0; i < 3; i++) {
            try (var session = servers.session(i)) {
                keys.add(session.verbs().clusterStable(3));
            }
        }
        assertThat(keys).singleElement().isInstanceOf(Stability.Stable.class);
        try (var session = servers.session(target)) {
            session.verbs().quiesce();
            assertThat(test(session).pendingQuiesce()).isTrue();
            assertThat(reclusterAll(servers, 0, 1, 2)).containsOnlyOnce(NodeVerbs.Recluster.STARTED);
            var process = servers.node(target);
            servers.await(cluster -> process.quiesced());
            assertThat(test(session).quiesced()).isTrue();
            assertThat(test(session).quiescedNodes()).isEqualTo(1);
            assertThat(session.verbs().traffic().idle()).isTrue();
        }
    }

    private static NamespaceFacts test(NodeSession session) throws NodeException {
        return NodeFacts.read(session).namespace("test").orElseThrow();
    }

    private static List<NodeVerbs.Recluster> reclusterAll(ServerFixture servers, int... nodes) throws NodeException {
        var answers = new ArrayList<NodeVerbs.Recluster>();
        for (int i : nodes) {
            try (var session = servers.session(i)) {
                answers.add(session.verbs().recluster());
            }
        }
        return answers;
    }
}

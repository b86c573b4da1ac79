package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.world.operator.OperatorPackage;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a user starts it on a laptop, against a real API server. */
class PlanVerbIT {
    private final Stage stage = Stage.shared();

    @TempDir
    Path folder;

    private record Answer(int exitCode, String out, String err) {}

    @Test
    void anEditIsForetoldAndThenHappensAndAsItIsForetoldItWritesNothing() throws Exception {
        try (var pair = Cluster.running(stage, "two-racks.yaml", "pair", "plan")) {
            var file = Stage.cluster("two-racks.yaml", pair.namespace());
            assertThat(plan(file)).satisfies(unchanged -> {
                assertThat(unchanged.err()).isEmpty();
                assertThat(unchanged.out()).isEqualTo(pair.namespace() + "/pair: nothing changes\n");
                assertThat(unchanged.exitCode()).isZero();
            });
            var live = file.replace("migrate-fill-delay: 1\n", "migrate-fill-delay: 40\n");
            assertThat(plan(live).out()).contains("changes the settings of 4 pods", "pair-1-1", "live change");
            var upgrade = file.replace("8.1.2.0", "8.1.2.1");
            var before = pair.uids();
            var asked = Instant.now();

            var answer = plan(upgrade, "--output", "json");

            var pods = new ObjectMapper().readTree(answer.out()).at("/0/pods");
            assertThat(pods.findValuesAsText("pod")).containsExactly("pair-1-1", "pair-1-0", "pair-2-1", "pair-2-0");
            assertThat(pods.findValuesAsText("action")).containsOnly("cold");
            assertThat(pair.uids()).isEqualTo(before);
            assertThat(stage.requestsSince(asked)).isEmpty();

            stage.apply(upgrade);
            pair.awaitReady();
            assertThat(pair.uids()).allSatisfy((pod, uid) -> assertThat(uid).isNotEqualTo(before.get(pod)));
            assertThat(plan(upgrade).out()).isEqualTo(pair.namespace() + "/pair: nothing changes\n");
        }
    }

    @Test
    void aNewClusterIsCreatedAndARefusedOrUnreachableOneIsSaid() throws Exception {
        var namespace = stage.namespace("plan");
        var file = Stage.cluster("two-racks.yaml", namespace);

        assertThat(plan(file).out()).startsWith(namespace + "/pair: creates the cluster with 4 pods\n");
        assertThat(plan(file.replace("size: 4", "size: 0")).exitCode()).isEqualTo(1);
        var unreachable = run(file, List.of("--kubeconfig", nowhere().toString()));
        assertThat(unreachable.exitCode()).isEqualTo(2);
        assertThat(unreachable.err()).contains("read AerospikeCluster " + namespace + "/pair: ");
    }

    private Path nowhere() throws IOException {
        return Files.writeString(folder.resolve("nowhere"), """
                apiVersion: v1
                kind: Config
                current-context: none
                contexts: [{name: none, context: {cluster: none, user: none}}]
                clusters: [{name: none, cluster: {server: "https://127.0.0.1:1"}}]
                users: [{name: none, user: {}}]
                """);
    }

    private Answer plan(String yaml, String... options) throws Exception {
        var kubeconfig = stage.world().controlPlane().adminKubeconfig().toString();
        var all = new ArrayList<>(List.of("--kubeconfig", kubeconfig));
        all.addAll(List.of(options));
        return run(yaml, all);
    }

    private Answer run(String yaml, List<String> options) throws Exception {
        var target = Path.of(System.getProperty("operator.target", "target"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                OperatorPackage.of(target).program().toString(),
                "plan"));
        command.addAll(options);
        command.add(Files.writeString(folder.resolve("cluster.yaml"), yaml).toString());
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the verb ends").isTrue();
        return new Answer(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}

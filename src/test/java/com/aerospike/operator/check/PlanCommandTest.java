package com.aerospike.operator.check;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.planning.LiveCluster;
import com.aerospike.operator.planning.LiveClusters;
import com.aerospike.operator.planning.LiveUnreadable;
import com.aerospike.operator.planning.RunningCluster;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanCommandTest {
    private static final String SPEC = spec(3, config(""));

    /** Knows one cluster, {@code db/aero}. */
    private static final class OneCluster implements LiveClusters {
        @Override
        public String namespace() {
            return "db";
        }

        @Override
        public Optional<LiveCluster> read(String namespace, String name) {
            return namespace.equals("db") && name.equals("aero")
                    ? Optional.of(RunningCluster.of(SPEC))
                    : Optional.empty();
        }

        @Override
        public void close() {}
    }

    private static Run plan(String stdin, String... arguments) {
        return Run.of(in -> new PlanCommand(in, (kubeconfig, context) -> new OneCluster()), stdin, arguments);
    }

    private static String yaml(String spec) {
        return RunningCluster.yaml(spec);
    }

    @Test
    void tellsWhatWouldHappenToEachClusterOfAFile() {
        var run = plan(
                yaml(SPEC.replace("8.1.2.0", "8.1.2.1")) + "---\n" + yaml(SPEC).replace("name: aero", "name: other"),
                "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("db/aero: cold restart: 3 pods\n")
                .contains("\ndb/other: creates the cluster with 3 pods\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aResourceWithoutNamespaceIsLookedUpWhereKubectlWouldPutIt() {
        var file = yaml(SPEC).replace(", namespace: db", "");

        assertThat(plan(file, "-").out()).isEqualTo("db/aero: nothing changes\n");
        assertThat(plan(file, "-n", "elsewhere", "-").out()).startsWith("elsewhere/aero: creates the cluster");
    }

    @Test
    void whatAdmissionWouldRefuseIsNotPlanned() {
        var run = plan(yaml(SPEC.replace("multiPodPerHost: true", "multiPodPerHost: false")), "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error: ", "spec.podSpec.multiPodPerHost", "1 checked: 1 errors");
    }

    @Test
    void aClusterThatCannotBeReadIsNotTakenForAMissingOne() {
        var run = Run.of(
                in -> new PlanCommand(in, (kubeconfig, context) -> {
                    throw new LiveUnreadable("read the kubeconfig: no such file: x", null);
                }),
                yaml(SPEC),
                "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("read the kubeconfig: no such file: x" + System.lineSeparator());
    }

    @Test
    void endsWithTwoWhenThereIsNothingToPlan() {
        assertThat(plan("kind: Secret", "-").exitCode()).isEqualTo(2);
        assertThat(plan("", "/no/such/file").err()).contains("/no/such/file: cannot be read: no such file");
    }

    @Test
    void printsJsonOnDemand() throws IOException {
        var run = plan(yaml(SPEC), "--output", "json", "-");

        assertThat(new ObjectMapper().readTree(run.out()).at("/0/kind").asText())
                .isEqualTo("unchanged");
    }
}

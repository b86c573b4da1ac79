package com.aerospike.operator.cluster.objects.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.ClusterReconciler;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loss prevented: a replica count that was worked out from an outdated cache ends servers that nobody has judged. */
class StatefulSetDependentTest {
    private static StatefulSet set(String version, int replicas) {
        return new StatefulSetBuilder()
                .withNewMetadata()
                .withName("aero-0")
                .withResourceVersion(version)
                .endMetadata()
                .withNewSpec()
                .withReplicas(replicas)
                .endSpec()
                .build();
    }

    private static KubernetesClientException refusal(int code) {
        return new KubernetesClientException(
                new StatusBuilder().withCode(code).withMessage("refused").build());
    }

    /** Has one StatefulSet, and takes no other version of it than that. */
    private static final class OneSet extends StatefulSetDependent {
        private final StatefulSet present;
        private final List<String> tried = new ArrayList<>();

        OneSet(StatefulSet present) {
            this.present = present;
        }

        @Override
        StatefulSet apply(
                StatefulSet actual, StatefulSet desired, AerospikeCluster cluster, Context<AerospikeCluster> context) {
            tried.add(actual.getMetadata().getResourceVersion());
            if (!present.getMetadata()
                    .getResourceVersion()
                    .equals(actual.getMetadata().getResourceVersion())) {
                throw refusal(409);
            }
            return desired;
        }

        @Override
        Optional<StatefulSet> present(StatefulSet desired, Context<AerospikeCluster> context) {
            return Optional.of(present);
        }
    }

    @Test
    void theStatefulSetThatWasSeenIsWrittenAtOnce() {
        var dependent = new OneSet(set("7", 3));

        dependent.update(set("7", 3), set(null, 2), null, null);

        assertThat(dependent.tried).containsExactly("7");
    }

    @Test
    void oneThatOnlyCountedItsPodsMeanwhileIsWrittenToo() {
        var dependent = new OneSet(set("8", 3));

        dependent.update(set("7", 3), set(null, 2), null, null);

        assertThat(dependent.tried).containsExactly("7", "8");
    }

    @Test
    void oneThatHasGotAnotherSizeMeanwhileIsLeftAlone() {
        var dependent = new OneSet(set("8", 5));

        assertThatThrownBy(() -> dependent.update(set("7", 3), set(null, 2), null, null))
                .isInstanceOf(KubernetesClientException.class);
        assertThat(dependent.tried).containsExactly("7");
    }

    @Test
    void theOperatorHasTheDependentsThatAreTriedHere() {
        assertThat(WorkflowUnderTest.class.getAnnotation(Workflow.class).dependents())
                .isEqualTo(ClusterReconciler.class.getAnnotation(Workflow.class).dependents());
    }
}

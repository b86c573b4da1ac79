package com.aerospike.operator.cluster.objects.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.objects.RackStatefulSet;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Removable;
import com.aerospike.operator.cluster.objects.Scenario;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.dependent.managed.ManagedWorkflowAndDependentResourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The SDK deletes what it is shown and what is not wanted; so what it is shown decides what can be lost. */
class ShownToTheSdkTest {

    private final Scenario scenario = Scenario.in("two-racks-in-zones");
    private final AerospikeCluster cluster = scenario.cluster();
    private final StatefulSetDependent dependent = new StatefulSetDependent();

    @Test
    void aRackThatTheTargetsDoNotMentionIsNotShown() {
        // Given two racks, of which one is a target
        Targets targets = targets(List.of(scenario.targets().racks().getFirst()), Removable.NOTHING);

        // Then
        assertThat(shown(targets)).containsExactly("zoned-1");
        assertThat(wanted(targets)).containsExactly("zoned-1");
    }

    @Test
    void withoutTargetsNothingIsShown() {
        assertThat(shown(targets(List.of(), Removable.NOTHING))).isEmpty();
    }

    @Test
    void aRemovableRackIsShownAndNotWanted() {
        // Given
        Targets targets = targets(List.of(), new Removable(Set.of(RackIdentity.of(2)), Set.of()));

        // Then
        assertThat(shown(targets)).containsExactly("zoned-2");
        assertThat(wanted(targets)).isEmpty();
    }

    @Test
    void aHeldRackIsWanted() {
        // Given a rack that is held at a smaller size
        Targets targets = targets(List.of(new RackTarget.Held(RackIdentity.of(2), 1)), Removable.NOTHING);

        // Then
        assertThat(shown(targets)).containsExactly("zoned-2");
        assertThat(wanted(targets)).containsExactly("zoned-2");
    }

    @Test
    void whatSomebodyElseOwnsIsNotShown() {
        // Given a cluster that was deleted and made anew under the same name
        Targets targets = scenario.targets();
        List<StatefulSet> owned = statefulSets();
        owned.getFirst().getMetadata().getOwnerReferences().getFirst().setUid("another");

        // Then
        assertThat(names(dependent
                        .getSecondaryResources(cluster, context(targets, owned))
                        .keySet()))
                .containsExactly("zoned-2");
    }

    private Targets targets(List<RackTarget> racks, Removable removable) {
        Targets all = scenario.targets();
        return new Targets(all.intent(), all.initImage(), racks, Set.of(), all.peers(), removable);
    }

    private Set<String> shown(Targets targets) {
        return names(dependent
                .getSecondaryResources(cluster, context(targets, statefulSets()))
                .keySet());
    }

    private Set<String> wanted(Targets targets) {
        return names(dependent
                .desiredResources(cluster, context(targets, statefulSets()))
                .keySet());
    }

    private static Set<String> names(Set<ResourceID> ids) {
        return ids.stream().map(ResourceID::getName).collect(Collectors.toSet());
    }

    private List<StatefulSet> statefulSets() {
        Targets all = scenario.targets();
        return all.racks().stream()
                .map(rack -> RackStatefulSet.of(all, rack, Optional.empty()).orElseThrow())
                .toList();
    }

    @SuppressWarnings("unchecked") // A proxy knows its interface only as a class.
    private static Context<AerospikeCluster> context(Targets targets, List<StatefulSet> owned) {
        Object workflow = answering(ManagedWorkflowAndDependentResourceContext.class, "getMandatory", targets);
        InvocationHandler answers = (proxy, method, arguments) -> switch (method.getName()) {
            case "getSecondaryResources" -> Set.copyOf(owned);
            case "managedWorkflowAndDependentResourceContext" -> workflow;
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (Context<AerospikeCluster>)
                Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[] {Context.class}, answers);
    }

    private static Object answering(Class<?> type, String question, Object answer) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (!method.getName().equals(question)) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answer;
        });
    }
}

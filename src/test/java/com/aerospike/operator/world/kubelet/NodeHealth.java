package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.api.model.Taint;
import io.fabric8.kubernetes.api.model.TaintBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Does what the node life cycle controller does about dead nodes, but at once and only when told. */
final class NodeHealth {

    private static final String UNREACHABLE = "node.kubernetes.io/unreachable";

    private final KubernetesClient client;
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    NodeHealth(KubernetesClient client) {
        this.client = client;
    }

    boolean isLost(String node) {
        return lost.contains(node);
    }

    /**
     * @param stop ends all programs of the node; called before anything is written, as death comes before its
     * discovery
     */
    void lost(FakeNode node, List<Pod> pods, Runnable stop) {
        lost.add(node.name());
        stop.run();
        client.nodes().withName(node.name()).edit(object -> {
            object.getSpec().setTaints(List.of(taint("NoSchedule"), taint("NoExecute")));
            return object;
        });
        setCondition(node, false);
        pods.forEach(this::markNotReady);
    }

    void back(FakeNode node) {
        lost.remove(node.name());
        client.nodes().withName(node.name()).edit(object -> {
            object.getSpec().setTaints(List.of());
            return object;
        });
        setCondition(node, true);
    }

    private void setCondition(FakeNode node, boolean ready) {
        client.nodes().withName(node.name()).editStatus((Node object) -> {
            object.getStatus().setConditions(List.of(ready ? node.ready() : node.silent()));
            return object;
        });
    }

    private static Taint taint(String effect) {
        return new TaintBuilder().withKey(UNREACHABLE).withEffect(effect).build();
    }

    private void markNotReady(Pod pod) {
        new StatusPatches(client)
                .merge(
                        pod,
                        new PodStatusBuilder()
                                .addNewCondition()
                                .withType("Ready")
                                .withStatus("False")
                                .withReason("NodeNotReady")
                                .withMessage("Node is not ready")
                                .withLastTransitionTime(Times.seconds(Instant.now()))
                                .endCondition()
                                .build());
    }
}

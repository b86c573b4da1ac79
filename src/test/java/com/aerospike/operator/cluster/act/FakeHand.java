package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.kube.Annotations;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps what it was asked to do, in order, and lets a test play what comes of it. */
final class FakeHand implements KubernetesHand {

    /** What it was asked to do. */
    sealed interface Asked {
        PodName pod();
    }

    record Annotated(PodName pod, String uid, Map<String, String> annotations) implements Asked {
        Applied applied() {
            return Applied.parse(annotations.get(Annotations.APPLIED)).orElseThrow();
        }
    }

    record Deleted(PodName pod, String uid) implements Asked {}

    record ClaimDeleted(PodName pod, String claim, String uid) implements Asked {}

    record Ran(PodName pod, String uid, String container, List<String> command, String input) implements Asked {
        String script() {
            return command.get(2);
        }
    }

    final List<Asked> asked = new ArrayList<>();
    private Executed end = new Executed(0, "");
    private Consumer<PodName> onDelete = pod -> {};
    private List<PodSeen> pods = List.of();
    private boolean gone;

    /** No pod is the one that is meant. */
    void gone() {
        gone = true;
    }

    /** What the API server has. */
    void holds(List<PodSeen> present) {
        pods = present;
    }

    FakeHand endingWith(int exitCode, String output) {
        end = new Executed(exitCode, output);
        return this;
    }

    FakeHand onDelete(Consumer<PodName> happens) {
        onDelete = happens;
        return this;
    }

    <T extends Asked> List<T> asked(Class<T> kind) {
        return asked.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public List<PodSeen> pods(String namespace, String cluster) {
        return pods;
    }

    @Override
    public Done annotate(PodRef pod, Map<String, String> annotations) {
        asked.add(new Annotated(pod.name(), pod.uid(), annotations));
        return gone ? Done.GONE : Done.DONE;
    }

    @Override
    public Done delete(PodRef pod) {
        asked.add(new Deleted(pod.name(), pod.uid()));
        onDelete.accept(pod.name());
        return Done.DONE;
    }

    @Override
    public Done deleteClaim(String namespace, String claim, String uid) {
        var pod = PodName.parse("aero", claim.replaceFirst("^[a-z]+-", "")).orElseThrow();
        asked.add(new ClaimDeleted(pod, claim, uid));
        return Done.DONE;
    }

    @Override
    public boolean exists(PodRef pod) {
        return pods.stream().anyMatch(present -> present.uid().equals(pod.uid()));
    }

    @Override
    public Executed execute(PodRef pod, String container, List<String> command, String input, Duration limit) {
        asked.add(new Ran(pod.name(), pod.uid(), container, command, input));
        return end;
    }
}

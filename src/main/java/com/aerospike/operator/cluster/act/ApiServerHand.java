package com.aerospike.operator.cluster.act;

import com.aerospike.operator.cluster.observe.ClusterReading;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusDetails;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The hand that reaches the API server. */
public final class ApiServerHand implements KubernetesHand {
    private static final Logger LOG = Logger.getLogger(ApiServerHand.class);
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> GONE_OR_ANOTHER = Set.of(NOT_FOUND, 409);

    private final KubernetesClient client;

    public ApiServerHand(KubernetesClient client) {
        this.client = client;
    }

    @Override
    public List<PodSeen> pods(String namespace, String cluster) throws StepFailure {
        try {
            var found = client.pods()
                    .inNamespace(namespace)
                    .withLabels(Labels.cluster(cluster))
                    .list();
            return ClusterReading.pods(cluster, found.getItems());
        } catch (KubernetesClientException refused) {
            throw new StepFailure(refused);
        }
    }

    @Override
    public Done annotate(PodRef pod, Map<String, String> annotations) throws StepFailure {
        Pod patch = new PodBuilder()
                .withNewMetadata()
                .withUid(pod.uid())
                .addToAnnotations(annotations)
                .endMetadata()
                .build();
        try {
            client.pods()
                    .inNamespace(pod.namespace())
                    .withName(pod.name().toString())
                    .patch(PatchContext.of(PatchType.JSON_MERGE), patch);
            return Done.DONE;
        } catch (KubernetesClientException refused) {
            if (refused.getCode() == NOT_FOUND || isOfAnotherPod(refused)) {
                return Done.GONE;
            }
            throw new StepFailure(refused);
        }
    }

    @Override
    public Done delete(PodRef pod) throws StepFailure {
        try {
            client.resource(new PodBuilder()
                            .withNewMetadata()
                            .withNamespace(pod.namespace())
                            .withName(pod.name().toString())
                            .withUid(pod.uid())
                            .endMetadata()
                            .build())
                    .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                    .delete();
            return Done.DONE;
        } catch (KubernetesClientException refused) {
            return goneOrFailure(refused);
        }
    }

    @Override
    public Done deleteClaim(String namespace, String claim, String uid) throws StepFailure {
        try {
            client.resource(new PersistentVolumeClaimBuilder()
                            .withNewMetadata()
                            .withNamespace(namespace)
                            .withName(claim)
                            .withUid(uid)
                            .endMetadata()
                            .build())
                    .delete();
            return Done.DONE;
        } catch (KubernetesClientException refused) {
            return goneOrFailure(refused);
        }
    }

    @Override
    public boolean exists(PodRef pod) throws StepFailure {
        try {
            var found = client.pods()
                    .inNamespace(pod.namespace())
                    .withName(pod.name().toString())
                    .get();
            return found != null && pod.uid().equals(found.getMetadata().getUid());
        } catch (KubernetesClientException refused) {
            throw new StepFailure(refused);
        }
    }

    @Override
    public Executed execute(PodRef pod, String container, List<String> command, String input, Duration limit)
            throws StepFailure, InterruptedException {
        var what = "run a command in container %s of pod %s".formatted(container, pod.name());
        try {
            return run(pod, container, command, input, limit);
        } catch (TimeoutException late) {
            throw new StepFailure("%s: no end after %d s".formatted(what, limit.toSeconds()));
        } catch (ExecutionException | KubernetesClientException failed) {
            if (Thread.interrupted()) {
                throw new InterruptedException(what);
            }
            throw new StepFailure("%s: %s".formatted(what, reason(failed)));
        }
    }

    private Executed run(PodRef pod, String container, List<String> command, String input, Duration limit)
            throws StepFailure, InterruptedException, ExecutionException, TimeoutException {
        var output = new ByteArrayOutputStream();
        try (var running = client.pods()
                .resource(having(pod, container))
                .inContainer(container)
                .redirectingInput()
                .writingOutput(output)
                .writingError(output)
                .exec(command.toArray(String[]::new))) {
            send(running, input);
            var code = running.exitCode().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            // The client gives none when the connection ended first, and a negative one when it cannot read it.
            if (code == null || code < 0) {
                throw new StepFailure("container %s of pod %s: the connection ended before the command's result came"
                        .formatted(container, pod.name()));
            }
            return new Executed(code, output.toString(StandardCharsets.UTF_8).strip());
        }
    }

    /** The client looks the pod up to see whether it has the container, unless it is told. */
    private static Pod having(PodRef pod, String container) {
        return new PodBuilder()
                .withNewMetadata()
                .withNamespace(pod.namespace())
                .withName(pod.name().toString())
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName(container)
                .endContainer()
                .endSpec()
                .build();
    }

    /** What the client says first is only that it failed; the cause behind it tells why. */
    private static String reason(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce("", (outer, inner) -> inner);
    }

    /** A command that ends without reading all of its input has its reasons; its exit code tells them. */
    private static void send(ExecWatch running, String input) {
        try {
            running.getInput().write(input.getBytes(StandardCharsets.UTF_8));
            running.getInput().flush();
        } catch (IOException | KubernetesClientException closed) {
            LOG.debugf("input of a command was not taken: %s", closed.getMessage());
        }
    }

    private static Done goneOrFailure(KubernetesClientException refused) throws StepFailure {
        if (GONE_OR_ANOTHER.contains(refused.getCode())) {
            return Done.GONE;
        }
        throw new StepFailure(refused);
    }

    /** The API server takes another uid for an attempt to change it. */
    private static boolean isOfAnotherPod(KubernetesClientException refused) {
        return Optional.ofNullable(refused.getStatus())
                .map(Status::getDetails)
                .map(StatusDetails::getCauses)
                .filter(causes -> causes.stream().anyMatch(cause -> "metadata.uid".equals(cause.getField())))
                .isPresent();
    }
}

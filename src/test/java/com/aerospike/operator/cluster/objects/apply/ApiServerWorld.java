package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.Scenario;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.world.controlplane.Awaited;
import com.aerospike.operator.world.controlplane.ControlPlane;
import com.aerospike.operator.world.controlplane.Programs;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A real control plane, and on it the dependents under a reconciler that writes what a test wants. */
final class ApiServerWorld implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ControlPlane controlPlane = ControlPlane.start(Programs.find(), List.of(looseDefinition()));
    private final List<String> writes = new CopyOnWriteArrayList<>();
    private final KubernetesClient operatorClient = countingClient();
    private final WorkflowUnderTest workflow = new WorkflowUnderTest();
    private final Operator operator = new Operator(settings -> settings.withKubernetesClient(operatorClient));
    private final AtomicInteger wishes = new AtomicInteger();

    ApiServerWorld() {
        operator.register(workflow);
        operator.start();
    }

    KubernetesClient client() {
        return controlPlane.adminClient();
    }

    void makeNamespace(String namespace) {
        client().resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .endMetadata()
                        .build())
                .serverSideApply();
    }

    /** The scenario's cluster as the API server has it, made if it is not there; nothing is written for it yet. */
    AerospikeCluster cluster(Scenario scenario, String namespace) {
        ResourceID id = new ResourceID(scenario.cluster().getMetadata().getName(), namespace);
        AerospikeCluster known = client().resources(AerospikeCluster.class)
                .inNamespace(namespace)
                .withName(id.getName())
                .get();
        if (known != null) {
            return known;
        }
        AerospikeCluster cluster = new AerospikeCluster();
        cluster.getMetadata().setName(id.getName());
        cluster.getMetadata().setNamespace(namespace);
        cluster.setSpec(scenario.cluster().getSpec());
        return client().resource(cluster).create();
    }

    /** One pass that writes the scenario's targets. Returns what the API server was asked to write. */
    List<String> write(Scenario scenario, String namespace, UnaryOperator<Targets> change) {
        List<String> asked = pass(scenario, namespace, change);
        List<String> errors = errors(scenario, namespace);
        if (!errors.isEmpty()) {
            throw new AssertionError("objects of " + namespace + " could not be written: " + errors);
        }
        return asked;
    }

    List<String> write(Scenario scenario, String namespace) {
        return write(scenario, namespace, targets -> targets);
    }

    /** The same, when something may go wrong. */
    List<String> pass(Scenario scenario, String namespace, UnaryOperator<Targets> change) {
        ResourceID id = ResourceID.fromResource(cluster(scenario, namespace));
        workflow.want(id, live -> change.apply(targets(scenario, live)));
        writes.clear();
        String wish = Integer.toString(wishes.incrementAndGet());
        client().resources(AerospikeCluster.class)
                .inNamespace(namespace)
                .withName(id.getName())
                .edit(cluster -> {
                    cluster.getMetadata().setAnnotations(new HashMap<>());
                    cluster.getMetadata().getAnnotations().put(WorkflowUnderTest.WISH, wish);
                    return cluster;
                });
        new Awaited(LIMIT).await("a pass over " + id, () -> workflow.lastPass(id)
                .filter(pass -> wish.equals(pass.wish()))
                .isPresent());
        return writes.stream()
                .filter(write -> write.contains("/" + namespace + "/"))
                .toList();
    }

    List<String> errors(Scenario scenario, String namespace) {
        return workflow.lastPass(new ResourceID(scenario.cluster().getMetadata().getName(), namespace))
                .orElseThrow()
                .errors();
    }

    /** The targets for a cluster that has got its identity from the API server. */
    Targets targets(Scenario scenario, AerospikeCluster live) {
        Targets targets = scenario.targets();
        Intent intent = targets.intent();
        Intent identified = new Intent(
                live.getMetadata().getNamespace(),
                intent.name(),
                live.getMetadata().getUid(),
                1,
                intent.spec(),
                intent.version(),
                intent.racks());
        return new Targets(
                identified,
                targets.initImage(),
                targets.racks(),
                targets.podServices(),
                targets.peers(),
                targets.removable());
    }

    @Override
    public void close() {
        operator.stop();
        operatorClient.close();
        controlPlane.close();
    }

    private KubernetesClient countingClient() {
        var count = new Interceptor() {
            @Override
            public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
                if (!request.method().equals("GET")) {
                    writes.add(request.method() + " " + request.uri().getPath());
                }
            }
        };
        try {
            return new KubernetesClientBuilder()
                    .withConfig(Config.fromKubeconfig(Files.readString(controlPlane.adminKubeconfig())))
                    .withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("count", count))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("read the administrator's kubeconfig", e);
        }
    }

    // Nothing is checked here but what the operator writes, so any custom resource will do.
    private static CustomResourceDefinition looseDefinition() {
        return new CustomResourceDefinitionBuilder()
                .withNewMetadata()
                .withName("aerospikeclusters.asdb.aerospike.com")
                .endMetadata()
                .withNewSpec()
                .withGroup("asdb.aerospike.com")
                .withScope("Namespaced")
                .withNewNames()
                .withKind("AerospikeCluster")
                .withPlural("aerospikeclusters")
                .endNames()
                .addNewVersion()
                .withName("v1")
                .withServed(true)
                .withStorage(true)
                .withNewSchema()
                .withNewOpenAPIV3Schema()
                .withType("object")
                .withXKubernetesPreserveUnknownFields(true)
                .endOpenAPIV3Schema()
                .endSchema()
                .endVersion()
                .endSpec()
                .build();
    }
}

package com.aerospike.operator.world;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.world.controlplane.Awaited;
import com.aerospike.operator.world.controlplane.ControlPlane;
import com.aerospike.operator.world.controlplane.Programs;
import com.aerospike.operator.world.kubelet.KubeletOptions;
import com.aerospike.operator.world.kubelet.TestKubelet;
import com.aerospike.operator.world.kubelet.VolumeFolders;
import com.aerospike.operator.world.kubelet.VolumeProvisioner;
import com.aerospike.operator.world.server.SimulatedCluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Everything that an operator needs around it, on this machine; it ends with {@link #close()} or with this process. */
public final class World implements AutoCloseable {

    private final ControlPlane controlPlane;
    private final VolumeFolders volumes;
    private final VolumeProvisioner provisioner;
    private final SimulatedServers servers;
    private final PodBootstrap bootstrap;
    private final GoneClaims goneClaims;
    private final TestKubelet kubelet;

    private World(ControlPlane controlPlane, WorldOptions options) {
        this.controlPlane = controlPlane;
        this.volumes = new VolumeFolders(controlPlane.folder().resolve("volumes"));
        this.servers = new SimulatedServers(options.servers());
        this.bootstrap = new PodBootstrap(options.annotationPatience(), controlPlane.adminClient());
        this.provisioner = VolumeProvisioner.start(controlPlane.provisionerClient(), volumes);
        this.goneClaims = new GoneClaims(controlPlane.provisionerClient(), servers.registry());
        this.kubelet = TestKubelet.start(
                controlPlane.kubeletClient(),
                KubeletOptions.running(bootstrap, servers)
                        .withNodes(options.nodes(), options.zones())
                        .withTimings(options.kubelet())
                        .withImages(options.images())
                        .withStreams(controlPlane::serveKubeletStreams),
                volumes,
                controlPlane.folder());
    }

    /** Builds the control plane's programs first if this machine does not have them yet. */
    public static World start(WorldOptions options) {
        List<HasMetadata> definitions = options.definitions().stream()
                .flatMap(file -> Manifests.read(file).stream())
                .toList();
        var controlPlane = ControlPlane.start(Programs.find(), definitions);
        try {
            var world = new World(controlPlane, options);
            options.namespaces().forEach(world::prepare);
            return world;
        } catch (RuntimeException | AssertionError e) {
            controlPlane.close();
            throw e;
        }
    }

    /** Makes a namespace with the secrets that sample clusters name. */
    public void prepare(String namespace) {
        client().resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .endMetadata()
                        .build())
                .create();
        controlPlane.awaitServiceAccount(namespace);
        new SampleSecrets().all().forEach(secret -> client().resource(secret)
                .inNamespace(namespace)
                .create());
    }

    public ControlPlane controlPlane() {
        return controlPlane;
    }

    /** May do everything. */
    public KubernetesClient client() {
        return controlPlane.adminClient();
    }

    public TestKubelet kubelet() {
        return kubelet;
    }

    public VolumeFolders volumes() {
        return volumes;
    }

    /** All simulated servers: their clusters, failure switches and the commands that they got. */
    public SimulatedCluster.Registry servers() {
        return servers.registry();
    }

    /** What the bootstrap of a pod printed when it ran last. */
    public Optional<String> bootstrapOutput(String namespace, String pod) {
        return bootstrap.outputOf(namespace, pod);
    }

    /**
     * Restarts the server process inside its container with the configuration file as it is there now, which is what
     * signal USR1 to its first process does.
     *
     * @return done when the new process has been started, its port still closed; fails when it does not start
     */
    public CompletableFuture<Void> warmRestart(String namespace, String pod) {
        return servers.find(namespace, pod)
                .orElseThrow(() -> new IllegalArgumentException("pod " + namespace + "/" + pod + " has no server"))
                .warmRestart();
    }

    /**
     * Applies every object of a file as {@code kubectl apply --server-side} does; a missing namespace is the usual
     * one.
     */
    public List<HasMetadata> applyFile(Path file) {
        return apply(Manifests.read(file));
    }

    /** The same for the text of a manifest. */
    public List<HasMetadata> apply(String yaml) {
        return apply(Manifests.parse(yaml));
    }

    private List<HasMetadata> apply(List<HasMetadata> objects) {
        return objects.stream().map(this::apply).toList();
    }

    private HasMetadata apply(HasMetadata object) {
        if (object instanceof Namespaced && object.getMetadata().getNamespace() == null) {
            object.getMetadata().setNamespace(WorldOptions.NAMESPACE);
        }
        return client().resource(object).forceConflicts().serverSideApply();
    }

    public Optional<AerospikeCluster> cluster(String namespace, String name) {
        return Optional.ofNullable(client().resources(AerospikeCluster.class)
                .inNamespace(namespace)
                .withName(name)
                .get());
    }

    public List<AerospikeCluster> clusters(String namespace) {
        return client().resources(AerospikeCluster.class)
                .inNamespace(namespace)
                .list()
                .getItems();
    }

    /** @param what goes into the error when the limit is reached */
    public void await(Duration limit, String what, Supplier<Boolean> condition) {
        new Awaited(limit).await(what, condition::get);
    }

    @Override
    public void close() {
        kubelet.close();
        servers.close();
        goneClaims.close();
        provisioner.close();
        controlPlane.close();
    }
}

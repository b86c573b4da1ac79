package com.aerospike.operator.run.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.MountedFiles;
import com.aerospike.operator.admission.preview.ChangePreview;
import com.aerospike.operator.admission.webhook.EvictionWebhook;
import com.aerospike.operator.admission.webhook.Hook;
import com.aerospike.operator.admission.webhook.MutatingWebhook;
import com.aerospike.operator.admission.webhook.ValidatingWebhook;
import com.aerospike.operator.api.CrdPostProcessor;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.run.certificate.CertificateSource;
import com.aerospike.operator.run.certificate.SelfMadeCertificate;
import com.aerospike.operator.run.certificate.ServingNames;
import com.aerospike.operator.run.certificate.Terms;
import com.aerospike.operator.run.certificate.TrustInjector;
import com.aerospike.operator.world.controlplane.Awaited;
import com.aerospike.operator.world.controlplane.ControlPlane;
import com.aerospike.operator.world.controlplane.KubectlResult;
import com.aerospike.operator.world.controlplane.Programs;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real API server that asks real webhooks in this process, by the configurations that are installed in clusters. */
final class WebhookWorld implements AutoCloseable {

    static final String OPERATOR_NAMESPACE = "aerospike-operator";
    static final String MUTATING = "aerospike-operator-mutating-webhook-configuration";
    static final String VALIDATING = "aerospike-operator-validating-webhook-configuration";
    static final String SECRET = "aerospike-operator-webhook-certificate";
    private static final String ACCOUNT = "aerospike-operator";
    static final Terms LONG = new Terms(Duration.ofDays(90), Duration.ofDays(730), Duration.ofHours(1));

    private static final Path MANIFEST = Path.of("src", "main", "kubernetes", "kubernetes.yml");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** One replica of the operator, as far as webhooks go. */
    static final class Replica implements AutoCloseable {
        final WebhookServer server;
        private final CertificateSource certificate;

        Replica(WebhookServer server, CertificateSource certificate) {
            this.server = server;
            this.certificate = certificate;
        }

        @Override
        public void close() {
            certificate.close();
            server.close();
        }
    }

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Vertx vertx = Vertx.vertx();
    private final ControlPlane controlPlane;
    private final List<Replica> replicas = new ArrayList<>();
    private Optional<KubernetesClient> operator = Optional.empty();

    private WebhookWorld(ControlPlane controlPlane) {
        this.controlPlane = controlPlane;
    }

    /** Starts with one replica, to which both configurations point. */
    static WebhookWorld start(Terms terms) {
        var world = new WebhookWorld(ControlPlane.start(Programs.find(), List.of(definition())));
        try {
            world.makeNamespace(OPERATOR_NAMESPACE);
            world.makeOperatorAccount();
            Replica first = world.addReplica(terms);
            world.configure(first.server.port());
            world.awaitTrust();
            return world;
        } catch (RuntimeException | AssertionError e) {
            world.close();
            throw e;
        }
    }

    KubernetesClient client() {
        return controlPlane.adminClient();
    }

    ControlPlane controlPlane() {
        return controlPlane;
    }

    void makeNamespace(String name) {
        controlPlane.kubectl("create", "namespace", name).orThrow();
        controlPlane.awaitServiceAccount(name);
    }

    /** Ports of all replicas. */
    List<Integer> ports() {
        return replicas.stream().map(replica -> replica.server.port()).toList();
    }

    /** The authorities that the API server trusts, as PEM. */
    String bundle() {
        var configuration = client().admissionRegistration()
                .v1()
                .validatingWebhookConfigurations()
                .withName(VALIDATING)
                .get();
        return new String(
                Base64.getDecoder()
                        .decode(configuration
                                .getWebhooks()
                                .getFirst()
                                .getClientConfig()
                                .getCaBundle()),
                UTF_8);
    }

    RawApi api() {
        return new RawApi(controlPlane.adminKubeconfig());
    }

    /** The operator has the rights of the manifest and, for pods, those that come with the reconciler. */
    private void makeOperatorAccount() {
        controlPlane
                .kubectl("create", "serviceaccount", ACCOUNT, "-n", OPERATOR_NAMESPACE)
                .orThrow();
        manifest()
                .filter(object -> object.getApiVersion().startsWith("rbac."))
                .forEach(object -> client().resource(object).create());
        controlPlane
                .kubectl("create", "clusterrole", "pods", "--verb=get,patch", "--resource=pods")
                .orThrow();
        controlPlane
                .kubectl(
                        "create",
                        "clusterrolebinding",
                        "pods",
                        "--clusterrole=pods",
                        "--serviceaccount=" + OPERATOR_NAMESPACE + ":" + ACCOUNT)
                .orThrow();
        try {
            operator = Optional.of(new KubernetesClientBuilder()
                    .withConfig(Config.fromKubeconfig(
                            Files.readString(controlPlane.serviceAccountKubeconfig(OPERATOR_NAMESPACE, ACCOUNT))))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException("read the operator's kubeconfig", e);
        }
    }

    Replica addReplica(Terms terms) {
        KubernetesClient client = operator.orElseThrow();
        var meters = new WebhookMeters(registry);
        var guard = new Guard(InitImage.NONE).reading(MountedFiles.OF_SCENARIOS);
        var server = new WebhookServer(
                vertx,
                "127.0.0.1",
                0,
                new WebhookDesk(
                        Map.of(
                                Hook.MUTATE_CLUSTER, new MutatingWebhook(guard),
                                Hook.VALIDATE_CLUSTER, new ValidatingWebhook(guard, new ChangePreview()),
                                Hook.VALIDATE_EVICTION,
                                        new EvictionWebhook(
                                                new ApiPods(client), meters.evictions(), Clock.systemUTC())),
                        meters),
                meters);
        var certificate = new SelfMadeCertificate(
                client,
                OPERATOR_NAMESPACE,
                SECRET,
                new TrustInjector(client, MUTATING, VALIDATING, Clock.systemUTC()),
                ServingNames.ofService("aerospike-operator-webhook-service", OPERATOR_NAMESPACE, List.of("127.0.0.1")),
                terms,
                Clock.systemUTC());
        certificate.start(server::serveWith);
        new Awaited(LIMIT).await("the port of the webhooks", server::isListening);
        var replica = new Replica(server, certificate);
        replicas.add(replica);
        return replica;
    }

    /** Closes all replicas; the API server still asks at the address of the last one. */
    void stopReplicas() {
        replicas.forEach(Replica::close);
        replicas.clear();
    }

    /** Applies the webhook configurations of the manifest, but with a URL in the place of the Service. */
    void configure(int port) {
        manifest().forEach(object -> {
            switch (object) {
                case MutatingWebhookConfiguration all ->
                    all.getWebhooks().forEach(each -> callByUrl(each.getClientConfig(), port));
                case ValidatingWebhookConfiguration all ->
                    all.getWebhooks().forEach(each -> callByUrl(each.getClientConfig(), port));
                default -> {
                    return;
                }
            }
            client().resource(object).createOr(existing -> existing.update());
        });
    }

    /** For objects that nobody would let in. */
    void withoutWebhooks(Runnable work) {
        client().admissionRegistration().v1().mutatingWebhookConfigurations().delete();
        client().admissionRegistration().v1().validatingWebhookConfigurations().delete();
        new Awaited(LIMIT).await("the webhooks to be forgotten", () -> {
            var unseen = dryRun("image: 'enterprise:latest'");
            return unseen.succeeded() && !unseen.output().contains("effectiveStorage");
        });
        try {
            work.run();
        } finally {
            configure(replicas.getFirst().server.port());
            awaitTrust();
        }
    }

    private static void callByUrl(WebhookClientConfig config, int port) {
        config.setUrl("https://127.0.0.1:" + port + config.getService().getPath());
        config.setService(null);
    }

    static Stream<HasMetadata> manifest() {
        try {
            List<HasMetadata> all = new KubernetesSerialization().unmarshal(Files.readString(MANIFEST));
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException("read " + MANIFEST, e);
        }
    }

    /** The API server learns of a changed configuration by a watch of its own. */
    void awaitTrust() {
        new Awaited(LIMIT).await("the API server to ask both webhooks", () -> {
            var sound = dryRun("image: 'aerospike/aerospike-server-enterprise:8.1.1.0'");
            var unsound = dryRun("image: 'enterprise:latest'");
            return sound.output().contains("effectiveStorage")
                    && unsound.errors().contains("webhook \"vaerospikecluster.kb.io\" denied");
        });
    }

    private KubectlResult dryRun(String image) {
        String cluster = """
                {apiVersion: asdb.aerospike.com/v1, kind: AerospikeCluster, metadata: {name: probe, namespace: default},
                 spec: {size: 1, IMAGE, validationPolicy: {skipWorkDirValidate: true}, aerospikeConfig: {
                   service: {feature-key-file: /x/features.conf}, namespaces: [{name: test, replication-factor: 1,
                     storage-engine: {type: memory, data-size: 1073741824}}],
                   network: {service: {port: 3000}, heartbeat: {port: 3002}, fabric: {port: 3001}}},
                  storage: {volumes: [{name: s, source: {secret: {secretName: s}}, aerospike: {path: /x}}]}}}""".replace("IMAGE", image);
        return controlPlane.kubectlWithInput(
                Optional.of(cluster), "create", "--dry-run=server", "-o", "yaml", "-f", "-");
    }

    private static CustomResourceDefinition definition() {
        var bytes = new ByteArrayOutputStream();
        new CRDGenerator()
                .customResourceClasses(AerospikeCluster.class)
                .forCRDVersions("v1")
                .withPostProcessor(new CrdPostProcessor())
                .withOutput(new CRDGenerator.CRDOutput<ByteArrayOutputStream>() {
                    @Override
                    public ByteArrayOutputStream outputFor(String name) {
                        return bytes;
                    }

                    @Override
                    public URI crdURI(String name) {
                        return URI.create("file:///" + name);
                    }

                    @Override
                    public void close() {
                        // Nothing is held open.
                    }
                })
                .generate();
        return new KubernetesSerialization().unmarshal(bytes.toString(UTF_8), CustomResourceDefinition.class);
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
        operator.ifPresent(KubernetesClient::close);
        controlPlane.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

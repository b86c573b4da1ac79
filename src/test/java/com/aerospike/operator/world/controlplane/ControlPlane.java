package com.aerospike.operator.world.controlplane;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running Kubernetes control plane. It ends with {@link #close()}, and in any case with this process: normally, by
 * a signal, or killed.
 */
public final class ControlPlane implements AutoCloseable {

    private static final int TRIES_FOR_PORTS = 3;
    private static final Duration START = Duration.ofSeconds(90);

    private final WorkDirectory directory;
    private final ControlPlaneProcesses processes;
    private final Programs programs;
    private final Layout files;
    private final AuditLog auditLog;
    private final Users users = new Users();
    private final CertificateAuthority authority = new CertificateAuthority("test-world");
    private final Clients clients = new Clients();
    private final Thread atExit = new Thread(this::stop, "control-plane-exit");
    private KubernetesClient admin;

    private ControlPlane(Programs programs) {
        this.programs = programs;
        this.directory = WorkDirectory.create();
        this.files = Layout.prepare(directory.path(), authority, users);
        this.auditLog = new AuditLog(files.path("audit.log"));
        this.processes = new ControlPlaneProcesses(programs, files);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    public static ControlPlane start() {
        return start(Programs.find(), List.of());
    }

    /**
     * Starts everything and returns once the API server is ready and the controllers have made the first service
     * account.
     *
     * @param definitions objects, above all custom resource definitions, that exist before the controllers start: the garbage
     *     collector learns of a kind that comes later only after up to 30 s
     */
    public static ControlPlane start(Programs programs, List<? extends HasMetadata> definitions) {
        var controlPlane = new ControlPlane(programs);
        try {
            controlPlane.run(definitions);
            return controlPlane;
        } catch (RuntimeException | AssertionError e) {
            controlPlane.close();
            throw e;
        }
    }

    private void run(List<? extends HasMetadata> definitions) {
        startServer();
        definitions.forEach(definition -> admin.resource(definition).serverSideApply());
        processes.startControllers(
                kubeconfig(files.path("controller-manager.kubeconfig"), Users.CONTROLLER_MANAGER),
                kubeconfig(files.path("scheduler.kubeconfig"), Users.SCHEDULER));
        kubeconfig(adminKubeconfig(), Users.ADMIN);
        awaitServiceAccount("default");
        definitions.stream()
                .filter(CustomResourceDefinition.class::isInstance)
                .map(CustomResourceDefinition.class::cast)
                .forEach(this::awaitServed);
    }

    // A new kind is listed as known a moment before its objects can be read; clients get "too many requests" until
    // then.
    private void awaitServed(CustomResourceDefinition definition) {
        var spec = definition.getSpec();
        for (var version : spec.getVersions()) {
            var path = "/apis/%s/%s/%s"
                    .formatted(
                            spec.getGroup(), version.getName(), spec.getNames().getPlural());
            new Awaited(START, processes::requireAlive).await(path + " to be served", () -> succeeds(path));
        }
    }

    private boolean succeeds(String path) {
        try {
            return admin.raw(path) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void startServer() {
        for (int tries = 1; ; tries++) {
            processes.startServer();
            admin = client(Users.ADMIN);
            try {
                new Awaited(START, processes::requireAlive).await("the API server", this::ready);
                return;
            } catch (ProcessEnded e) {
                if (!e.portTaken() || tries == TRIES_FOR_PORTS) {
                    throw e;
                }
                processes.killAll();
            }
        }
    }

    private boolean ready() {
        return succeeds("/readyz");
    }

    /** Pods can be made in a namespace only once its service account is there. */
    public void awaitServiceAccount(String namespace) {
        new Awaited(START, processes::requireAlive)
                .await(
                        "service account default of namespace " + namespace,
                        () -> adminClient()
                                        .serviceAccounts()
                                        .inNamespace(namespace)
                                        .withName("default")
                                        .get()
                                != null);
    }

    /** Address of the API server. */
    public String server() {
        return processes.server();
    }

    /** A client that may do everything; shared, closed with this control plane. */
    public KubernetesClient adminClient() {
        return admin;
    }

    /** A client of the test kubelet, which the audit log can tell from others; closed with this control plane. */
    public KubernetesClient kubeletClient() {
        return client(Users.KUBELET);
    }

    /** The same for whoever provides volumes. */
    public KubernetesClient provisionerClient() {
        return client(Users.PROVISIONER);
    }

    private KubernetesClient client(String user) {
        return clients.client(server(), authority.certificatePem(), user, users.token(user));
    }

    /** Writes a kubeconfig of one of the fixed users, such as {@code admin}. */
    public Path kubeconfig(Path file, String user) {
        return new Kubeconfig(server(), authority.certificatePem(), user, users.token(user)).writeTo(file);
    }

    /** Where the administrator's kubeconfig is, for people who want to look with their own tools. */
    public Path adminKubeconfig() {
        return files.path("admin.kubeconfig");
    }

    /** Writes a kubeconfig of a service account, with a token that is good for a day and this account's rights only. */
    public Path serviceAccountKubeconfig(Path file, String namespace, String name) {
        var token = new ServiceAccountToken(adminClient()).request(namespace, name, Duration.ofDays(1));
        var user = "system:serviceaccount:" + namespace + ":" + name;
        return new Kubeconfig(server(), authority.certificatePem(), user, token).writeTo(file);
    }

    /** The same in a file of this control plane's own folder. */
    public Path serviceAccountKubeconfig(String namespace, String name) {
        return serviceAccountKubeconfig(files.path(namespace + "." + name + ".kubeconfig"), namespace, name);
    }

    /** The authority that clients must trust, as PEM. */
    public String caPem() {
        return authority.certificatePem();
    }

    public AuditLog auditLog() {
        return auditLog;
    }

    /**
     * Starts the program that answers the API server's requests for exec and logs in the place of all kubelets. It puts
     * every question to the console and, when it listens, tells it on which port of 127.0.0.1: nodes must name that
     * port and the address as their InternalDNS.
     *
     * @param token is shown to the console with each question
     */
    public void serveKubeletStreams(URI console, String token) {
        processes.startKubeletStreams(console, token);
    }

    /** Runs kubectl as administrator. */
    public KubectlResult kubectl(String... arguments) {
        return kubectlWithInput(Optional.empty(), arguments);
    }

    /** Runs kubectl as administrator, with this text as its standard input. */
    public KubectlResult kubectlWithInput(Optional<String> input, String... arguments) {
        return new Kubectl(programs, adminKubeconfig(), files.path("kubectl-home")).run(input, List.of(arguments));
    }

    /** Resident memory of each process in MiB, by name. */
    public Map<String, Long> memory() {
        return processes.memory();
    }

    /** The folder of everything that this control plane writes; it goes away with it. */
    public Path folder() {
        return directory.path();
    }

    @Override
    public void close() {
        clients.close();
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already; then the hook may run as well and finds nothing to do.
            return;
        }
    }

    private void stop() {
        processes.stop();
        directory.delete();
    }
}

package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Registers fake nodes and runs the pods that the scheduler puts there. */
public final class TestKubelet implements AutoCloseable {

    private static final Duration END = Duration.ofSeconds(5);
    private static final Duration STREAMS_START = Duration.ofSeconds(30);

    private final KubernetesClient client;
    private final AddressPool pool = AddressPool.claim();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, NodeOfWorld> nodes = new ConcurrentHashMap<>();
    private final Map<String, PodAgent> agents = new ConcurrentHashMap<>();
    private final PodServices services;
    private final SharedIndexInformer<Pod> pods;
    private final NodeHealth health;
    private final Optional<KubeletConsole> console;

    private record NodeOfWorld(FakeNode node, InetAddress address) {}

    private TestKubelet(KubernetesClient client, KubeletOptions options, VolumeFolders volumes, Path folder) {
        this.client = client;
        this.health = new NodeHealth(client);
        this.services = new PodServices(
                options,
                new PodApi(client),
                new Sources(client, this::sourceChanged),
                new Claims(client, volumes),
                new ReadinessProbes(options.timings(), workers),
                new NodeImages(options.images()),
                new PodFaults(),
                new ContainerShell(folder.resolve("container-programs")),
                workers,
                Clock.systemUTC(),
                folder);
        this.console = options.streams().map(this::serveStreams);
        var port = console.map(open -> OptionalInt.of(open.awaitStreams(STREAMS_START)))
                .orElse(OptionalInt.empty());
        IntStream.range(0, options.nodes()).forEach(index -> register(index, options.zones(), port));
        this.pods = client.pods().inAnyNamespace().inform(new Follower());
    }

    /**
     * Returns when the nodes are there and pods are being watched.
     *
     * @param client belongs to the caller, also after the end
     * @param folder for everything that pods leave on disk
     */
    public static TestKubelet start(
            KubernetesClient client, KubeletOptions options, VolumeFolders volumes, Path folder) {
        return new TestKubelet(client, options, volumes, folder);
    }

    private KubeletConsole serveStreams(StreamsLauncher streams) {
        var open = KubeletConsole.open(this::door, workers);
        streams.launch(open.address(), open.token());
        return open;
    }

    private PodDoor door(PodKey pod) throws Refusal {
        var agent = agent(pod.namespace(), pod.name())
                .orElseThrow(() -> new Refusal(HttpURLConnection.HTTP_NOT_FOUND, "pod does not exist"));
        if (health.isLost(agent.node())) {
            throw new Refusal(HttpURLConnection.HTTP_UNAVAILABLE, "node " + agent.node() + " is lost");
        }
        return agent.door();
    }

    private void register(int index, List<String> zones, OptionalInt kubeletPort) {
        var address = pool.ofNode(index);
        // The range is reserved for documentation, so a mistake never reaches a real machine.
        var external = "198.51.100." + (index + 1);
        var node = new FakeNode(
                "node-" + (index + 1),
                zones.get(index % zones.size()),
                address.getHostAddress(),
                external,
                kubeletPort);
        nodes.put(node.name(), new NodeOfWorld(node, address));
        client.resource(node.toObject()).create();
    }

    public List<FakeNode> nodes() {
        return nodes.values().stream()
                .map(NodeOfWorld::node)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** Switches for things that go wrong in pods. */
    public PodFaults faults() {
        return services.faults();
    }

    /** Kills the server program of a pod; the container is started again as after any crash. */
    public void killServer(String namespace, String pod) {
        require(namespace, pod).signal(new Signal.Kill(ContainerStarter.SERVER));
    }

    /** Where a pod listens. */
    public Optional<InetAddress> addressOf(String namespace, String pod) {
        return agent(namespace, pod).map(agent -> agent.addresses().pod());
    }

    /** The file system of a pod's container, to look at files or change them as a program in the container would. */
    public Optional<Path> rootOf(String namespace, String pod, String container) {
        return agent(namespace, pod).flatMap(agent -> agent.root(container));
    }

    /**
     * The node dies with all its programs. Its pods stay in the API, not ready, until somebody forces them away or
     * the node is back; nothing new is put there.
     */
    public void loseNode(String name) {
        var lost = nodes.get(name).node();
        health.lost(lost, onNode(name).map(PodAgent::pod).toList(), () -> onNode(name)
                .forEach(agent -> agent.signal(new Signal.NodeLost())));
    }

    /** The node starts anew: its pods run again from their init containers, on the volumes that they had. */
    public void recoverNode(String name) {
        health.back(nodes.get(name).node());
        onNode(name).forEach(agent -> agent.signal(new Signal.NodeBack()));
    }

    private Stream<PodAgent> onNode(String name) {
        return agents.values().stream().filter(agent -> agent.node().equals(name));
    }

    private PodAgent require(String namespace, String pod) {
        return agent(namespace, pod)
                .orElseThrow(() -> new IllegalArgumentException("pod " + namespace + "/" + pod + " is on no node"));
    }

    private Optional<PodAgent> agent(String namespace, String pod) {
        var key = new PodKey(namespace, pod);
        // While a pod is replaced, the old and the new one can both be here for a moment; the later is meant.
        return agents.values().stream().filter(agent -> agent.key().equals(key)).max((a, b) -> creation(a)
                .compareTo(creation(b)));
    }

    private static String creation(PodAgent agent) {
        return agent.pod().getMetadata().getCreationTimestamp();
    }

    private void sourceChanged(Source source) {
        agents.values().stream()
                .filter(agent -> agent.key().namespace().equals(source.namespace()))
                .forEach(agent -> agent.sourceChanged(source));
    }

    private void seen(Pod pod) {
        var name = pod.getSpec().getNodeName();
        if (name == null || !nodes.containsKey(name)) {
            return;
        }
        var uid = pod.getMetadata().getUid();
        var known = agents.get(uid);
        if (known != null) {
            known.changed(pod);
            return;
        }
        var node = nodes.get(name);
        boolean hostNetwork = Boolean.TRUE.equals(pod.getSpec().getHostNetwork());
        var addresses = new PodAddresses(hostNetwork ? node.address() : pool.nextForPod(), node.address());
        var agent = new PodAgent(services, pod, addresses);
        agents.put(uid, agent);
        if (health.isLost(name)) {
            agent.signal(new Signal.NodeLost());
        }
        workers.execute(agent);
    }

    private void gone(Pod pod) {
        var agent = agents.remove(pod.getMetadata().getUid());
        if (agent != null) {
            agent.signal(new Signal.Gone());
        }
    }

    @Override
    public void close() {
        services.api().close();
        pods.close();
        services.sources().close();
        services.probes().close();
        console.ifPresent(KubeletConsole::close);
        workers.shutdownNow();
        try {
            for (var agent : agents.values()) {
                agent.awaitEnd(END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.close();
    }

    private final class Follower implements ResourceEventHandler<Pod> {
        @Override
        public void onAdd(Pod pod) {
            seen(pod);
        }

        @Override
        public void onUpdate(Pod old, Pod pod) {
            seen(pod);
        }

        @Override
        public void onDelete(Pod pod, boolean finalStateUnknown) {
            gone(pod);
        }
    }
}

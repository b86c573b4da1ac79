package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.kube.Labels;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of all Kubernetes nodes, kept up to date by one watch. Node objects carry long lists of images; only the
 * few texts needed are kept of each.
 */
public final class HostBook implements AutoCloseable {
    private final Map<String, HostAddresses> known = new ConcurrentHashMap<>();
    private final SharedIndexInformer<Node> watch;

    /** Starts watching; the book fills in the background. */
    public HostBook(KubernetesClient client) {
        watch = client.nodes().runnableInformer(0).itemStore(new NamesOnly());
        watch.addEventHandler(new ResourceEventHandler<>() {
            @Override
            public void onAdd(Node node) {
                known.put(node.getMetadata().getName(), read(node));
            }

            @Override
            public void onUpdate(Node before, Node node) {
                known.put(node.getMetadata().getName(), read(node));
            }

            @Override
            public void onDelete(Node node, boolean finalStateUnknown) {
                known.remove(node.getMetadata().getName());
            }
        });
        watch.start();
    }

    public Optional<HostAddresses> find(String node) {
        return Optional.ofNullable(known.get(node));
    }

    @Override
    public void close() {
        watch.close();
    }

    static HostAddresses read(Node node) {
        var labels = Optional.ofNullable(node.getMetadata().getLabels()).orElse(Map.of());
        return new HostAddresses(
                lastIpv4(node, "InternalIP"),
                lastIpv4(node, "ExternalIP"),
                Optional.ofNullable(labels.get(Labels.NODE_CONFIGURED_ADDRESS)),
                Optional.ofNullable(labels.get(Labels.NODE_CONFIGURED_ALTERNATE_ADDRESS)));
    }

    /** AKO takes the last one of several, and running clusters advertise it. */
    private static Optional<String> lastIpv4(Node node, String type) {
        return node.getStatus().getAddresses().stream()
                .filter(address -> type.equals(address.getType()))
                .map(NodeAddress::getAddress)
                .filter(address -> address.indexOf(':') < 0)
                .reduce((earlier, later) -> later);
    }

    /** Keeps the metadata's name of what the watch has seen, and nothing else of it. */
    private static final class NamesOnly implements ItemStore<Node> {
        private final Map<String, Node> nodes = new ConcurrentHashMap<>();

        @Override
        public String getKey(Node node) {
            return node.getMetadata().getName();
        }

        @Override
        public Node put(String key, Node node) {
            var bare = new Node();
            bare.setMetadata(new io.fabric8.kubernetes.api.model.ObjectMetaBuilder()
                    .withName(node.getMetadata().getName())
                    .withUid(node.getMetadata().getUid())
                    .withResourceVersion(node.getMetadata().getResourceVersion())
                    .build());
            return nodes.put(key, bare);
        }

        @Override
        public Node remove(String key) {
            return nodes.remove(key);
        }

        @Override
        public java.util.stream.Stream<String> keySet() {
            return nodes.keySet().stream();
        }

        @Override
        public java.util.stream.Stream<Node> values() {
            return nodes.values().stream();
        }

        @Override
        public int size() {
            return nodes.size();
        }

        @Override
        public Node get(String key) {
            return nodes.get(key);
        }

        @Override
        public boolean isFullState() {
            return false;
        }
    }
}

package com.aerospike.operator.cluster.intent;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.asconfig.ImageVersion;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.Names;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The wanted state of one cluster.
 *
 * @param spec admitted and with defaults; shared, so nobody may change it
 * @param version of the server image
 * @param racks those that get at least one pod, in the order of the spec; a rack without pods is not wanted at all
 */
public record Intent(
        String namespace,
        String name,
        String uid,
        long generation,
        AerospikeClusterSpec spec,
        ServerVersion version,
        List<RackIntent> racks) {

    public Intent {
        racks = List.copyOf(racks);
    }

    /**
     * Reads the meaning of {@code admitted}.
     *
     * @throws IllegalArgumentException if the resource was not admitted: it has no racks or an image without version
     */
    public static Intent of(AerospikeCluster admitted) {
        var metadata = admitted.getMetadata();
        var spec = admitted.getSpec();
        ServerVersion version = ImageVersion.of(spec.image)
                .known()
                .orElseThrow(() -> new IllegalArgumentException(
                        "read cluster " + metadata.getName() + ": image " + spec.image + " has no version"));
        return new Intent(
                metadata.getNamespace(),
                metadata.getName(),
                metadata.getUid(),
                Optional.ofNullable(metadata.getGeneration()).orElse(0L),
                spec,
                version,
                RackIntents.of(metadata.getName(), spec));
    }

    public Optional<RackIntent> rack(RackIdentity identity) {
        return racks.stream().filter(rack -> rack.identity().equals(identity)).findFirst();
    }

    public List<PodName> podNames(RackIntent rack) {
        return rack.podNames(name);
    }

    /** Every pod the cluster shall have, rack by rack in the order of the spec. */
    public List<PodName> allPodNames() {
        return racks.stream().flatMap(rack -> podNames(rack).stream()).toList();
    }

    public boolean wants(PodName pod) {
        return rack(pod.rack()).filter(rack -> pod.ordinal() < rack.size()).isPresent();
    }

    /** DNS names, sorted, of all wanted pods and of those that still exist: a server's mesh seeds. */
    public List<String> peers(Collection<PodName> existing) {
        return Stream.concat(existing.stream(), allPodNames().stream())
                .map(pod -> Names.podDns(pod.toString(), name, namespace))
                .distinct()
                .sorted()
                .toList();
    }

    /** Ports of the servers. Racks cannot differ in them: a rack may not override the network section. */
    public ServerPorts ports() {
        return ServerPorts.of(spec.aerospikeConfig);
    }

    public TlsNames tlsNames() {
        return TlsNames.of(spec.aerospikeConfig);
    }

    public NetworkNeeds network() {
        return NetworkNeeds.of(spec, ports());
    }

    /** The presence of the section decides, whatever it holds. */
    public boolean securityEnabled() {
        return spec.aerospikeConfig.has("security");
    }

    public boolean multiPodPerHost() {
        return spec.podSpec != null && Boolean.TRUE.equals(spec.podSpec.multiPodPerHost);
    }

    public boolean paused() {
        return Boolean.TRUE.equals(spec.paused);
    }

    public boolean dynamicConfigEnabled() {
        return Boolean.TRUE.equals(spec.enableDynamicConfigUpdate);
    }

    public boolean rackIdOverrideEnabled() {
        return Boolean.TRUE.equals(spec.enableRackIDOverride);
    }

    /** Reference of the init container's image, under the operator's {@code settings}. */
    public String initImage(InitImage settings) {
        return InitImages.requestedBy(spec).resolve(settings);
    }

    /** Strongly consistent namespaces of all racks with their replication factor. */
    public SortedMap<String, Integer> strongConsistencyNamespaces() {
        var found = new TreeMap<String, Integer>();
        allNamespaces()
                .filter(NamespaceIntent::strongConsistency)
                .forEach(each -> found.put(each.name(), each.replicationFactor()));
        return found;
    }

    /** Namespaces whose copies are kept in different racks. */
    public SortedSet<String> rackAwareNamespaces() {
        var found = new TreeSet<String>();
        allNamespaces().filter(NamespaceIntent::rackAware).forEach(each -> found.add(each.name()));
        return found;
    }

    private Stream<NamespaceIntent> allNamespaces() {
        return racks.stream().flatMap(rack -> rack.namespaces().stream());
    }
}

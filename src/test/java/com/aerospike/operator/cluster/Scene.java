package com.aerospike.operator.cluster;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.bootstrap.ServerReport;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.objects.NetworkPolicyHash;
import com.aerospike.operator.cluster.objects.PodSpecHash;
import com.aerospike.operator.cluster.objects.PodTemplate;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.HostAddresses;
import com.aerospike.operator.cluster.observe.NodePorts;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodMarks;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodShape;
import com.aerospike.operator.cluster.observe.PodTrouble;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.RackSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.observe.UnreadableSecret;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import com.aerospike.operator.node.Build;
import com.aerospike.operator.node.ClusterFacts;
import com.aerospike.operator.node.NamespaceFacts;
import com.aerospike.operator.node.NodeFacts;
import com.aerospike.operator.node.NodeId;
import com.aerospike.operator.node.RosterFacts;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Says in few words what a cluster wants and what is seen of it. */
public final class Scene {
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    /** When servers started, unless said. */
    private static final Instant STARTED = NOW.minusSeconds(3000);

    private final Intent intent;
    private final Map<String, PodSeen> pods = new TreeMap<>();
    private final Map<String, NodeSeen> servers = new TreeMap<>();
    private final Map<String, NodePorts> services = new TreeMap<>();
    private final List<RackSeen> racks = new ArrayList<>();
    private final List<ClaimSeen> claims = new ArrayList<>();
    private final Map<String, HostAddresses> hosts = new TreeMap<>();
    private final List<String> missingClasses = new ArrayList<>();
    private final List<UnreadableSecret> secrets = new ArrayList<>();
    private final Map<RackIdentity, RackMemory> memories = new TreeMap<>();
    private Optional<AerospikeClusterStatus> recorded = Optional.empty();
    private Instant created = NOW.minusSeconds(3600);

    private Scene(Intent intent) {
        this.intent = intent;
        hosts.put(
                "node-1",
                new HostAddresses(
                        Optional.of("10.0.0.1"), Optional.of("203.0.113.1"), Optional.empty(), Optional.empty()));
    }

    /** @param spec YAML of {@code spec} */
    public static Scene of(String spec) {
        var yaml = """
                apiVersion: asdb.aerospike.com/v1
                kind: AerospikeCluster
                metadata: {name: aero, namespace: db, uid: u-1, generation: 3}
                spec:
                """ + spec.indent(2);
        var cluster = Serialization.unmarshal(yaml, AerospikeCluster.class);
        return switch (new Guard(InitImage.NONE).admit(cluster)) {
            case Admission.Admitted admitted -> of(Intent.of(admitted.effective()));
            case Admission.Refused refused ->
                throw new AssertionError("scene is not admitted: " + refused.violations());
        };
    }

    public static Scene of(Intent intent) {
        return new Scene(intent);
    }

    /** A small spec with everything that admission wants. */
    public static String spec(int size, String more) {
        return """
                size: %d
                image: aerospike/aerospike-server-enterprise:8.1.2.0
                podSpec: {multiPodPerHost: true}
                validationPolicy: {skipWorkDirValidate: true}
                storage:
                  volumes:
                    - name: secret
                      source: {secret: {secretName: aerospike-secret}}
                      aerospike: {path: /etc/aerospike/secret}
                %s
                """.formatted(size, more);
    }

    /** A spec of one strongly consistent namespace on a device of its own. */
    public static String strongSpec(int size, String namespace, String more) {
        return """
                size: %d
                image: aerospike/aerospike-server-enterprise:8.1.2.0
                podSpec: {multiPodPerHost: true}
                validationPolicy: {skipWorkDirValidate: true}
                storage:
                  volumes:
                    - name: secret
                      source: {secret: {secretName: aerospike-secret}}
                      aerospike: {path: /etc/aerospike/secret}
                    - name: data
                      source: {persistentVolume: {storageClass: ssd, volumeMode: Block, size: 1Gi}}
                      aerospike: {path: /dev/data}
                aerospikeConfig:
                  service: {feature-key-file: /etc/aerospike/secret/features.conf, cgroup-mem-tracking: true}
                  network: {service: {port: 3000}, fabric: {port: 3001}, heartbeat: {port: 3002}}
                  namespaces:
                    - name: %s
                      replication-factor: 2
                      strong-consistency: true
                      storage-engine: {type: device, devices: [/dev/data]}
                %s
                """.formatted(size, namespace, more);
    }

    /** Configuration of one memory namespace. */
    public static String config(String more) {
        return """
                aerospikeConfig:
                  service: {feature-key-file: /etc/aerospike/secret/features.conf, cgroup-mem-tracking: true}
                  network: {service: {port: 3000}, fabric: {port: 3001}, heartbeat: {port: 3002}}
                  namespaces:
                    - name: test
                      replication-factor: 2
                      storage-engine: {type: memory, data-size: 1073741824}
                %s
                """.formatted(more.indent(2));
    }

    public Intent intent() {
        return intent;
    }

    public Scene recorded(AerospikeClusterStatus status) {
        recorded = Optional.of(status);
        return this;
    }

    /** When the cluster's resource was created; an hour ago unless said. */
    public Scene created(Instant when) {
        created = when;
        return this;
    }

    public Scene memory(int rack, RackMemory memory) {
        memories.put(RackIdentity.of(rack), memory);
        return this;
    }

    public Scene rack(int id, int replicas) {
        racks.add(new RackSeen(RackIdentity.of(id), replicas, replicas, false));
        return this;
    }

    public Scene services(String... names) {
        for (String name : names) {
            services.put(name, new NodePorts(Map.of("service", 31000 + services.size())));
        }
        return this;
    }

    public Scene pod(PodSeen pod) {
        pods.put(pod.name().toString(), pod);
        return this;
    }

    public Scene pod(String name, PodSeen.Stage stage) {
        return pod(name, stage, Optional.empty());
    }

    public Scene pod(String name, PodSeen.Stage stage, Optional<PodTrouble> trouble) {
        var serving = stage == PodSeen.Stage.SERVING;
        var started = serving || stage == PodSeen.Stage.RUNNING;
        pods.put(
                name,
                new PodSeen(
                        PodName.parse(intent.name(), name).orElseThrow(),
                        "uid-" + name,
                        NOW.minusSeconds(120),
                        stage == PodSeen.Stage.UNSCHEDULED ? Optional.empty() : Optional.of("node-1"),
                        started ? Optional.of("127.0.0.9") : Optional.empty(),
                        intent.spec().image,
                        Optional.of("init:1"),
                        stage,
                        serving,
                        false,
                        true,
                        0,
                        NOW.minusSeconds(120),
                        trouble,
                        started ? Optional.of("{}") : Optional.empty(),
                        started ? Optional.of(report(name)) : Optional.empty(),
                        started ? Optional.of("10.0.0.1") : Optional.empty(),
                        trouble.map(none -> NOW.minusSeconds(120)),
                        PodShape.of(PodTemplate.of(intent, rackIntent(name), "init:1")
                                .getSpec()),
                        PodMarks.NONE));
        return this;
    }

    /** What the spec wants of the pod's rack; of one that it does not know, what it wants of the first. */
    private RackIntent rackIntent(String pod) {
        var rack = PodName.parse(intent.name(), pod).orElseThrow().rack();
        return intent.rack(rack).orElseGet(() -> intent.racks().getFirst());
    }

    /** Pods that serve and whose servers form one cluster of all of them. */
    public Scene serving(String... names) {
        for (String name : names) {
            pod(name, PodSeen.Stage.SERVING);
        }
        for (String name : names) {
            server(name, facts(name, names.length, "KEY", List.of()));
        }
        return this;
    }

    public Scene server(String pod, NodeFacts facts) {
        servers.put(pod, new NodeSeen.Answering(facts));
        return this;
    }

    public Scene server(String pod, NodeSeen seen) {
        servers.put(pod, seen);
        return this;
    }

    public Scene claim(ClaimSeen claim) {
        claims.add(claim);
        return this;
    }

    public Scene missingStorageClass(String name) {
        missingClasses.add(name);
        return this;
    }

    public Scene unreadable(UnreadableSecret secret) {
        secrets.add(secret);
        return this;
    }

    /** A rack in one of its revisions. */
    public Scene rack(RackIdentity rack, int replicas) {
        racks.add(new RackSeen(rack, replicas, replicas, false));
        return this;
    }

    public Scene memory(RackIdentity rack, RackMemory memory) {
        memories.put(rack, memory);
        return this;
    }

    /** A cluster that was complete once, with an entry in its status for each of {@code entries}. */
    public Scene completed(String... entries) {
        var status = new AerospikeClusterStatus();
        status.aerospikeConfig = intent.spec().aerospikeConfig;
        status.storage = intent.spec().storage;
        status.rackConfig = intent.spec().rackConfig;
        status.size = intent.spec().size;
        status.pods = new TreeMap<>();
        for (String entry : entries) {
            status.pods.put(entry, new PodStatus());
        }
        status.lastWhole = STARTED.plusSeconds(60).toString();
        return recorded(status);
    }

    /** A pod whose server gave its partitions up, in a cluster of {@code size} nodes. */
    public Scene quiesced(String pod, int size) {
        return server(pod, facts(pod, size, "KEY", List.of(available(true))));
    }

    /** A pod whose server owns partitions, in a cluster of {@code size} nodes. */
    public Scene owning(String pod, int size) {
        return server(pod, facts(pod, size, "KEY", List.of(available(false))));
    }

    private static NamespaceFacts available(boolean quiesced) {
        return new NamespaceFacts(
                "test",
                false,
                OptionalInt.of(2),
                OptionalInt.of(2),
                OptionalInt.empty(),
                OptionalInt.empty(),
                0,
                0,
                quiesced,
                quiesced,
                quiesced ? 1 : 0,
                0,
                0,
                false,
                Optional.empty());
    }

    /** The pod as it was, but being deleted. */
    public Scene terminating(String pod) {
        return pod(EditedPod.of(pods.get(pod), edited -> edited.terminating = true));
    }

    public Scene gone(String pod) {
        pods.remove(pod);
        servers.remove(pod);
        return this;
    }

    public Snapshot seen() {
        return new Snapshot(
                NOW,
                recorded,
                created,
                racks,
                List.copyOf(pods.values()),
                claims,
                memories,
                services,
                servers,
                hosts,
                missingClasses,
                secrets);
    }

    /** What a healthy node of a cluster of {@code size} says. */
    public static NodeFacts facts(String pod, int size, String key, List<NamespaceFacts> namespaces) {
        var ordinal = pod.substring(pod.lastIndexOf('-') + 1);
        return new NodeFacts(
                new NodeId("A" + ordinal),
                Build.parse("8.1.2.0").orElseThrow(),
                new ClusterFacts(Optional.of(key), size, true, Optional.empty()),
                true,
                0,
                Optional.of(Duration.between(STARTED, NOW)),
                OptionalLong.empty(),
                OptionalLong.empty(),
                namespaces);
    }

    public static NamespaceFacts strong(String name, long unavailable, long dead, RosterFacts roster) {
        return new NamespaceFacts(
                name,
                true,
                OptionalInt.of(2),
                OptionalInt.of(2),
                OptionalInt.empty(),
                OptionalInt.empty(),
                unavailable,
                dead,
                false,
                false,
                0,
                0,
                0,
                false,
                Optional.of(roster));
    }

    private BootstrapReport report(String pod) {
        return new BootstrapReport(
                "127.0.0.9",
                "10.0.0.1",
                "",
                3000,
                31000,
                0,
                0,
                new ServerReport(
                        intent.name(),
                        "0a" + pod.substring(pod.length() - 1),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(),
                List.of(),
                Conf.hash(rackIntent(pod).confText()),
                NetworkPolicyHash.of(intent.spec().aerospikeNetworkPolicy),
                PodSpecHash.of(intent.spec().podSpec, rackIntent(pod).rack().effectivePodSpec),
                false,
                false,
                List.of(),
                List.of());
    }
}

package com.aerospike.operator.world.controlplane;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What each program is told. */
final class Flags {

    /**
     * Left out on purpose: node-lifecycle and taint-eviction, which would evict pods of nodes that send no lease; the
     * two endpoint controllers, since the API server refuses endpoints in 127.0.0.0/8 and they would retry for ever.
     */
    private static final List<String> CONTROLLERS = List.of(
            "clusterrole-aggregation-controller",
            "deployment-controller",
            "disruption-controller",
            "garbage-collector-controller",
            "job-controller",
            "namespace-controller",
            "persistentvolume-binder-controller",
            "persistentvolume-protection-controller",
            "persistentvolumeclaim-protection-controller",
            "pod-garbage-collector-controller",
            "replicaset-controller",
            "resourcequota-controller",
            "root-ca-certificate-publisher-controller",
            "serviceaccount-controller",
            "serviceaccount-token-controller",
            "statefulset-controller",
            "ttl-after-finished-controller");

    private Flags() {}

    static List<String> etcd(Layout files, int clientPort, int peerPort) {
        var client = "http://127.0.0.1:" + clientPort;
        var peer = "http://127.0.0.1:" + peerPort;
        return List.of(
                "--data-dir=" + files.file("etcd-" + clientPort),
                // The data live as long as this process; waiting for the disk would only slow the tests down.
                "--unsafe-no-fsync",
                "--listen-client-urls=" + client,
                "--advertise-client-urls=" + client,
                "--listen-peer-urls=" + peer,
                "--initial-advertise-peer-urls=" + peer,
                "--initial-cluster=default=" + peer,
                "--log-level=warn");
    }

    static List<String> apiServer(Layout files, int etcdPort, int port) {
        return List.of(
                "--etcd-servers=http://127.0.0.1:" + etcdPort,
                "--bind-address=127.0.0.1",
                "--secure-port=" + port,
                "--tls-cert-file=" + files.file("server.crt"),
                "--tls-private-key-file=" + files.file("server.key"),
                "--client-ca-file=" + files.file("ca.crt"),
                "--token-auth-file=" + files.file("tokens.csv"),
                "--authorization-mode=RBAC",
                "--service-account-issuer=https://kubernetes.default.svc",
                "--service-account-key-file=" + files.file("accounts.pub"),
                "--service-account-signing-key-file=" + files.file("accounts.key"),
                "--service-cluster-ip-range=10.96.0.0/16",
                "--allow-privileged=true",
                "--endpoint-reconciler-type=none",
                "--kubelet-certificate-authority=" + files.file("ca.crt"),
                "--kubelet-client-certificate=" + files.file("kubelet-client.crt"),
                "--kubelet-client-key=" + files.file("kubelet-client.key"),
                // One process serves exec and logs for all nodes; their own addresses belong to pods and clients.
                "--kubelet-preferred-address-types=InternalDNS",
                // It taints new nodes until node-lifecycle finds them ready, and that does not run here.
                "--disable-admission-plugins=TaintNodesByCondition",
                // Few clients that trust each other: queueing them costs time and finds nothing.
                "--enable-priority-and-fairness=false",
                "--max-requests-inflight=0",
                "--max-mutating-requests-inflight=0",
                "--profiling=false",
                "--audit-policy-file=" + files.file("audit-policy.yaml"),
                "--audit-log-path=" + files.file("audit.log"),
                "--audit-log-maxsize=0",
                "--v=0");
    }

    static List<String> controllerManager(Layout files, Path kubeconfig) {
        return List.of(
                "--kubeconfig=" + kubeconfig,
                "--controllers=" + String.join(",", CONTROLLERS),
                "--service-account-private-key-file=" + files.file("accounts.key"),
                "--root-ca-file=" + files.file("ca.crt"),
                "--leader-elect=false",
                "--secure-port=0",
                "--kube-api-qps=5000",
                "--kube-api-burst=5000",
                "--concurrent-statefulset-syncs=10",
                "--concurrent-gc-syncs=10",
                "--concurrent-namespace-syncs=5",
                "--v=0");
    }

    static List<String> scheduler(Layout files) {
        return List.of("--config=" + files.file("scheduler.yaml"), "--secure-port=0", "--v=0");
    }

    static List<String> kubeletStreams(Layout files, URI console) {
        return List.of(
                "--console=" + console,
                "--tls-cert-file=" + files.file("kubelet-streams.crt"),
                "--tls-private-key-file=" + files.file("kubelet-streams.key"),
                "--client-ca-file=" + files.file("ca.crt"));
    }

    /**
     * A pod whose claim is not bound yet waits for its next try; the usual 1 to 10 s would be most of a test's time.
     */
    static String schedulerConfiguration(Path kubeconfig) {
        return """
                apiVersion: kubescheduler.config.k8s.io/v1
                kind: KubeSchedulerConfiguration
                clientConnection:
                  kubeconfig: %s
                  qps: 5000
                  burst: 5000
                leaderElection:
                  leaderElect: false
                podInitialBackoffSeconds: 1
                podMaxBackoffSeconds: 1
                """.formatted(kubeconfig);
    }
}

package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.observe.PodShape;
import com.aerospike.operator.cluster.observe.PodShape.ContainerShape;
import com.aerospike.operator.cluster.observe.PodShape.MountShape;
import com.aerospike.operator.cluster.observe.PodShape.PortShape;
import com.aerospike.operator.cluster.observe.PodShape.VolumeShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ShapeNeedsTest {
    private static final String SPEC = """
            size: 1
            image: aerospike/aerospike-server-enterprise:8.1.2.0
            podSpec:
              multiPodPerHost: true
              sidecars: [{name: exporter, image: exporter:1}]
              initContainers: [{name: tune, image: tune:1}]
            storage:
              volumes:
                - name: secret
                  source: {secret: {secretName: aerospike-secret}}
                  aerospike: {path: /etc/aerospike/secret}
                - name: work
                  source: {persistentVolume: {storageClass: std, volumeMode: Filesystem, size: 1Gi}}
                  aerospike: {path: /opt/aerospike}
                - name: scratch
                  source: {emptyDir: {}}
                  sidecars: [{containerName: exporter, path: /scratch}]
                  initContainers: [{containerName: tune, path: /scratch}]
                - name: node
                  source: {hostPath: {path: /var/one}}
                  aerospike: {path: /node, mountOptions: {readOnly: true}}
            """ + config("").replace("replication-factor: 2", "replication-factor: 1");

    private static List<String> reasons(String wanted) {
        return reasons(Running.of(SPEC), wanted);
    }

    private static List<String> reasons(Running running, String wanted) {
        var need = running.needs(wanted).get("aero-0-0");
        if (need == null) {
            return List.of();
        }
        assertThat(need.effort()).isEqualTo(Effort.COLD);
        return need.reasons();
    }

    private static Running made(UnaryOperator<PodShape> otherwise) {
        return Running.of(SPEC).editAll(pod -> pod.shape = otherwise.apply(pod.shape));
    }

    private static PodShape with(PodShape shape, String container, UnaryOperator<ContainerShape> change) {
        var containers = new HashMap<>(shape.containers());
        containers.compute(container, (name, known) -> change.apply(known));
        return new PodShape(containers, shape.volumes());
    }

    private static ContainerShape mounting(ContainerShape container, String path, MountShape mount) {
        var mounts = new HashMap<>(container.mounts());
        mounts.put(path, mount);
        return new ContainerShape(container.init(), container.image(), container.ports(), mounts);
    }

    private static ContainerShape listening(ContainerShape container, String port, PortShape number) {
        var ports = new HashMap<>(container.ports());
        ports.put(port, number);
        return new ContainerShape(container.init(), container.image(), ports, container.mounts());
    }

    @Test
    void aSidecarOrInitContainerOfAnotherImageTakesANewPod() {
        assertThat(reasons(SPEC.replace("exporter:1", "exporter:2")))
                .containsExactly("podSpec.sidecars[exporter].image: exporter:1 -> exporter:2");
        assertThat(reasons(SPEC.replace("tune:1", "tune:2")))
                .containsExactly("podSpec.initContainers[tune].image: tune:1 -> tune:2");
    }

    @Test
    void anAddedAndARemovedSidecarTakeANewPod() {
        var second = SPEC.replace("image: exporter:1}", "image: exporter:1}, {name: agent, image: agent:1}");

        assertThat(reasons(second)).containsExactly("podSpec.sidecars[agent]");
        assertThat(reasons(Running.of(second), SPEC)).containsExactly("podSpec.sidecars[agent]");
    }

    @Test
    void theSameImageWrittenInAnotherWayIsNoDifference() {
        var running = Running.of(SPEC)
                .editAll(pod -> pod.serverImage = "docker.io/aerospike/aerospike-server-enterprise:8.1.2.0");

        assertThat(running.needs(SPEC)).isEmpty();
    }

    @Test
    void anotherPortOfTheServerTakesANewPod() {
        assertThat(reasons(SPEC.replace("service: {port: 3000}", "service: {port: 3100}")))
                .containsSubsequence("port service of the pod: 3000 -> 3100", "network.service.port: 3000 -> 3100");
        assertThat(reasons(SPEC.replace("fabric: {port: 3001}", "fabric: {port: 3001}, admin: {port: 3008}")))
                .contains("port admin of the pod: (none) -> 3008");
    }

    @Test
    void aPortThatIsNotWantedAnyMoreIsLeftUnlessClientsWouldTryTlsThere() {
        assertThat(made(shape -> with(shape, "aerospike-server", c -> listening(c, "info", new PortShape(3003, 0))))
                        .needs(SPEC))
                .isEmpty();
        assertThat(reasons(
                        made(shape -> with(
                                shape, "aerospike-server", c -> listening(c, "tls-service", new PortShape(4333, 0)))),
                        SPEC))
                .containsExactly("port tls-service of the pod: 4333 -> (none)");
    }

    @Test
    void aPortOfTheNodeMattersWhereItAppearsAndNotWhereItGoes() {
        var alone = SPEC.replace("multiPodPerHost: true", "multiPodPerHost: false");
        var withoutHostPorts = Running.of(alone)
                .editAll(pod -> pod.shape =
                        with(pod.shape, "aerospike-server", c -> listening(c, "service", new PortShape(3000, 0))));
        assertThat(reasons(withoutHostPorts, alone)).containsExactly("port service of the node: (none) -> 3000");

        assertThat(made(shape -> with(
                                shape, "aerospike-server", c -> listening(c, "service", new PortShape(3000, 3000))))
                        .needs(SPEC))
                .isEmpty();
    }

    /** Z11. */
    @Test
    void anotherSourceOfAVolumeTakesANewPodUnlessItIsOfTheNode() {
        assertThat(reasons(SPEC.replace("secretName: aerospike-secret", "secretName: other")))
                .containsExactly("storage.volumes[secret].source");
        assertThat(reasons(SPEC.replace("emptyDir: {}", "emptyDir: {medium: Memory}")))
                .containsExactly("storage.volumes[scratch].source");
        assertThat(Running.of(SPEC).needs(SPEC.replace("/var/one", "/var/two"))).isEmpty();
    }

    /** Z11. */
    @Test
    void anAddedAndARemovedVolumeTakeANewPod() {
        var more = SPEC.replace("    - name: node\n", """
                    - name: extra
                      source: {configMap: {name: extra}}
                      sidecars: [{containerName: exporter, path: /extra}]
                    - name: node
                """);

        assertThat(reasons(more))
                .containsExactly("storage.volumes[extra].source", "storage.volumes[extra] in container exporter");
        assertThat(reasons(Running.of(more), SPEC)).containsExactly("storage.volumes[extra] in container exporter");
    }

    /** Z10, Z11. */
    @Test
    void anAttachmentThatIsNewOrMovedOrMountedOtherwiseTakesANewPod() {
        assertThat(reasons(SPEC.replace(
                        "initContainers: [{containerName: tune, path: /scratch}]",
                        "initContainers: [{containerName: tune, path: /tmp}]")))
                .containsExactly("storage.volumes[scratch] in container tune");
        assertThat(reasons(SPEC.replace(
                        "sidecars: [{containerName: exporter, path: /scratch}]",
                        "sidecars: [{containerName: exporter, path: /scratch, mountOptions: {readOnly: true}}]")))
                .containsExactly("storage.volumes[scratch] in container exporter");
        assertThat(reasons(SPEC.replace(
                        "path: /node, mountOptions: {readOnly: true}", "path: /other, mountOptions: {readOnly: true}")))
                .containsExactly("storage.volumes[node] in container aerospike-server");
        assertThat(reasons(SPEC.replace("sidecars: [{containerName: exporter, path: /scratch}]", "sidecars: []")))
                .containsExactly("storage.volumes[scratch] in container exporter");
    }

    /** Z12. Loss prevented: databases restarted again and again because somebody injects something. */
    @Test
    void whatThirdPartiesPutIntoAPodIsNoDifference() {
        var injected = made(shape -> {
            var more = with(shape, "mesh", none -> new ContainerShape(false, "mesh:1", Map.of(), Map.of()));
            more = with(
                    more,
                    "aerospike-server",
                    c -> mounting(
                            c,
                            "/var/run/secrets/kubernetes.io/serviceaccount",
                            new MountShape("kube-api-access-x", "readOnly")));
            more = with(more, "exporter", c -> mounting(c, "/vault", new MountShape("vault", "")));
            var volumes = new HashMap<>(more.volumes());
            volumes.put("vault", new VolumeShape("emptyDir "));
            return new PodShape(more.containers(), volumes);
        });

        assertThat(injected.needs(SPEC)).isEmpty();
    }

    /** A volume of that name may have been one of the rack's, in the time that the status speaks of. */
    @Test
    void aMountOfAVolumeThatTheCompletedRackHadIsADetachedOne() {
        var running = made(shape -> with(shape, "exporter", c -> mounting(c, "/old", new MountShape("old", ""))));
        assertThat(running.needs(SPEC)).isEmpty();

        var old = new VolumeSpec();
        old.name = "old";
        var storage = running.status.rackConfig.racks.getFirst().effectiveStorage;
        var volumes = new ArrayList<>(storage.volumes);
        volumes.add(old);
        storage.volumes = volumes;
        assertThat(reasons(running, SPEC)).containsExactly("storage.volumes[old] in container exporter");
    }

    /** Z9. */
    @Test
    void aWorkDirectoryThatIsMountedAsAWholeStaysSo() {
        var running = made(shape -> with(shape, "aerospike-server", c -> {
            var mounts = new HashMap<>(c.mounts());
            mounts.keySet().removeIf(path -> path.startsWith("/opt/aerospike/"));
            mounts.put("/opt/aerospike", new MountShape("work", ""));
            return new ContainerShape(c.init(), c.image(), c.ports(), mounts);
        }));

        assertThat(running.needs(SPEC)).isEmpty();
    }

    @Test
    void ofAPodOfWhichNothingIsKnownOnlyTheImageIsJudged() {
        assertThat(made(shape -> PodShape.EMPTY).needs(SPEC)).isEmpty();
    }
}

package com.aerospike.operator.cluster.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.observe.PodShape.MountShape;
import com.aerospike.operator.cluster.observe.PodShape.PortShape;
import com.aerospike.operator.cluster.observe.PodShape.VolumeShape;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodShapeTest {
    private static PodShape of(String yaml) {
        return PodShape.of(Serialization.unmarshal("---\n" + yaml, PodSpec.class));
    }

    private static PodShape volume(String source) {
        return of("{containers: [{name: a}], volumes: [{name: v, %s}]}".formatted(source));
    }

    private static PodShape mount(String options) {
        return of("{containers: [{name: a, volumeMounts: [{name: v, mountPath: /v%s}]}]}".formatted(options));
    }

    @Test
    void containersAreToldApartFromInitContainers() {
        var shape = of("{initContainers: [{name: pre, image: 'pre:1'}], containers: [{name: a, image: 'a:1'}]}");

        assertThat(shape.containers().get("pre").init()).isTrue();
        assertThat(shape.containers().get("a").init()).isFalse();
        assertThat(shape.containers().get("a").image()).isEqualTo("a:1");
    }

    @Test
    void portsAreKnownByNameAndThoseOfTheNodeToo() {
        var ports = of("""
                containers:
                  - name: a
                    ports:
                      - {name: service, containerPort: 3000, hostPort: 3000, protocol: TCP}
                      - {name: fabric, containerPort: 3001, protocol: TCP}
                """).containers().get("a").ports();

        assertThat(ports).isEqualTo(Map.of("service", new PortShape(3000, 3000), "fabric", new PortShape(3001, 0)));
    }

    @Test
    void mountsAndDevicesAreKnownByTheirPath() {
        var mounts = of("""
                containers:
                  - name: a
                    volumeMounts: [{name: work, mountPath: /work/smd, subPath: smd, readOnly: true}]
                    volumeDevices: [{name: disk, devicePath: /dev/disk}]
                """).containers().get("a").mounts();

        assertThat(mounts)
                .isEqualTo(Map.of(
                        "/work/smd",
                        new MountShape("work", "readOnly subPath=smd"),
                        "/dev/disk",
                        new MountShape("disk", "device")));
    }

    @Test
    void whatTheApiServerFillsIntoAMountIsNoDifference() {
        assertThat(mount(", mountPropagation: None, readOnly: false, subPath: ''"))
                .isEqualTo(mount(""));
        assertThat(mount(", mountPropagation: HostToContainer")).isNotEqualTo(mount(""));
        assertThat(mount(", subPathExpr: $(POD)")).isNotEqualTo(mount(", subPath: $(POD)"));
    }

    @Test
    void whatTheApiServerFillsIntoASourceIsNoDifference() {
        assertThat(volume("secret: {secretName: s, defaultMode: 420}")).isEqualTo(volume("secret: {secretName: s}"));
        assertThat(volume("configMap: {name: c, defaultMode: 420}")).isEqualTo(volume("configMap: {name: c}"));
        assertThat(volume("emptyDir: {medium: ''}")).isEqualTo(volume("emptyDir: {}"));
        assertThat(volume("emptyDir: {sizeLimit: 1Gi}")).isEqualTo(volume("emptyDir: {sizeLimit: 1024Mi}"));
    }

    @Test
    void whatTheUserSaysOfASourceIsADifference() {
        assertThat(volume("secret: {secretName: s, defaultMode: 256}")).isNotEqualTo(volume("secret: {secretName: s}"));
        assertThat(volume("secret: {secretName: s, optional: true}")).isNotEqualTo(volume("secret: {secretName: s}"));
        assertThat(volume("configMap: {name: c, items: [{key: k, path: p}]}"))
                .isNotEqualTo(volume("configMap: {name: c}"));
        assertThat(volume("emptyDir: {sizeLimit: 1Gi}")).isNotEqualTo(volume("emptyDir: {}"));
        assertThat(volume("secret: {secretName: s}")).isNotEqualTo(volume("configMap: {name: s}"));
    }

    @Test
    void whereStorageOfTheNodeAndClaimsComeFromDoesNotCount() {
        assertThat(volume("hostPath: {path: /a}").volumes()).isEqualTo(Map.of("v", new VolumeShape("hostPath")));
        assertThat(volume("persistentVolumeClaim: {claimName: c}").volumes())
                .isEqualTo(Map.of("v", new VolumeShape("persistentVolumeClaim")));
    }
}

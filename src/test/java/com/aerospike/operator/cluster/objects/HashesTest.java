package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.InitContainer;
import com.aerospike.operator.api.v1.NetworkPolicy;
import com.aerospike.operator.api.v1.NetworkType;
import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.api.v1.PodSpec;
import com.aerospike.operator.api.v1.RackPodSpec;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodAffinityTermBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected values of {@code hash…} tests were made by AKO 4.5. */
class HashesTest {

    @Test
    void hashOfNothing() {
        assertThat(Fingerprint.of("")).isEqualTo("9c1185a5c5e9fc54612808977ee8f548b2258d31");
    }

    @Test
    void hashOfAnEmptyNetworkPolicy() {
        assertThat(NetworkPolicyHash.of(new NetworkPolicy())).isEqualTo("85e318a2b32953ede3405ff0b2914e96c6292464");
        assertThat(NetworkPolicyHash.of(null)).isEqualTo("85e318a2b32953ede3405ff0b2914e96c6292464");
    }

    @Test
    void hashOfTheDefaultNetworkPolicy() {
        NetworkPolicy policy = new NetworkPolicy();
        policy.access = NetworkType.HOST_INTERNAL;
        policy.alternateAccess = NetworkType.HOST_EXTERNAL;
        policy.tlsAccess = NetworkType.HOST_INTERNAL;
        policy.tlsAlternateAccess = NetworkType.HOST_EXTERNAL;

        assertThat(NetworkPolicyHash.of(policy)).isEqualTo("acbbfab3668e1fceeed201139d1173f00095667e");
    }

    @Test
    void hashOfSmallPodSettings() {
        PodSpec pod = pod();
        pod.multiPodPerHost = true;

        assertThat(PodSpecHash.of(pod, null)).isEqualTo("972dc2a779fe9ab407212b547d54d3a72ecef259");
    }

    @Test
    void hashOfPodSettingsWithContainersAndMetadata() {
        PodSpec pod = pod();
        pod.multiPodPerHost = false;
        pod.metadata = new ObjectMetadata();
        pod.metadata.annotations = Map.of("note", "hello");
        pod.metadata.labels = Map.of("team", "blue");
        pod.sidecars = List.of(new ContainerBuilder()
                .withName("exporter")
                .withImage("example/exporter:1")
                .build());
        pod.initContainers = List.of(
                new ContainerBuilder()
                        .withName("pre")
                        .withImage("example/pre:1")
                        .build(),
                new ContainerBuilder().withName("aerospike-init").build(),
                new ContainerBuilder()
                        .withName("post")
                        .withImage("example/post:1")
                        .build());

        assertThat(PodSpecHash.of(pod, null)).isEqualTo("45964f05b69b0e49c90dd1344dd342699a51674b");
    }

    @Test
    void anEmptyInitContainerCountsAsNone() {
        PodSpec pod = pod();
        pod.multiPodPerHost = true;
        pod.aerospikeInitContainer = new InitContainer();

        assertThat(PodSpecHash.of(pod, null)).isEqualTo("972dc2a779fe9ab407212b547d54d3a72ecef259");
    }

    @Test
    void theRacksSchedulingCountsAndTheClustersDoesNot() {
        // Given
        PodSpec pod = pod();
        pod.nodeSelector = Map.of("disk", "ssd");
        RackPodSpec rack = new RackPodSpec();
        rack.nodeSelector = Map.of("disk", "nvme");

        // Then
        assertThat(PodSpecHash.of(pod, new RackPodSpec())).isEqualTo(PodSpecHash.of(pod(), null));
        assertThat(PodSpecHash.of(pod, rack)).isNotEqualTo(PodSpecHash.of(pod, null));
    }

    @Test
    void fieldsOfAContainerAreInTheOrderOfGo() {
        // Given
        Container container = new ContainerBuilder()
                .withName("c")
                .withImage("i:1")
                .withCommand("a<b")
                .addNewEnv()
                .withName("E")
                .withNewValueFrom()
                .withNewFieldRef()
                .withFieldPath("p")
                .endFieldRef()
                .endValueFrom()
                .endEnv()
                .withNewResources()
                .addToLimits("memory", new Quantity("1024Mi"))
                .addToLimits("cpu", new Quantity("0.5"))
                .endResources()
                .addNewVolumeMount()
                .withMountPath("/m")
                .withName("v")
                .withReadOnly(true)
                .endVolumeMount()
                .build();

        // Then
        assertThat(json("sidecars", List.of(container)))
                .isEqualTo("{'sidecars':[{'name':'c','image':'i:1','command':['a\\u003cb'],"
                        + "'env':[{'name':'E','valueFrom':{'fieldRef':{'fieldPath':'p'}}}],"
                        + "'resources':{'limits':{'cpu':'500m','memory':'1Gi'}},"
                        + "'volumeMounts':[{'name':'v','readOnly':true,'mountPath':'/m'}]}]}");
    }

    @Test
    void fieldsOfSchedulingAreInTheOrderOfGo() {
        // Given labels whose names are those of fields
        Toleration toleration = new TolerationBuilder()
                .withKey("k")
                .withOperator("Equal")
                .withValue("v")
                .withEffect("NoSchedule")
                .build();
        PodAffinityTerm term = new PodAffinityTermBuilder()
                .withTopologyKey("t")
                .withNewLabelSelector()
                .addToMatchLabels("name", "x")
                .addToMatchLabels("key", "y")
                .endLabelSelector()
                .build();

        // Then
        assertThat(json("tolerations", List.of(toleration)))
                .isEqualTo("{'tolerations':[{'key':'k','operator':'Equal','value':'v','effect':'NoSchedule'}]}");
        assertThat(json("podAffinityTerm", term))
                .isEqualTo("{'podAffinityTerm':{'labelSelector':{'matchLabels':{'key':'y','name':'x'}},"
                        + "'topologyKey':'t'}}");
    }

    private static String json(String key, Object value) {
        return new GoJson().core(key, value).toString().replace('"', '\'');
    }

    private static PodSpec pod() {
        PodSpec pod = new PodSpec();
        pod.effectiveDNSPolicy = "ClusterFirst";
        pod.securityContext = new PodSecurityContextBuilder().withFsGroup(0L).build();
        return pod;
    }
}

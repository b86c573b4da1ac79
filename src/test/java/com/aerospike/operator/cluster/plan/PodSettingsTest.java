package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.objects.PodTemplate;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings of the pods: they are in the template, and pods that run without them are made anew. */
class PodSettingsTest {
    private static final String PLAIN = spec(2, config(""));

    private static String with(String setting) {
        return PLAIN.replace("podSpec: {multiPodPerHost: true}", "podSpec: {multiPodPerHost: true, " + setting + "}");
    }

    private static PodSpec template(String spec) {
        var intent = Scene.of(spec).intent();
        return PodTemplate.of(intent, intent.racks().getFirst(), "init:1").getSpec();
    }

    /** D3. */
    @Test
    void aPodAsksTheNameServersThatItIsGiven() {
        var pod = template(with("dnsPolicy: None, dnsConfig: {nameservers: [10.0.0.10], searches: [db.example]}"));

        assertThat(pod.getDnsPolicy()).isEqualTo("None");
        assertThat(pod.getDnsConfig().getNameservers()).containsExactly("10.0.0.10");
        assertThat(pod.getDnsConfig().getSearches()).containsExactly("db.example");
    }

    /** D24. */
    @Test
    void securityContextsReachPodServerAndInitContainer() {
        var pod = template(with("""
                securityContext: {fsGroup: 1000}, \
                aerospikeContainer: {securityContext: {privileged: true}}, \
                aerospikeInitContainer: {securityContext: {runAsUser: 1001}}"""));

        assertThat(pod.getSecurityContext().getFsGroup()).isEqualTo(1000);
        assertThat(pod.getContainers().getFirst().getSecurityContext().getPrivileged())
                .isTrue();
        assertThat(pod.getInitContainers().getFirst().getSecurityContext().getRunAsUser())
                .isEqualTo(1001);
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of("D3", "dnsPolicy: None, dnsConfig: {nameservers: [10.0.0.10]}"),
                Arguments.of("D22", "aerospikeContainer: {resources: {requests: {cpu: 2}}}"),
                Arguments.of("D24 pod", "securityContext: {fsGroup: 1000}"),
                Arguments.of("D24 server", "aerospikeContainer: {securityContext: {privileged: true}}"),
                Arguments.of("D24 init", "aerospikeInitContainer: {securityContext: {runAsUser: 1001}}"),
                Arguments.of("X1", "metadata: {annotations: {note: hello}}"),
                Arguments.of("X2", "sidecars: [{name: exporter, image: 'exporter:1'}]"),
                Arguments.of("X3", "initContainers: [{name: aerospike-init}, {name: tune, image: 'tune:1'}]"),
                Arguments.of("X4", "tolerations: [{key: database, operator: Exists}]"),
                Arguments.of("X5", "imagePullSecrets: [{name: registry}]"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("settings")
    void aSettingThatComesOrGoesTakesNewPods(String scenario, String setting) {
        assertThat(Running.of(PLAIN).needs(with(setting)).values())
                .as("comes")
                .hasSize(2)
                .allMatch(need -> need.effort() == Effort.COLD);
        assertThat(Running.of(with(setting)).needs(PLAIN).values())
                .as("goes")
                .hasSize(2)
                .allMatch(need -> need.effort() == Effort.COLD);
        assertThat(Running.of(with(setting)).needs(with(setting))).isEmpty();
    }

    /** X4. */
    @Test
    void anotherImageAndAnotherPlacementTogetherTakeOneNewPod() {
        var need = Running.of(PLAIN)
                .needs(with("nodeSelector: {disk: fast}").replace("8.1.2.0", "8.1.2.1"))
                .get("aero-0-0");

        assertThat(need.effort()).isEqualTo(Effort.COLD);
        assertThat(need.reasons())
                .anyMatch(reason -> reason.startsWith("image: "))
                .hasSizeGreaterThan(1);
    }
}

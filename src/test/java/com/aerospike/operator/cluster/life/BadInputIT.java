package com.aerospike.operator.cluster.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every mistake ends in one clear answer that names the field and what to do, and never in a stack trace. */
class BadInputIT {
    private final Stage stage = Stage.shared();

    private String trio(String namespace, String from, String to) {
        var yaml = Stage.cluster("three-nodes.yaml", namespace);
        assertThat(yaml).contains(from);
        return yaml.replace(from, to);
    }

    private void awaitDegraded(String namespace, String... words) {
        stage.awaitDegraded(namespace, "trio", words);
        assertThat(stage.operator().log()).doesNotContain("\tat ", "Exception in");
        assertThat(stage.ready(namespace, "trio")).isFalse();
    }

    @Test
    void withoutConfigurationTheApiServerSaysWhichFieldIsMissing() {
        var namespace = stage.namespace("bad");
        var yaml = Stage.cluster("three-nodes.yaml", namespace).replaceAll("(?s)  aerospikeConfig:.*", "");

        var answer = stage.world().controlPlane().kubectlWithInput(Optional.of(yaml), "apply", "-f", "-");

        assertThat(answer.succeeded()).isFalse();
        assertThat(answer.errors()).contains("spec.aerospikeConfig");
    }

    @Test
    void aWrongTypeInTheConfigurationIsNamed() {
        stage.operator();
        var namespace = stage.namespace("bad");

        stage.apply(trio(namespace, "replication-factor: 2", "replication-factor: two"));

        awaitDegraded(namespace, "replication-factor");
        stage.delete(namespace, "trio");
    }

    @Test
    void anImageWithoutVersionIsNamed() {
        stage.operator();
        var namespace = stage.namespace("bad");

        stage.apply(trio(namespace, "enterprise:8.1.2.0", "enterprise:latest"));

        awaitDegraded(namespace, "spec.image");
        stage.delete(namespace, "trio");
    }

    @Test
    void anImageThatNoRegistryHasIsNamed() {
        stage.operator();
        var namespace = stage.namespace("bad");

        stage.apply(trio(namespace, "enterprise:8.1.2.0", "enterprise:99.9.9.9"));

        awaitDegraded(namespace, "spec.image", "99.9.9.9");
        stage.delete(namespace, "trio");
    }

    @Test
    void anUnknownStorageClassIsNamed() {
        stage.operator();
        var namespace = stage.namespace("bad");

        stage.apply(trio(namespace, "storageClass: ssd", "storageClass: unheard-of"));

        awaitDegraded(namespace, "storageClass", "unheard-of");
        stage.delete(namespace, "trio");
    }

    @Test
    void aMissingPasswordSecretIsNamedAndMendedOnceItIsThere() {
        stage.operator();
        var namespace = stage.namespace("bad");
        stage.apply(trio(
                namespace,
                "      - name: reports\n        secretName: auth-secret",
                "      - name: reports\n        secretName: late-secret"));

        awaitDegraded(namespace, "users[reports].secretName", "late-secret");
        stage.world()
                .controlPlane()
                .kubectl("-n", namespace, "create", "secret", "generic", "late-secret", "--from-literal=password=pw")
                .orThrow();

        stage.awaitReady(namespace, "trio");
        stage.delete(namespace, "trio");
    }

    /** A status that came with the resource from elsewhere tells of users that these servers never had. */
    @Test
    void usersAreSetUpWhateverTheStatusSaidBeforeTheFirstServerStarted() {
        stage.operator();
        var namespace = stage.namespace("bad");
        stage.apply(trio(namespace, "enterprise:8.1.2.0", "enterprise:99.9.9.9"));
        awaitDegraded(namespace, "spec.image", "99.9.9.9");
        stage.world()
                .controlPlane()
                .kubectl(
                        "-n",
                        namespace,
                        "patch",
                        "aerospikecluster",
                        "trio",
                        "--subresource=status",
                        "--type=merge",
                        "-p",
                        Serialization.asJson(Map.of(
                                "status",
                                Map.of(
                                        "aerospikeAccessControl",
                                        stage.get(namespace, "trio").getSpec().aerospikeAccessControl))))
                .orThrow();

        stage.patch(namespace, "trio", "{\"spec\":{\"image\":\"aerospike/aerospike-server-enterprise:8.1.2.0\"}}");
        stage.awaitReady(namespace, "trio");

        assertThat(stage.world()
                        .controlPlane()
                        .kubectl("-n", namespace, "get", "events")
                        .orThrow())
                .contains("Created Aerospike user reports");
        stage.delete(namespace, "trio");
    }

    @Test
    void passwordsAppearNowhere() {
        stage.operator();
        var namespace = stage.namespace("secret");
        stage.world()
                .controlPlane()
                .kubectl(
                        "-n",
                        namespace,
                        "create",
                        "secret",
                        "generic",
                        "own-secret",
                        "--from-literal=password=tell-nobody")
                .orThrow();
        stage.apply(Stage.cluster("three-nodes.yaml", namespace).replace("auth-secret", "own-secret"));
        stage.awaitReady(namespace, "trio");

        var everything = stage.world()
                .controlPlane()
                .kubectl("-n", namespace, "get", "aerospikecluster,events,configmap,pods,statefulset", "-o", "yaml")
                .orThrow();
        assertThat(everything).doesNotContain("tell-nobody");
        assertThat(stage.operator().log()).doesNotContain("tell-nobody");
        stage.delete(namespace, "trio");
    }
}

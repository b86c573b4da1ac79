package com.aerospike.operator.cluster.objects.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.operator.api.v1.ObjectMetadata;
import com.aerospike.operator.api.v1.PodSpec;
import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.cluster.objects.RackConfigMap;
import com.aerospike.operator.cluster.objects.RackStatefulSet;
import com.aerospike.operator.cluster.objects.RackTarget;
import com.aerospike.operator.cluster.objects.Removable;
import com.aerospike.operator.cluster.objects.Scenario;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import com.aerospike.operator.kube.Signatures;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The dependents against a real API server: what they write is stored as they wrote it, and then they are quiet. */
class ObjectsOnApiServerIT {

    private static ApiServerWorld world;

    @BeforeAll
    static void start() {
        world = new ApiServerWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void aSecondPassWritesNothing(String folder) {
        // Given
        Scenario scenario = Scenario.in(folder);
        world.makeNamespace(folder);

        // When
        List<String> first = world.write(scenario, folder);
        List<String> second = world.write(scenario, folder);

        // Then
        assertThat(first).isNotEmpty();
        assertThat(second).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Edit.class)
    void afterAnEditNothingOfTheOldTemplateIsLeft(Edit edit) {
        // Given
        String namespace = "edit-" + edit.name().toLowerCase(Locale.ROOT).replace('_', '-');
        world.makeNamespace(namespace);
        world.write(Scenario.in(edit.folder()), namespace);

        // When
        Scenario after = Scenario.in(edit.folder(), edit.change());
        List<String> first = world.write(after, namespace);
        List<String> second = world.write(after, namespace);

        // Then the template is that of a StatefulSet that never was anything else
        assertThat(first).isNotEmpty();
        assertThat(second).isEmpty();
        for (RackTarget rack : after.targets().racks()) {
            StatefulSet fresh = madeAnew(after, rack, namespace);
            assertThat(statefulSet(namespace, fresh.getMetadata().getName().replace("fresh-", ""))
                            .getSpec()
                            .getTemplate())
                    .isEqualTo(fresh.getSpec().getTemplate());
        }
    }

    @Test
    void whatOthersPutIntoATemplateStaysAndDriftIsRepaired() {
        // Given a sidecar that a tool has injected, and a size and an image that somebody has set by hand
        Scenario scenario = Scenario.in("no-racks");
        world.makeNamespace("drift");
        world.write(scenario, "drift");
        world.client()
                .apps()
                .statefulSets()
                .inNamespace("drift")
                .withName("aerocluster-0")
                .patch(PatchContext.of(PatchType.STRATEGIC_MERGE), """
                        {"spec": {"replicas": 9, "template": {"spec": {"containers": [
                            {"name": "aerospike-server", "image": "other:1"},
                            {"name": "injected", "image": "injected:1"}]}}}}
                        """);

        // When
        world.write(scenario, "drift");

        // Then
        StatefulSet set = statefulSet("drift", "aerocluster-0");
        assertThat(set.getSpec().getReplicas()).isEqualTo(2);
        assertThat(set.getSpec().getTemplate().getSpec().getContainers())
                .extracting(Container::getImage)
                .containsExactlyInAnyOrder("aerospike/aerospike-server-enterprise:8.1.2.0", "injected:1");
        assertThat(world.write(scenario, "drift")).isEmpty();
    }

    @Test
    void aClusterOfAkoIsTakenOverAndForgetsWhatAkoNeeded() {
        // Given
        Scenario scenario = Scenario.in("pod-services");
        world.makeNamespace("takeover");
        AkoObjects.of(world.targets(scenario, world.cluster(scenario, "takeover")))
                .create(world.client());
        var uid = statefulSet("takeover", "crowded-0").getMetadata().getUid();
        var nodePorts = nodePorts("takeover", "crowded-0-0");

        // When
        world.write(scenario, "takeover");

        // Then the objects are the same ones, without a service account, scripts and the volume that is gone
        StatefulSet set = statefulSet("takeover", "crowded-0");
        assertThat(set.getMetadata().getUid()).isEqualTo(uid);
        assertThat(set.getSpec().getTemplate())
                .isEqualTo(madeAnew(scenario, scenario.targets().racks().getFirst(), "takeover")
                        .getSpec()
                        .getTemplate());
        assertThat(configMap("takeover", "crowded-0"))
                .containsKeys("bootstrap.json", "aerospike.template.conf")
                .doesNotContainKey("initialize.sh");
        assertThat(nodePorts("takeover", "crowded-0-0")).isEqualTo(nodePorts);
        assertThat(world.write(scenario, "takeover")).isEmpty();
    }

    @Test
    void anObjectThatBelongsToSomebodyElseIsLeftAlone() {
        // Given a service of the load balancer's name
        Scenario scenario = Scenario.in("load-balancer");
        world.makeNamespace("foreign");
        Service foreign = world.client()
                .resource(new ServiceBuilder()
                        .withNewMetadata()
                        .withName("reachable-lb")
                        .withNamespace("foreign")
                        .endMetadata()
                        .withNewSpec()
                        .addNewPort()
                        .withPort(1)
                        .endPort()
                        .endSpec()
                        .build())
                .create();

        // When
        world.pass(scenario, "foreign", targets -> targets);

        // Then
        assertThat(world.errors(scenario, "foreign"))
                .containsExactly("write Service foreign/reachable-lb: an object of that name exists and does not "
                        + "belong to cluster reachable");
        assertThat(service("foreign", "reachable-lb").getMetadata().getResourceVersion())
                .isEqualTo(foreign.getMetadata().getResourceVersion());

        // And the end of the load balancer is not the end of that service either
        Scenario without = Scenario.in("load-balancer", cluster -> cluster.getSpec().seedsFinderServices = null);
        world.write(without, "foreign");
        assertThat(service("foreign", "reachable-lb")).isNotNull();
    }

    @Test
    void aLoadBalancerAndABudgetGoWithTheirFields() {
        // Given
        world.makeNamespace("gone");
        world.write(Scenario.in("load-balancer"), "gone");

        // When
        Scenario without = Scenario.in("load-balancer", cluster -> {
            cluster.getSpec().seedsFinderServices = null;
            cluster.getSpec().disablePDB = true;
        });
        world.write(without, "gone");

        // Then
        assertThat(service("gone", "reachable-lb")).isNull();
        assertThat(service("gone", "reachable")).isNotNull();
        assertThat(world.client()
                        .policy()
                        .v1()
                        .podDisruptionBudget()
                        .inNamespace("gone")
                        .withName("reachable")
                        .get())
                .isNull();
    }

    @Test
    void aRackGoesOnlyWhenThePlanSaysSo() {
        // Given
        Scenario scenario = Scenario.in("two-racks-in-zones");
        world.makeNamespace("racks");
        world.write(scenario, "racks");

        // When the second rack is no target, Then it stays
        assertThat(world.write(scenario, "racks", targets -> only(targets, 0, Removable.NOTHING)))
                .isEmpty();
        assertThat(statefulSet("racks", "zoned-2")).isNotNull();

        // When it may go, Then it goes
        world.write(
                scenario, "racks", targets -> only(targets, 0, new Removable(Set.of(RackIdentity.of(2)), Set.of())));
        assertThat(statefulSet("racks", "zoned-2")).isNull();
        assertThat(configMap("racks", "zoned-2")).isEmpty();
        assertThat(statefulSet("racks", "zoned-1")).isNotNull();
    }

    /** A lost pod of it must not start with an image that is no good; all else of its template waits. */
    @Test
    void aHeldRackShrinksAndTakesNothingOfItsNewTemplateButTheImage() {
        // Given
        world.makeNamespace("held");
        world.write(Scenario.in("no-racks"), "held");
        String image = "aerospike/aerospike-server-enterprise:8.1.3.0";
        Scenario after = Scenario.in("no-racks", cluster -> {
            cluster.getSpec().image = image;
            cluster.getSpec().podSpec = new PodSpec();
            cluster.getSpec().podSpec.metadata = new ObjectMetadata();
            cluster.getSpec().podSpec.metadata.annotations = Map.of("note", "new");
        });

        // When
        world.write(after, "held", targets -> with(targets, new RackTarget.Held(RackIdentity.of(0), 1)));

        // Then
        StatefulSet held = statefulSet("held", "aerocluster-0");
        assertThat(held.getSpec().getReplicas()).isEqualTo(1);
        assertThat(image(held)).isEqualTo(image);
        assertThat(note(held)).isNull();

        // And it is written once
        assertThat(world.write(after, "held", targets -> with(targets, new RackTarget.Held(RackIdentity.of(0), 1))))
                .isEmpty();

        // And once it is free it becomes what the spec wants
        world.write(after, "held");
        assertThat(note(statefulSet("held", "aerocluster-0"))).isEqualTo("new");
        assertThat(world.write(after, "held")).isEmpty();
    }

    /** Loss prevented: pods of such a rack that are lost start without knowing which volumes are in use. */
    @Test
    void aHeldRackThatIsGivenAnotherConfigurationKeepsAllElseThatItsPodsMustKnow() {
        // Given
        world.makeNamespace("reconfigured");
        Scenario scenario = Scenario.in("no-racks");
        world.write(scenario, "reconfigured");
        Map<String, String> before = configMap("reconfigured", "aerocluster-0");
        RackTarget held = new RackTarget.Held(RackIdentity.of(0), 2, Optional.of(new KnownConf("service {\n}\n")));

        // When
        world.write(scenario, "reconfigured", targets -> with(targets, held));

        // Then
        Map<String, String> expected = new TreeMap<>(before);
        expected.put(RackConfigMap.CONF_TEMPLATE, "service {\n}\n");
        expected.put(RackConfigMap.CONF_HASH, Conf.hash("service {\n}\n"));
        assertThat(configMap("reconfigured", "aerocluster-0")).isEqualTo(expected);
        assertThat(world.write(scenario, "reconfigured", targets -> with(targets, held)))
                .isEmpty();
    }

    /** Loss prevented: replicas from an outdated cache; the operator relies on the API server's refusal. */
    @Test
    void anApplyForAnOlderVersionOfAStatefulSetIsRefused() {
        // Given
        world.makeNamespace("outdated");
        Scenario scenario = Scenario.in("no-racks");
        world.write(scenario, "outdated");
        StatefulSet seen = statefulSet("outdated", "aerocluster-0");
        Targets targets = world.targets(scenario, world.cluster(scenario, "outdated"));
        StatefulSet wanted = RackStatefulSet.of(targets, targets.racks().getFirst(), Optional.of(seen))
                .orElseThrow();
        wanted.getMetadata().setResourceVersion(seen.getMetadata().getResourceVersion());

        // When somebody else makes it larger
        world.client().resource(seen).scale(5);

        // Then
        PatchContext apply = new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager(Signatures.FIELD_MANAGER)
                .withForce(true)
                .build();
        assertThatThrownBy(() -> world.client().resource(wanted).patch(apply, wanted))
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> assertThat(refused.getCode())
                        .isEqualTo(409));
    }

    @Test
    void servicesOfPodsComeBeforeTheirRackAndGoOneByOne() {
        // Given
        Scenario scenario = Scenario.in("pod-services");
        world.makeNamespace("services");
        PodName gone = new PodName("crowded", RackIdentity.of(0), 1);

        // When
        world.write(scenario, "services", targets -> with(targets));

        // Then
        assertThat(nodePorts("services", gone.toString())).hasSize(2);
        assertThat(statefulSet("services", "crowded-0")).isNull();

        // When one may go
        world.write(
                scenario,
                "services",
                targets -> new Targets(
                        targets.intent(),
                        targets.initImage(),
                        targets.racks(),
                        Set.of(new PodName("crowded", RackIdentity.of(0), 0)),
                        targets.peers(),
                        new Removable(Set.of(), Set.of(gone))));

        // Then
        assertThat(service("services", gone.toString())).isNull();
        assertThat(service("services", "crowded-0-0")).isNotNull();
    }

    static Stream<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Scenario.FOLDERS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static Targets only(Targets targets, int rack, Removable removable) {
        return new Targets(
                targets.intent(),
                targets.initImage(),
                List.of(targets.racks().get(rack)),
                targets.podServices(),
                targets.peers(),
                removable);
    }

    private static Targets with(Targets targets, RackTarget... racks) {
        return new Targets(
                targets.intent(),
                targets.initImage(),
                List.of(racks),
                targets.podServices(),
                targets.peers(),
                Removable.NOTHING);
    }

    /** What the API server would make of a rack that it does not know yet. */
    private static StatefulSet madeAnew(Scenario scenario, RackTarget rack, String namespace) {
        Targets targets = world.targets(scenario, world.cluster(scenario, namespace));
        StatefulSet set = RackStatefulSet.of(targets, rack, Optional.empty()).orElseThrow();
        set.getMetadata().setName("fresh-" + set.getMetadata().getName());
        return world.client().resource(set).dryRun().create();
    }

    private static StatefulSet statefulSet(String namespace, String name) {
        return world.client()
                .apps()
                .statefulSets()
                .inNamespace(namespace)
                .withName(name)
                .get();
    }

    private static Service service(String namespace, String name) {
        return world.client().services().inNamespace(namespace).withName(name).get();
    }

    private static Map<String, String> configMap(String namespace, String name) {
        return Optional.ofNullable(world.client()
                        .configMaps()
                        .inNamespace(namespace)
                        .withName(name)
                        .get())
                .map(map -> map.getData())
                .orElse(Map.of());
    }

    private static List<Integer> nodePorts(String namespace, String name) {
        return service(namespace, name).getSpec().getPorts().stream()
                .map(port -> port.getNodePort())
                .toList();
    }

    private static String note(StatefulSet set) {
        return set.getSpec().getTemplate().getMetadata().getAnnotations().get("note");
    }

    private static String image(StatefulSet set) {
        return set.getSpec().getTemplate().getSpec().getContainers().getFirst().getImage();
    }
}

package com.aerospike.operator.cluster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.defaults.Defaulted;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.Scenario;
import com.aerospike.operator.cluster.objects.apply.AkoObjects;
import com.aerospike.operator.cluster.observe.PodShape;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Pods that are as the spec wants them need nothing, whichever operator made them and whatever the spec says.
 *
 * <p>Loss prevented: every database restarted because one operator takes over from another.
 */
class TakeoverNeedsTest {
    private static final String AKO_INIT = "aerospike/aerospike-kubernetes-init:2.5.3";
    private static final List<String> BENCHMARKS = List.of("read", "write", "udf");

    @Property(tries = 120)
    void aPodMadeFromTheWantedTemplateNeverHasANeed(
            @ForAll("clusters") String cluster, @ForAll @IntRange(min = 1, max = 4) int size, @ForAll boolean live) {
        var intent = intent(cluster, size, live);

        assertThat(Running.of(intent).needs(intent)).isEmpty();
    }

    @Property(tries = 120)
    void aPodThatAkoStartedNeverHasANeed(
            @ForAll("clusters") String cluster, @ForAll @IntRange(min = 1, max = 4) int size, @ForAll boolean live) {
        var intent = intent(cluster, size, live);

        assertThat(byAko(intent).needs(intent)).isEmpty();
    }

    /** Some field may be written in a way of which this operator's fingerprint is another one. */
    @Property(tries = 100)
    void fingerprintsOfAkoThatCannotBeWorkedOutAgainRestartNothing(@ForAll("clusters") String cluster) {
        var intent = intent(cluster, 3, false);
        var running = byAko(intent);
        running.status.pods.values().forEach(entry -> entry.podSpecHash = "0123456789abcdef0123456789abcdef01234567");

        assertThat(running.needs(intent)).isEmpty();
    }

    @Test
    void aPodOfAkoThatMissedTheLastChangeIsTheOnlyOneToBeMadeAnew() {
        var intent = intent("objects/no-racks", 3, false);
        var running = byAko(intent);
        var late = intent.allPodNames().getLast().toString();
        running.entry(late).podSpecHash = "0123456789abcdef0123456789abcdef01234567";

        var needs = running.needs(intent);

        assertThat(needs).containsOnlyKeys(late);
        assertThat(needs.get(late).effort()).isEqualTo(Effort.COLD);
    }

    @Test
    void aTextThatAkoWroteInAnotherWayCostsNoMoreThanTheFile() {
        var intent = intent("objects/two-racks-in-zones", 2, true);
        var running = byAko(intent).forgetting();
        running.status.pods.values().forEach(entry -> entry.aerospikeConfigHash = "unknown");

        assertThat(running.needs(intent).values()).isNotEmpty().allSatisfy(need -> {
            assertThat(need.effort()).isEqualTo(Effort.LIVE);
            assertThat(need.commands()).isEmpty();
        });
    }

    @Provide
    Arbitrary<String> clusters() {
        return Arbitraries.of(
                Stream.concat(files("objects", ""), files("clusters", ".yaml")).toList());
    }

    private static Stream<String> files(String folder, String end) {
        try (var found = Files.list(Path.of("src/test/resources", folder))) {
            return found
                    .map(file -> folder + "/" + file.getFileName())
                    .filter(file -> file.endsWith(end))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Intent intent(String cluster, int size, boolean live) {
        var read = cluster.startsWith("objects/")
                ? Scenario.in(cluster.substring("objects/".length())).cluster()
                : read(Path.of("src/test/resources", cluster));
        read.getSpec().size = Math.max(size, 1);
        read.getSpec().enableDynamicConfigUpdate = live;
        return Intent.of(read);
    }

    private static AerospikeCluster read(Path file) {
        try (var documents = Files.newInputStream(file)) {
            var cluster = Serialization.unmarshal(documents, AerospikeCluster.class);
            return switch (Defaults.apply(cluster)) {
                case Defaulted.Complete complete -> complete.cluster();
                case Defaulted.Refused refused -> throw new AssertionError(file + ": " + refused.violations());
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same cluster as AKO leaves it: its own templates, no reports, the running configuration in an annotation. */
    private static Running byAko(Intent intent) {
        var made = new Scenario(cluster(intent), Map.of()).targets();
        var shapes = AkoObjects.of(made).objects().stream()
                .filter(StatefulSet.class::isInstance)
                .map(StatefulSet.class::cast)
                .collect(Collectors.toMap(
                        set -> set.getMetadata().getName(),
                        set -> PodShape.of(set.getSpec().getTemplate().getSpec())));
        var running = Running.of(intent);
        for (var rack : intent.racks()) {
            for (var name : intent.podNames(rack)) {
                running.edit(name.toString(), pod -> {
                    pod.startedByAko(AKO_INIT, filled(rack.confText(), name.toString()));
                    pod.shape = shapes.get(name.statefulSet());
                });
            }
        }
        return running;
    }

    private static AerospikeCluster cluster(Intent intent) {
        var cluster = new AerospikeCluster();
        cluster.getMetadata().setName(intent.name());
        cluster.getMetadata().setNamespace(intent.namespace());
        cluster.getMetadata().setUid(intent.uid());
        cluster.setSpec(intent.spec());
        return cluster;
    }

    private static String filled(String template, String pod) {
        var text = template.replace("ENV_NODE_ID", "0a" + pod.charAt(pod.length() - 1))
                .replace("$${_DNE}{", "${")
                .replaceAll("<[a-z-]+-address>", "10.1.2.3")
                .replaceAll("(access-port +)\\d+", "$131234")
                .replace("    heartbeat {\n", "    heartbeat {\n        mesh-seed-address-port other-0 3002\n");
        for (String each : BENCHMARKS) {
            text = text.replace("enable-benchmarks-" + each + "    true", "enable-benchmarks-" + each);
        }
        assertThat(Conf.parse(text)).isNotEmpty();
        return text;
    }
}

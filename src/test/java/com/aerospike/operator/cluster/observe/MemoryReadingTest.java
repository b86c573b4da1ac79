package com.aerospike.operator.cluster.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.Offer;
import com.aerospike.operator.bootstrap.PodPlan;
import com.aerospike.operator.kube.RackIdentity;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryReadingTest {
    private static final RackIdentity RACK = new RackIdentity(1, "v1");

    private static ConfigMap map(String name, Map<String, String> data) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withData(data)
                .build();
    }

    private static RackMemory read(String text) {
        return MemoryReading.all(
                        "aero",
                        List.of(),
                        Stream.of(
                                map("aero-1-v1", Map.of(BootstrapInput.CONFIG_MAP_KEY, text)),
                                map("aerobic-1-v1", Map.of()),
                                map("aero-notes", Map.of())))
                .get(RACK);
    }

    @Test
    void offersAreFoundWhereAnEarlierPassLeftThem() {
        var offered = new PodPlan(null, "", List.of(), List.of(), List.of("data@u1/p1", "log@u2/unknown"));
        var pods = Map.of("aero-1-v1-0", offered, "aero-1-v1-1", new PodPlan(null, "b", null, null, null));
        var input = new BootstrapInput("aero", 1, "v1", "", false, false, 2, null, null, pods);

        assertThat(read(input.toJson()))
                .isEqualTo(new RackMemory.Kept(
                        input,
                        Map.of("aero-1-v1-0", List.of(Offer.to("p1", "data", "u1"), Offer.perhaps("log", "u2"))),
                        ConfTemplates.NONE));
    }

    @Test
    void aConfigMapThatOnlyAkoWroteHoldsNothing() {
        var found = MemoryReading.all(
                "aero", List.of(), Stream.of(map("aero-1-v1", null), map("aero-2", Map.of("peers", ""))));

        assertThat(found)
                .containsOnly(
                        Map.entry(RACK, new RackMemory.Blank()), Map.entry(RackIdentity.of(2), new RackMemory.Blank()));
    }

    /** Loss prevented: a text that cannot be read would look like one that holds no offers. */
    @Test
    void whatCannotBeReadIsLostAndSaysWhy() {
        assertThat(read("{\"cluster\":")).isInstanceOfSatisfying(RackMemory.Lost.class, lost -> assertThat(lost.why())
                .contains("ConfigMap key bootstrap.json"));
        assertThat(read("{\"cluster\":\"aero\",\"pods\":{\"aero-1-v1-0\":{\"offers\":[\"data\"]}}}"))
                .isInstanceOfSatisfying(
                        RackMemory.Lost.class, lost -> assertThat(lost.why()).contains("'data'"));
    }

    /** Loss prevented: somebody deletes the ConfigMap of a rack whose pod was offered a claim and is silent yet. */
    @Test
    void aRackThatExistsWithoutConfigMapHasLostItsMemoryAndANewRackHasNone() {
        var found = MemoryReading.all("aero", List.of(new RackSeen(RACK, 1, 1, false)), Stream.of());

        assertThat(found).containsOnly(Map.entry(RACK, new RackMemory.Lost("its ConfigMap does not exist")));
    }
}

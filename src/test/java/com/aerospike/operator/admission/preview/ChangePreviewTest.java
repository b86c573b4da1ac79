package com.aerospike.operator.admission.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Scenarios;
import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangePreviewTest {

    private static final JsonNode ONE_RACK =
            Yaml.tree(Scenarios.folder("cluster").resolve("valid-block.yaml"));
    private static final JsonNode THREE_RACKS = with(
            with(ONE_RACK, "/spec/rackConfig", "{namespaces: [test], racks: [{id: 1}, {id: 2}, {id: 3}]}"),
            "/spec/size",
            "6");

    private static JsonNode with(JsonNode cluster, String pointer, String value) {
        JsonNode copy = cluster.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        switch (copy.at(at.head())) {
            case ObjectNode map -> map.set(at.last().getMatchingProperty(), Yaml.tree(value));
            case ArrayNode list -> list.add(Yaml.tree(value));
            default -> throw new AssertionError("no place " + pointer);
        }
        return copy;
    }

    private static List<String> preview(JsonNode stored, JsonNode wanted) {
        return new ChangePreview().of(complete(stored), complete(wanted));
    }

    private static AerospikeCluster complete(JsonNode written) {
        return Defaults.apply(Yaml.cluster(written)).cluster();
    }

    @Test
    void anUnchangedSpecIsNotWorthAWord() {
        assertThat(preview(ONE_RACK, with(ONE_RACK, "/metadata/labels", "{a: b}")))
                .isEmpty();
    }

    @Test
    void storedWithOrWithoutDefaultsMakesNoDifference() {
        assertThat(preview(Yaml.wire(Defaults.apply(Yaml.cluster(ONE_RACK)).cluster()), ONE_RACK))
                .isEmpty();
    }

    @Test
    void anUpgradeRestartsEveryPodCold() {
        assertThat(preview(
                        THREE_RACKS, with(THREE_RACKS, "/spec/image", "aerospike/aerospike-server-enterprise:8.1.1.1")))
                .containsExactly("cold-restarts 6 pods in racks 1, 2, 3, one at a time: image 8.1.1.0 -> 8.1.1.1");
    }

    @Test
    void podSettingsAreNamedByTheirPath() {
        // Given
        JsonNode wanted = with(
                with(ONE_RACK, "/spec/podSpec/aerospikeContainer", "{resources: {requests: {cpu: 2}}}"),
                "/spec/podSpec/metadata",
                "{labels: {team: red}}");
        // When / Then
        assertThat(preview(ONE_RACK, wanted))
                .containsExactly("cold-restarts 2 pods, one at a time: "
                        + "podSpec.aerospikeContainer.resources, podSpec.metadata.labels");
    }

    @Test
    void aBatchSizeSetsThePaceWhereCopiesAreKeptInOtherRacks() {
        // Given
        JsonNode wanted = with(
                with(THREE_RACKS, "/spec/rackConfig/rollingUpdateBatchSize", "2"),
                "/spec/podSpec/sidecars",
                "[{name: a, image: b}]");
        // When / Then
        assertThat(preview(THREE_RACKS, wanted))
                .containsExactly("cold-restarts 6 pods in racks 1, 2, 3, up to 2 at a time: podSpec.sidecars");
    }

    @Test
    void aChangedParameterRestartsTheServersInTheirPods() {
        assertThat(preview(ONE_RACK, with(ONE_RACK, "/spec/aerospikeConfig/service/migrate-threads", "4")))
                .containsExactly(
                        "restarts the servers of 2 pods in place, one at a time: service.migrate-threads: (not set) -> 4");
    }

    @Test
    void aParameterThatCanChangeLiveRestartsNothing() {
        // Given
        JsonNode stored = with(ONE_RACK, "/spec/enableDynamicConfigUpdate", "true");
        // When / Then
        assertThat(preview(stored, with(stored, "/spec/aerospikeConfig/service/migrate-threads", "4")))
                .containsExactly(
                        "changes the settings of 2 pods while they serve: service.migrate-threads: (not set) -> 4");
    }

    @Test
    void theCauseThatAsksForMostIsToldFirst() {
        // Given
        JsonNode wanted = with(
                with(ONE_RACK, "/spec/aerospikeNetworkPolicy", "{access: hostExternal}"),
                "/spec/podSpec/sidecars",
                "[{name: a, image: b}]");
        wanted = with(wanted, "/spec/aerospikeConfig/service/migrate-threads", "4");
        wanted = with(with(wanted, "/spec/enableRackIDOverride", "true"), "/spec/enableDynamicConfigUpdate", "true");
        // When / Then
        assertThat(preview(ONE_RACK, wanted))
                .containsExactly("cold-restarts 2 pods, one at a time: podSpec.sidecars, aerospikeNetworkPolicy, "
                        + "enableRackIDOverride and 1 more");
    }

    @Test
    void anotherSpellingOfTheSameImageRestartsNoPod() {
        assertThat(preview(
                        ONE_RACK,
                        with(ONE_RACK, "/spec/image", "docker.io/aerospike/aerospike-server-enterprise:8.1.1.0")))
                .containsExactly("restarts no pod: image");
    }

    @Test
    void aChangeOfOneRackConcernsItsPodsOnly() {
        // Given
        JsonNode wanted =
                with(THREE_RACKS, "/spec/rackConfig/racks/1/aerospikeConfig", "{service: {proto-fd-max: 20000}}");
        // When / Then
        assertThat(preview(THREE_RACKS, wanted))
                .containsExactly("restarts the servers of 2 pods in rack 2 in place, one at a time: "
                        + "service.proto-fd-max: (not set) -> 20000");
    }

    @Test
    void manyCausesAreCounted() {
        // Given
        JsonNode wanted = ONE_RACK;
        for (String parameter :
                List.of("migrate-threads", "proto-fd-max", "batch-index-threads", "query-threads-limit")) {
            wanted = with(wanted, "/spec/aerospikeConfig/service/" + parameter, "64");
        }
        // When / Then
        assertThat(preview(ONE_RACK, wanted)).singleElement().asString().endsWith(" and 1 more");
    }

    @Test
    void newPodsAndRacksAreAnnounced() {
        // Given
        JsonNode wanted = with(with(THREE_RACKS, "/spec/rackConfig/racks/-", "{id: 4}"), "/spec/size", "12");
        // When / Then
        assertThat(preview(THREE_RACKS, wanted))
                .containsExactly(
                        "adds 3 pods (rack 1 2 -> 3, rack 2 2 -> 3, rack 3 2 -> 3); data moves to the new pods",
                        "adds rack 4 with 3 pods");
    }

    @Test
    void podsAndRacksThatGoAreToldFirst() {
        // Given
        JsonNode wanted = with(
                with(THREE_RACKS, "/spec/rackConfig", "{namespaces: [test], racks: [{id: 1}, {id: 2}]}"),
                "/spec/size",
                "3");
        // When / Then
        assertThat(preview(THREE_RACKS, wanted))
                .containsExactly(
                        "removes rack 3 and its 2 pods, one at a time, once their data has moved to other racks",
                        "removes 1 pod (rack 2 2 -> 1), one at a time, once their data has moved to other pods");
    }

    @Test
    void podsThatGoAreNotRestarted() {
        // Given
        JsonNode wanted =
                with(with(ONE_RACK, "/spec/size", "1"), "/spec/image", "aerospike/aerospike-server-enterprise:8.1.1.1");
        // When / Then
        assertThat(preview(ONE_RACK, wanted))
                .containsExactly(
                        "removes 1 pod (2 -> 1), one at a time, once their data has moved to other pods",
                        "cold-restarts 1 pod, one at a time: image 8.1.1.0 -> 8.1.1.1");
    }

    @Test
    void aNewRevisionComesBesideTheRackThatItShouldReplace() {
        // Given
        JsonNode wanted = with(THREE_RACKS, "/spec/rackConfig/racks", "[{id: 1, revision: b}, {id: 2}, {id: 3}]");
        // When / Then
        assertThat(preview(THREE_RACKS, wanted))
                .containsExactly(
                        "removes rack 1 and its 2 pods step by step as pods of its new revision take their place",
                        "adds rack 1-b with 2 pods");
    }

    @Test
    void volumesThatPodsSeeTakeNewPodsInitMethodsTouchNone() {
        assertThat(preview(
                        ONE_RACK,
                        with(
                                ONE_RACK,
                                "/spec/storage/volumes/-",
                                "{name: tmp, source: {emptyDir: {}}, aerospike: {path: /tmp}}")))
                .containsExactly("cold-restarts 2 pods, one at a time: storage.volumes[tmp]");
        assertThat(preview(ONE_RACK, with(ONE_RACK, "/spec/storage/blockVolumePolicy", "{initMethod: dd}")))
                .containsExactly("restarts no pod: rackConfig, storage");
    }

    @Test
    void addressesToldToClientsRestartServersInPlaceAndPortsOfTheNodeTakeNewPods() {
        // Given
        JsonNode hostPorts = with(ONE_RACK, "/spec/podSpec/multiPodPerHost", "false");
        // When / Then
        assertThat(preview(ONE_RACK, with(ONE_RACK, "/spec/aerospikeNetworkPolicy", "{access: hostExternal}")))
                .containsExactly("restarts the servers of 2 pods in place, one at a time: aerospikeNetworkPolicy");
        assertThat(preview(
                        hostPorts,
                        with(hostPorts, "/spec/aerospikeNetworkPolicy", "{access: pod, alternateAccess: pod}")))
                .containsExactly("cold-restarts 2 pods, one at a time: aerospikeNetworkPolicy");
    }

    @Test
    void ordersPausesAndBlockedNodesAreTold() {
        assertThat(preview(ONE_RACK, with(ONE_RACK, "/spec/operations", "[{kind: PodRestart, id: x1}]")))
                .containsExactly("cold-restarts 2 pods: operations[x1]");
        assertThat(preview(ONE_RACK, with(ONE_RACK, "/spec/paused", "true")))
                .containsExactly("nothing is done while paused is true");
        assertThat(preview(ONE_RACK, with(ONE_RACK, "/spec/k8sNodeBlockList", "[n1, n2]")))
                .containsExactly("moves the pods that run on 2 nodes to others, by cold restarts: k8sNodeBlockList");
    }

    @Test
    void whatTouchesNoPodIsSaidToo() {
        assertThat(preview(ONE_RACK, with(ONE_RACK, "/spec/maxUnavailable", "2")))
                .containsExactly("restarts no pod: maxUnavailable");
    }

    @Test
    void secretsAreMasked() {
        // Given
        JsonNode wanted =
                with(ONE_RACK, "/spec/aerospikeConfig/security/ldap", "{query-user-password-file: /etc/hush}");
        // When / Then
        assertThat(preview(ONE_RACK, wanted)).isNotEmpty().noneMatch(sentence -> sentence.contains("hush"));
    }

    @Test
    void aStoredResourceThatMakesNoSenseIsNoObstacle() {
        // Given
        JsonNode stored = with(with(ONE_RACK, "/spec/image", "server"), "/spec/aerospikeConfig/namespaces", "7");
        // When / Then
        assertThat(preview(stored, ONE_RACK)).isNotEmpty();
    }
}

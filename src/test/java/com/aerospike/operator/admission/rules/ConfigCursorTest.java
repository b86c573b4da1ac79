package com.aerospike.operator.admission.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.asconfig.ConfigPath;
import com.aerospike.operator.kube.InitImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigCursorTest {

    private static final String RESOURCE = """
        metadata: {name: c}
        spec:
          size: 2
          aerospikeConfig:
            service: {proto-fd-max: 1}
            network: {service: {port: 3000}, heartbeat: {port: 3002}, fabric: {port: 3001}}
            namespaces: [{name: a, default-ttl: 1, storage-engine: {type: device, devices: [/dev/a]}}]
          rackConfig:
            racks:
              - id: 7
                aerospikeConfig:
                  namespaces: [{name: own, default-ttl: 2}, {name: a, storage-engine: {devices: [/dev/b]}}]
        """;

    private static ConfigCursor config() {
        var cluster = Defaults.apply(Yaml.cluster(RESOURCE)).cluster();
        return new ClusterView(cluster, Surroundings.of(InitImage.NONE))
                .racks()
                .getFirst()
                .config();
    }

    @ParameterizedTest
    @CsvSource({
        "service.proto-fd-max, spec.aerospikeConfig.service.proto-fd-max",
        "namespaces.0.default-ttl, spec.aerospikeConfig.namespaces[a].default-ttl",
        "namespaces.0.storage-engine.type, spec.aerospikeConfig.namespaces[a].storage-engine.type",
        "namespaces.0.storage-engine.devices.0,"
                + " spec.rackConfig.racks[0].aerospikeConfig.namespaces[a].storage-engine.devices[0]",
        "namespaces.1.default-ttl, spec.rackConfig.racks[0].aerospikeConfig.namespaces[own].default-ttl",
        "namespaces.1.storage-engine, spec.rackConfig.racks[0].aerospikeConfig.namespaces[own].storage-engine",
        "nowhere.at.all, spec.aerospikeConfig.nowhere.at.all",
    })
    void aPlaceIsNamedWhereItsValueIsWritten(String place, String path) {
        assertThat(config().at(ConfigPath.of(List.of(place.split("\\."))))
                        .path()
                        .text())
                .isEqualTo(path);
    }

    @Test
    void aRackSeesTheMergedValues() {
        // When
        var namespaces = config().get("namespaces").elements();
        // Then
        assertThat(namespaces.get(0).at("storage-engine", "devices").texts()).containsExactly("/dev/b");
        assertThat(namespaces.get(0).get("default-ttl").value().intValue()).isEqualTo(1);
        assertThat(namespaces.get(1).get("name").text()).contains("own");
    }

    @Test
    void whatIsNotThereIsEmptyAllTheWayDown() {
        // When
        var nowhere = config().at("a", "b", "c");
        // Then
        assertThat(nowhere.exists()).isFalse();
        assertThat(nowhere.elements()).isEmpty();
        assertThat(nowhere.texts()).isEmpty();
        assertThat(nowhere.keys()).isEmpty();
        assertThat(nowhere.text()).isEmpty();
    }
}

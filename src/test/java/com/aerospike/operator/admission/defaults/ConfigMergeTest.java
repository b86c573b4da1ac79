package com.aerospike.operator.admission.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Findings;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigMergeTest {

    private final Findings findings = new Findings();

    private String merge(String base, String rack) {
        var scope = new ConfigScope(
                new Draft(new AerospikeCluster(), findings),
                OptionalInt.of(1),
                FieldPath.spec("racks"),
                "error updating rack aerospike config: ",
                findings);
        return ConfigMerge.merge((ObjectNode) Yaml.tree(base), (ObjectNode) Yaml.tree(rack), scope)
                .toString()
                .replace("\"", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1} | {} | {a:1}",
                "{a: 1, b: 2} | {b: 3, c: 4} | {a:1,b:3,c:4}",
                "{a: {x: 1, y: 1}} | {a: {y: 2}} | {a:{x:1,y:2}}",
                "{a: 1} | {a: {y: 2}} | {a:{y:2}}",
                "{a: {y: 2}} | {a: null} | {a:null}",
                "{a: null} | {a: null} | {a:null}",
                "{a: [1, 2]} | {a: [3]} | {a:[3]}",
                "{a: [1, 2]} | {a: []} | {a:[]}",
                "{a: [{name: n}]} | {a: []} | {a:[{name:n}]}",
                "{a: []} | {a: [{name: n}]} | {a:[{name:n}]}",
                "{a: [{name: n, x: 1}, {name: m}]} | {a: [{name: o}, {name: n, x: 2}]}"
                        + " | {a:[{name:n,x:2},{name:m},{name:o}]}",
                "{storage-engine: {type: device, files: [a], filesize: 1}} | {storage-engine: {devices: [b]}}"
                        + " | {storage-engine:{devices:[b]}}",
                "{storage-engine: {type: device, devices: [a]}} | {storage-engine: {type: device, files: [b]}}"
                        + " | {storage-engine:{type:device,files:[b]}}",
                "{storage-engine: {type: memory, data-size: 1}} | {storage-engine: {type: device, devices: [b]}}"
                        + " | {storage-engine:{type:device,data-size:1,devices:[b]}}",
                "{xdr: {dcs: [{name: d, namespaces: [{name: a, x: 1}]}]}} | {xdr: {dcs: [{name: d, namespaces: [{name:"
                        + " b}]}]}} | {xdr:{dcs:[{name:d,namespaces:[{name:a,x:1},{name:b}]}]}}",
            })
    void mergesByKind(String base, String rack, String merged) {
        assertThat(merge(base, rack)).isEqualTo(merged);
        assertThat(findings.refuse()).isFalse();
    }

    @Test
    void aListThatCannotBeMergedByNameIsReportedWithItsPath() {
        // When
        merge("{xdr: {dcs: [{name: d}]}}", "{xdr: {dcs: [x]}}");
        // Then
        assertThat(findings.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("spec.racks.xdr.dcs");
            assertThat(violation.message())
                    .isEqualTo("error updating rack aerospike config: list element should be map, got x");
        });
    }

    @Test
    void neitherInputIsChanged() {
        // Given
        var base = (ObjectNode) Yaml.tree("{a: [{name: n, x: {y: 1}}]}");
        var rack = (ObjectNode) Yaml.tree("{a: [{name: n, x: {z: 2}}, {name: m}]}");
        var scope = new ConfigScope(
                new Draft(new AerospikeCluster(), findings), OptionalInt.of(1), FieldPath.SPEC, "", findings);
        // When
        ObjectNode merged = ConfigMerge.merge(base, rack, scope);
        ((ObjectNode) merged.at("/a/0/x")).put("y", 9);
        ((ObjectNode) merged.at("/a/1")).put("y", 9);
        // Then
        assertThat(base).isEqualTo(Yaml.tree("{a: [{name: n, x: {y: 1}}]}"));
        assertThat(rack).isEqualTo(Yaml.tree("{a: [{name: n, x: {z: 2}}, {name: m}]}"));
    }
}

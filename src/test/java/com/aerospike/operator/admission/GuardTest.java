package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.InitImage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final Guard GUARD = new Guard(InitImage.NONE);
    private static final JsonNode VALID = Yaml.tree(Scenarios.folder("cluster").resolve("valid-block.yaml"));

    private static AerospikeCluster valid(String edits) {
        return Yaml.cluster(Edits.apply(VALID, Yaml.tree(edits)));
    }

    /** The valid resource as completed, with edits of the spec that came later. */
    private static AerospikeCluster completedThenEdited(String edits) {
        ObjectNode tree = (ObjectNode) Edits.apply(VALID, Yaml.tree(edits));
        ObjectNode status = (ObjectNode)
                Yaml.wire(Defaults.apply(Yaml.cluster(VALID)).cluster().getSpec());
        status.putObject("pods");
        tree.set("status", status);
        return Yaml.cluster(tree);
    }

    private static List<Violation> violations(Admission admission) {
        return switch (admission) {
            case Admission.Admitted ignored -> List.of();
            case Admission.Refused refused -> refused.violations();
        };
    }

    @Test
    void allViolationsAreReportedAtOnceInTheOrderOfTheRules() {
        // Given
        var cluster = valid("""
            set:
              /spec/image: aerospike/aerospike-server:5.7.0.1
              /spec/podSpec/hostNetwork: true
              /spec/aerospikeConfig/service/node-id: a1
              /spec/storage/volumes/0/aerospike/path: opt
            """);
        // When
        var admission = GUARD.admitCreate(cluster);
        // Then
        assertThat(violations(admission).stream().map(Violation::rule))
                .containsExactly("V-MUT-10", "V-IMG-02", "V-IMG-05", "V-STO-12", "V-FIL-02", "V-POD-01");
    }

    @Test
    void aClientNameOfVeryManyLabelsIsReportedAsAnyOther() {
        // Given
        ObjectNode cluster = (ObjectNode) Yaml.tree(Scenarios.folder("cluster").resolve("valid-federal.yaml"));
        ((ObjectNode) cluster.at("/spec/aerospikeConfig/network/service"))
                .putArray("tls-authenticate-client")
                .add("app.bank.example".repeat(100_000) + "!");
        // When
        var admission = GUARD.admitCreate(Yaml.cluster(cluster));
        // Then
        assertThat(violations(admission)).extracting(Violation::rule).contains("V-NET-04");
    }

    @Test
    void whatRacksShareIsReportedOnce() {
        // Given
        var cluster = valid("""
            set:
              /spec/rackConfig: {racks: [{id: 1}, {id: 2}, {id: 3}]}
              /spec/aerospikeConfig/service/advertise-ipv6: true
            """);
        // When / Then
        assertThat(violations(GUARD.admitCreate(cluster))).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("V-CFG-06");
            assertThat(violation.path()).isEqualTo("spec.aerospikeConfig.service.advertise-ipv6");
        });
    }

    @Test
    void aResourceThatIsBeingDeletedIsLetThrough() {
        // Given
        var cluster = valid("{set: {/metadata/deletionTimestamp: '2026-01-01T00:00:00Z', /spec/size: 999}}");
        // When / Then
        assertThat(violations(GUARD.admit(cluster))).isEmpty();
        assertThat(violations(GUARD.admitUpdate(valid("{}"), cluster))).isEmpty();
    }

    @Test
    void anUpdateThatLeavesTheSpecAsItIsIsLetThrough() {
        // Given
        var stored = valid("{set: {/spec/size: 999}}");
        var wanted = valid("{set: {/spec/size: 999, /metadata/finalizers: [a]}}");
        // When / Then
        assertThat(violations(GUARD.admitUpdate(stored, wanted))).isEmpty();
    }

    @Test
    void aReconcileRefusesAnUnsafeChangeThatNoWebhookSaw() {
        // Given
        var cluster = completedThenEdited("{set: {/spec/storage/volumes/0/source/persistentVolume/size: 2Gi}}");
        // When / Then
        assertThat(violations(GUARD.admit(cluster)).stream().map(Violation::rule))
                .containsExactly("V-STO-27");
    }

    @Test
    void theStatusOfAnEarlyReleaseIsUnderstood() {
        // Given
        var cluster = completedThenEdited("{}");
        cluster.getStatus().podSpec = null;
        cluster.getStatus().multiPodPerHost = true;
        // When / Then
        assertThat(violations(GUARD.admit(cluster))).isEmpty();
    }

    @Test
    void aReconcileAdmitsASafeChange() {
        // Given
        var cluster = completedThenEdited("{set: {/spec/size: 5, /spec/aerospikeConfig/service/proto-fd-max: 9000}}");
        // When / Then
        assertThat(violations(GUARD.admit(cluster))).isEmpty();
    }

    @Test
    void aReconcileRefusesAScaledSizeThatNoLongerFits() {
        // Given: /scale goes past every webhook
        var cluster = valid("""
            set:
              /spec/aerospikeConfig/namespaces/0/strong-consistency: true
              /spec/size: 1
            """);
        // When / Then
        assertThat(violations(GUARD.admit(cluster)).stream().map(Violation::rule))
                .containsExactly("V-NSP-01");
    }

    @Test
    void theInitImageOfTheSettingsIsJudgedToo() {
        // Given
        var guard = new Guard(new InitImage(Optional.empty(), Optional.empty(), Optional.of("init:latest")));
        // When / Then
        assertThat(violations(guard.admitCreate(valid("{}"))).stream().map(Violation::rule))
                .containsExactly("V-IMG-06");
    }

    @Test
    void everyViolationNamesItsFieldAndSaysWhatToDo() {
        // Given
        var cluster = valid("{set: {/spec/storage/volumes/0/name: My_Vol}}");
        // When
        var violation = violations(GUARD.admitCreate(cluster)).getFirst();
        // Then
        assertThat(violation.text())
                .isEqualTo("spec.storage.volumes[My_Vol].name: invalid volume name \"My_Vol\": it must be a lower case"
                        + " DNS label of at most 63 characters (use lower case letters, digits and hyphens)");
    }

    @Test
    void theEffectiveCopyHasAllDefaultsAndTheInputNone() {
        // Given
        var cluster = valid("{}");
        // When
        var admission = GUARD.admit(cluster);
        // Then
        assertThat(admission).isInstanceOfSatisfying(Admission.Admitted.class, admitted -> assertThat(
                        admitted.effective().getSpec().rackConfig.racks)
                .hasSize(1));
        assertThat(cluster.getSpec().rackConfig).isNull();
    }
}

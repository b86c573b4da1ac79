package com.aerospike.operator.admission.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.Yaml;
import com.aerospike.operator.kube.InitImage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterWebhooksTest {

    private static final Guard GUARD = new Guard(InitImage.NONE);
    private static final Webhook MUTATING = new MutatingWebhook(GUARD);
    private static final Webhook VALIDATING = new ValidatingWebhook(
            GUARD, (stored, wanted) -> List.of(stored.getSpec().size + "->" + wanted.getSpec().size));

    private static JsonNode mutated(Review review) {
        var answer = (Answer.Allowed) MUTATING.answer(review);
        return PatchedObject.of(review.object(), answer.patch());
    }

    private static ObjectNode completed(JsonNode object) {
        return (ObjectNode) mutated(Reviews.create(object));
    }

    private static Answer.Denied denied(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Denied.class);
        return (Answer.Denied) answer;
    }

    private static void assertPasses(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Allowed.class);
    }

    @Test
    void creationCompletesTheSpecAndKeepsWhatNobodyKnows() {
        // Given
        ObjectNode cluster = Reviews.validCluster();
        Reviews.spec(cluster).put("ofALaterVersion", 7);
        ((ObjectNode) cluster.get("metadata"))
                .putArray("managedFields")
                .addObject()
                .put("manager", "kubectl");
        // When
        JsonNode stored = mutated(Reviews.create(cluster));
        // Then
        assertThat(stored.at("/metadata/labels/aerospike.com~1api-version").textValue())
                .isEqualTo("v1");
        assertThat(stored.at("/spec/rackConfig/racks/0/effectiveAerospikeConfig/service/cluster-name")
                        .textValue())
                .isEqualTo(cluster.at("/metadata/name").textValue());
        assertThat(stored.at("/spec/ofALaterVersion").intValue()).isEqualTo(7);
        assertThat(stored.at("/metadata/managedFields")).isEqualTo(cluster.at("/metadata/managedFields"));
    }

    @Test
    void aCompletedObjectIsNotPatchedAgain() {
        // Given
        JsonNode completed = completed(Reviews.validCluster());
        // When
        var answer = (Answer.Allowed) MUTATING.answer(Reviews.update(completed, completed));
        // Then
        assertThat(answer.patch()).isEmpty();
    }

    @Test
    void aNameThatTheApiServerHasYetToMakeIsTakenFromTheRequest() {
        // Given
        ObjectNode cluster = Reviews.validCluster();
        ((ObjectNode) cluster.get("metadata")).remove(List.of("name", "namespace"));
        // When / Then
        assertThat(mutated(Reviews.create(cluster))
                        .at("/spec/aerospikeConfig/service/cluster-name")
                        .textValue())
                .isEqualTo("aerocluster");
    }

    @Test
    void aResourceThatCannotBeCompletedIsToldAllItsProblems() {
        // Given: the node id is the operator's own, which stops the defaults; the image is too old for any rule
        ObjectNode cluster = Reviews.validCluster();
        ((ObjectNode) cluster.at("/spec/aerospikeConfig/service")).put("node-id", "a1");
        Reviews.spec(cluster).put("image", "aerospike/aerospike-server-enterprise:5.7.0.1");
        // When
        var denial = denied(MUTATING.answer(Reviews.create(cluster)));
        // Then
        assertThat(denial.refusal()).isEqualTo(Answer.Refusal.FORBIDDEN);
        assertThat(denial.message()).contains("problems:\n* ", "node-id", "5.7.0.1");
    }

    @Test
    void aRuleThatTheSchemaStatesAsWellIsDeniedBeforeTheSchemaIsAskedAndWithAllTheRest() {
        // Given: two servers on one host network is what the schema would say alone
        ObjectNode cluster = Reviews.validCluster();
        Reviews.spec(cluster).withObject("/podSpec").put("hostNetwork", true);
        Reviews.spec(cluster)
                .put("image", "aerospike/aerospike-server-enterprise:5.7.0.1")
                .put("size", 999);
        // When
        var denial = denied(MUTATING.answer(Reviews.create(cluster)));
        // Then
        assertThat(denial.refusal()).isEqualTo(Answer.Refusal.FORBIDDEN);
        assertThat(denial.causes()).extracting("rule").containsExactly("V-CRD-01", "V-IMG-05", "V-POD-01");
        assertThat(denial.message())
                .startsWith("3 problems:\n* ")
                .endsWith(
                        "(\"vaerospikecluster.kb.io\" and the schema of AerospikeCluster.asdb.aerospike.com would refuse it,"
                                + " too)");
    }

    @Test
    void aChangeThatTheSchemaForbidsAsWellIsDeniedEarlyToo() {
        // Given
        ObjectNode stored = completed(Reviews.validCluster());
        ObjectNode wanted = stored.deepCopy();
        Reviews.spec(wanted).withObject("/podSpec").put("multiPodPerHost", false);
        ((ObjectNode) wanted.at("/spec/storage/volumes/0/source/persistentVolume")).put("size", "7Gi");
        // When
        var denial = denied(MUTATING.answer(Reviews.update(stored, wanted)));
        // Then
        assertThat(denial.causes()).extracting("rule").contains("V-GEN-04", "V-STO-27");
    }

    @Test
    void whatOnlyAdmissionKnowsIsLeftToTheValidatingWebhookForOthersMayStillMendIt() {
        // Given
        ObjectNode cluster = Reviews.validCluster();
        Reviews.spec(cluster).put("image", "aerospike/aerospike-server-enterprise:5.7.0.1");
        // When / Then
        JsonNode stored = mutated(Reviews.create(cluster));
        assertThat(denied(VALIDATING.answer(Reviews.create(stored))).causes())
                .extracting("rule")
                .contains("V-IMG-05");
    }

    @Test
    void whatTheSchemaFindsOnItsOwnIsCompletedAndLeftToIt() {
        // Given
        ObjectNode large = Reviews.validCluster();
        Reviews.spec(large).put("size", 257);
        ObjectNode odd = Reviews.validCluster();
        Reviews.spec(odd).withObject("/aerospikeNetworkPolicy").put("access", "somehow");
        // When / Then
        assertThat(mutated(Reviews.create(large)).at("/spec/rackConfig/racks")).hasSize(1);
        assertThat(mutated(Reviews.create(odd))).isEqualTo(odd);
        denied(VALIDATING.answer(Reviews.create(large)));
        denied(VALIDATING.answer(Reviews.create(odd)));
    }

    @Test
    void warningsComeFromOneWebhookUnlessTheOtherIsNotAsked() {
        // Given
        ObjectNode cluster = Reviews.validCluster();
        Reviews.spec(cluster).put("disablePDB", true);
        ObjectNode wrong = cluster.deepCopy();
        Reviews.spec(wrong).withObject("/podSpec").put("hostNetwork", true);
        // When / Then
        assertThat(MUTATING.answer(Reviews.create(cluster)).warnings()).isEmpty();
        assertThat(VALIDATING.answer(Reviews.create(cluster)).warnings()).hasSize(1);
        assertThat(denied(MUTATING.answer(Reviews.create(wrong))).warnings()).hasSize(1);
    }

    @Test
    void labelsCanBeChangedOnAnObjectThatTheSchemaWouldRefuseByNow() {
        // Given
        ObjectNode stored = completed(Reviews.validCluster());
        Reviews.spec(stored).withObject("/podSpec").put("hostNetwork", true);
        ObjectNode wanted = stored.deepCopy();
        ((ObjectNode) wanted.get("metadata")).withObject("/labels").put("a", "b");
        // When / Then
        assertPasses(MUTATING.answer(Reviews.update(stored, wanted)));
        assertPasses(VALIDATING.answer(Reviews.update(stored, wanted)));
    }

    @Test
    void anObjectWithoutANameIsNotCompletedSinceDefaultsHoldTheName() {
        // Given: generateName
        ObjectNode cluster = Reviews.validCluster();
        ((ObjectNode) cluster.get("metadata")).put("generateName", "made-").remove("name");
        var review = new Review(
                "admission.k8s.io/v1", "u", Operation.CREATE, "aerospike", "", false, cluster, Yaml.tree("null"));
        // When / Then
        assertThat(mutated(review)).isEqualTo(cluster);
    }

    @Test
    void aWrongTypeIsDeniedWithItsPlaceByBothWebhooks() {
        // Given
        ObjectNode cluster = Reviews.validCluster();
        Reviews.spec(cluster).put("ignoreSidecarFailure", "yes");
        for (Webhook webhook : List.of(MUTATING, VALIDATING)) {
            // When
            var denial = denied(webhook.answer(Reviews.create(cluster)));
            // Then
            assertThat(denial.refusal()).isEqualTo(Answer.Refusal.BAD_REQUEST);
            assertThat(denial.message())
                    .startsWith("spec.ignoreSidecarFailure: ")
                    .contains("cannot unmarshal string");
        }
    }

    @Test
    void anObjectThatIsNoneIsDenied() {
        for (String text : List.of("null", "text", "[1]", "{metadata: 3}", "{spec: []}")) {
            assertThat(denied(MUTATING.answer(Reviews.create(Yaml.tree(text)))).refusal())
                    .as(text)
                    .isNotEqualTo(Answer.Refusal.INTERNAL_ERROR);
        }
    }

    @Test
    void allViolationsAreDeniedTogetherAndWarningsGoAlong() {
        // Given
        ObjectNode cluster = completed(Reviews.validCluster());
        Reviews.spec(cluster)
                .put("image", "aerospike/aerospike-server-enterprise:5.7.0.1")
                .put("size", 999);
        // When
        var denial = denied(VALIDATING.answer(Reviews.create(cluster)));
        // Then
        assertThat(denial.causes()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(denial.causes()).extracting("path").contains("spec.size", "spec.image");
    }

    @Test
    void anUpdateIsPreviewedACreationIsNot() {
        // Given
        ObjectNode stored = completed(Reviews.validCluster());
        ObjectNode wanted = stored.deepCopy();
        Reviews.spec(wanted).put("size", 5);
        // When / Then
        assertThat(VALIDATING.answer(Reviews.update(stored, wanted)).warnings()).contains("2->5");
        assertThat(VALIDATING.answer(Reviews.create(wanted)).warnings()).doesNotContain("2->5");
    }

    @Test
    void aResourceThatIsBeingDeletedCanAlwaysBeWritten() {
        // Given
        ObjectNode stored = Reviews.validCluster();
        ((ObjectNode) stored.get("metadata")).put("deletionTimestamp", "2026-01-01T00:00:00Z");
        ObjectNode wanted = stored.deepCopy();
        Reviews.spec(wanted).put("size", "wrong");
        // When / Then
        assertPasses(MUTATING.answer(Reviews.update(stored, wanted)));
        assertPasses(VALIDATING.answer(Reviews.update(stored, wanted)));
    }

    @Test
    void aClientCannotPretendThatAResourceIsBeingDeleted() {
        // Given
        ObjectNode wanted = Reviews.validCluster();
        ((ObjectNode) wanted.get("metadata")).put("deletionTimestamp", "2026-01-01T00:00:00Z");
        Reviews.spec(wanted).put("size", 999);
        // When / Then
        denied(VALIDATING.answer(Reviews.create(wanted)));
        denied(VALIDATING.answer(Reviews.update(Reviews.validCluster(), wanted)));
    }

    @Test
    void finalizersCanBeRemovedFromAnObjectThatIsWrongByNow() {
        // Given
        ObjectNode stored = Reviews.validCluster();
        Reviews.spec(stored).put("size", "wrong");
        ((ObjectNode) stored.get("metadata")).putArray("finalizers").add("asdb.aerospike.com/storage-finalizer");
        ObjectNode wanted = stored.deepCopy();
        ((ObjectNode) wanted.get("metadata")).remove("finalizers");
        // When / Then
        assertPasses(MUTATING.answer(Reviews.update(stored, wanted)));
        assertPasses(VALIDATING.answer(Reviews.update(stored, wanted)));
    }

    @Test
    void labelsCanBeChangedOnAnObjectThatCannotBeCompleted() {
        // Given
        ObjectNode stored = Reviews.validCluster();
        ((ObjectNode) stored.at("/spec/aerospikeConfig/service")).put("node-id", "a1");
        ObjectNode wanted = stored.deepCopy();
        ((ObjectNode) wanted.get("metadata")).putObject("labels").put("a", "b");
        // When / Then
        assertPasses(MUTATING.answer(Reviews.update(stored, wanted)));
    }

    @Test
    void aDamagedStatusDoesNotKeepAnybodyFromChangingTheSpec() {
        // Given
        ObjectNode stored = completed(Reviews.validCluster());
        stored.putObject("status").put("size", "many");
        ObjectNode wanted = stored.deepCopy();
        Reviews.spec(wanted).put("size", 4);
        // When / Then
        assertPasses(MUTATING.answer(Reviews.update(stored, wanted)));
        assertPasses(VALIDATING.answer(Reviews.update(stored, wanted)));
    }

    @Test
    void rulesAboutChangesLookAtWhatIsStoredNotAtTheStatusThatAClientSends() {
        // Given
        ObjectNode stored = completed(Reviews.validCluster());
        ObjectNode wanted = stored.deepCopy();
        ((ObjectNode) wanted.at("/spec/storage/volumes/0/source/persistentVolume")).put("size", "7Gi");
        wanted = completed(wanted);
        // When
        var denial = denied(VALIDATING.answer(Reviews.update(stored, wanted)));
        // Then
        assertThat(denial.causes()).extracting("rule").contains("V-STO-27");
    }

    @Test
    void otherOperationsAreNoneOfTheirBusiness() {
        // Given
        var deletion = new Review(
                "admission.k8s.io/v1", "u", Operation.OTHER, "n", "c", false, Yaml.tree("null"), Yaml.tree("null"));
        // When / Then
        assertPasses(MUTATING.answer(deletion));
        assertPasses(VALIDATING.answer(deletion));
    }
}

package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.DynamicConfigUpdateStatus;
import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.objects.NetworkPolicyHash;
import com.aerospike.operator.cluster.observe.Applied;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigNeedTest {
    private static final String STATIC_ONLY = spec(2, config(""));
    private static final String LIVE = STATIC_ONLY + "enableDynamicConfigUpdate: true\n";

    /** Two devices and a file; namespaces are given by the tests. */
    private static final String DISKS = """
            size: 2
            image: aerospike/aerospike-server-enterprise:8.1.2.0
            podSpec: {multiPodPerHost: true}
            enableDynamicConfigUpdate: true
            validationPolicy: {skipWorkDirValidate: true}
            storage:
              volumes:
                - name: secret
                  source: {secret: {secretName: aerospike-secret}}
                  aerospike: {path: /etc/aerospike/secret}
                - name: d1
                  source: {persistentVolume: {storageClass: ssd, volumeMode: Block, size: 1Gi}}
                  aerospike: {path: /dev/d1}
                - name: d2
                  source: {persistentVolume: {storageClass: ssd, volumeMode: Block, size: 1Gi}}
                  aerospike: {path: /dev/d2}
                - name: files
                  source: {persistentVolume: {storageClass: ssd, volumeMode: Filesystem, size: 1Gi}}
                  aerospike: {path: /data}
                - name: index
                  source: {persistentVolume: {storageClass: ssd, volumeMode: Filesystem, size: 1Gi}}
                  aerospike: {path: /index}
            aerospikeConfig:
              service: {feature-key-file: /etc/aerospike/secret/features.conf, cgroup-mem-tracking: true%s}
              network: {service: {port: 3000}, fabric: {port: 3001}, heartbeat: {port: 3002}}
              namespaces:
            """;

    private static String disks(String service, String... namespaces) {
        var text = new StringBuilder(DISKS.formatted(service));
        for (String namespace : namespaces) {
            text.append("    - ").append(namespace).append('\n');
        }
        return text.toString();
    }

    private static String on(String name, String storage) {
        return "{name: %s, replication-factor: 2, storage-engine: {type: device, %s}}".formatted(name, storage);
    }

    private static String service(String spec, String more) {
        return spec.replace("cgroup-mem-tracking: true", "cgroup-mem-tracking: true, " + more);
    }

    private static PodNeed need(Running running, String wanted) {
        return running.needs(wanted).get("aero-0-0");
    }

    private static String hash(String spec) {
        return Conf.hash(Scene.of(spec).intent().racks().getFirst().confText());
    }

    private static Applied refused(String running, String wanted, boolean partly, int times) {
        return new Applied(
                hash(running),
                "",
                false,
                "",
                "",
                new Applied.Refusal(hash(wanted), partly, times, "set-config: ERROR"));
    }

    /** G3. */
    @Test
    void aDynamicParameterIsReadByARestartedServerWhereLiveChangesAreOff() {
        var need = need(Running.of(STATIC_ONLY), service(STATIC_ONLY, "proto-fd-max: 18000"));

        assertThat(need.effort()).isEqualTo(Effort.WARM);
        assertThat(need.commands()).isEmpty();
        assertThat(need.reasons()).containsExactly("service.proto-fd-max: (not set) -> 18000");
    }

    @Test
    void aDynamicParameterIsToldToTheRunningServerWhereLiveChangesAreOn() {
        var need = need(Running.of(LIVE), service(LIVE, "proto-fd-max: 18000"));

        assertThat(need.effort()).isEqualTo(Effort.LIVE);
        assertThat(need.commands())
                .extracting(Object::toString)
                .containsExactly("set-config:context=service;proto-fd-max=18000");
        assertThat(need.recluster()).isFalse();
    }

    /** G8. */
    @Test
    void aReplicationFactorCountsAfterARecluster() {
        var need = need(Running.of(LIVE), LIVE.replace("replication-factor: 2", "replication-factor: 1"));

        assertThat(need.effort()).isEqualTo(Effort.LIVE);
        assertThat(need.recluster()).isTrue();
    }

    /** G2. */
    @Test
    void aStaticParameterRestartsTheServerAndTheSizeOfDataInMemoryThePod() {
        assertThat(need(Running.of(LIVE), service(LIVE, "node-id-interface: eth0"))
                        .effort())
                .isEqualTo(Effort.WARM);
        assertThat(need(Running.of(LIVE), LIVE.replace("1073741824", "2147483648"))
                        .effort())
                .isEqualTo(Effort.COLD);
    }

    @Test
    void aDeviceThatHoldsNothingIsTakenByARestartedServer() {
        var running = Running.of(disks("", on("one", "devices: [/dev/d1]")));

        var need = need(running, disks("", on("one", "devices: [/dev/d1, /dev/d2]")));

        assertThat(need.effort()).isEqualTo(Effort.WARM);
    }

    /** Loss prevented: what another namespace left on the device, read as this one's data. */
    @Test
    void aDeviceThatMustBeWipedTakesANewPod() {
        var running = Running.of(disks("", on("one", "devices: [/dev/d1]")));
        running.entry("aero-0-0").dirtyVolumes = List.of("d2");

        var needs = running.needs(disks("", on("one", "devices: [/dev/d1, /dev/d2]")));

        assertThat(needs.get("aero-0-0").effort()).isEqualTo(Effort.COLD);
        assertThat(needs.get("aero-0-0").reasons())
                .contains("storage.volumes[d2]: to be wiped before a namespace uses it");
        assertThat(needs.get("aero-0-1").effort()).isEqualTo(Effort.WARM);
    }

    @Test
    void aDeviceThatGoesFromOneNamespaceToAnotherIsWipedOnTheWay() {
        var running = Running.of(disks(
                "", on("one", "devices: [/dev/d1, /dev/d2]"), on("two", "files: [/data/x], filesize: 4294967296")));

        var need = need(running, disks("", on("one", "devices: [/dev/d1]"), on("two", "devices: [/dev/d2]")));

        assertThat(need.effort()).isEqualTo(Effort.COLD);
    }

    /** Quirk 11. Loss prevented: a device that counts as free while the server still writes to it. */
    @Test
    void aDeviceThatIsTakenAwayIsNeverALiveChange() {
        var running = Running.of(disks("", on("one", "devices: [/dev/d1, /dev/d2]")));

        var need = need(running, disks(", proto-fd-max: 18000", on("one", "devices: [/dev/d1]")));

        assertThat(need.effort()).isEqualTo(Effort.WARM);
        assertThat(need.commands()).isEmpty();
    }

    @Test
    void filesOfARemovedNamespaceAndOfARemovedIndexAreObsolete() {
        var flash =
                "{name: two, replication-factor: 2, index-type: {type: flash, mounts: [/index], mounts-budget: 4294967296},"
                        + " storage-engine: {type: device, files: [/data/two], filesize: 4294967296}}";
        var running = Running.of(disks("", on("one", "files: [/data/a, /data/b], filesize: 4294967296"), flash));

        var need = need(running, disks("", on("one", "files: [/data/a], filesize: 4294967296")));

        assertThat(need.effort()).isEqualTo(Effort.WARM);
        assertThat(need.obsoleteFiles()).containsExactly("/data/b", "/data/two", "/index/*");
    }

    @Test
    void anIndexFolderThatAnotherNamespaceKeepsIsNotObsolete() {
        var flash =
                "{name: %s, replication-factor: 2, index-type: {type: flash, mounts: [/index], mounts-budget: 4294967296},"
                        + " storage-engine: {type: device, devices: [/dev/%s]}}";
        var running = Running.of(disks("", flash.formatted("one", "d1"), flash.formatted("two", "d2")));

        assertThat(need(running, disks("", flash.formatted("one", "d1"))).obsoleteFiles())
                .isEmpty();
    }

    @Test
    void aTextThatNobodyRemembersCostsARestartOfTheServer() {
        var need = need(Running.of(LIVE).forgetting(), service(LIVE, "proto-fd-max: 18000"));

        assertThat(need).isEqualTo(PodNeed.of(need.pod(), Effort.WARM, List.of("aerospikeConfig")));
    }

    @Test
    void aTextThatMeansTheSameNeedsOnlyTheFile() {
        var live = Running.of(LIVE);
        var other = "\n# another release wrote it\n"
                + live.before.racks().getFirst().confText();
        live.remembering(other)
                .editAll(pod -> pod.applied = Optional.of(new Applied(Conf.hash(other), "", false, "", "", null)));

        var need = need(live, LIVE);
        assertThat(need.effort()).isEqualTo(Effort.LIVE);
        assertThat(need.commands()).isEmpty();
        assertThat(need.reasons()).containsExactly("aerospikeConfig: written in another way");
        assertThat(need(live, STATIC_ONLY).effort()).isEqualTo(Effort.WARM);
    }

    /** Goes into events and logs. */
    @Test
    void secretsAreMaskedAndManyChangesAreCounted() {
        var many = service(
                STATIC_ONLY,
                "proto-fd-max: 18000, batch-index-threads: 4, batch-max-buffers-per-queue: 16, batch-max-unused-buffers: 16,"
                        + " migrate-threads: 2, query-threads-limit: 16, service-threads: 8, ticker-interval: 20,"
                        + " transaction-max-ms: 500, info-threads: 8");
        assertThat(need(Running.of(STATIC_ONLY), many).reasons())
                .hasSize(9)
                .last()
                .asString()
                .isEqualTo("aerospikeConfig: and 2 more changes");

        var vault = "vault-ca: /etc/ca, vault-path: /v, vault-url: https://v, vault-token-file: ";
        var reasons = need(
                        Running.of(service(STATIC_ONLY, vault + "/run/one")), service(STATIC_ONLY, vault + "/run/two"))
                .reasons();
        assertThat(reasons).singleElement().asString().doesNotContain("/run/").contains("***");
    }

    /** G4. Loss prevented: a server that is restarted with a value that it has just refused. */
    @Test
    void aRefusedChangeIsTriedThreeTimesAndThenWaitsForAPerson() {
        var bad = service(LIVE, "proto-fd-max: 99999999");
        var running = Running.of(LIVE);

        running.editAll(pod -> pod.applied = Optional.of(refused(LIVE, bad, false, 2)));
        assertThat(need(running, bad).effort()).isEqualTo(Effort.LIVE);
        assertThat(need(running, bad).obstacle()).isEmpty();

        running.editAll(pod -> pod.applied = Optional.of(refused(LIVE, bad, false, 3)));
        assertThat(need(running, bad).effort()).isEqualTo(Effort.LIVE);
        assertThat(need(running, bad).obstacle().orElseThrow())
                .contains("aero-0-0", "refused", "3 times", "set-config: ERROR");

        var good = service(LIVE, "proto-fd-max: 18000");
        assertThat(need(running, good).effort()).isEqualTo(Effort.LIVE);
        assertThat(need(running, good).obstacle()).isEmpty();
    }

    /** G5. */
    @Test
    void aServerThatTookAChangeInPartIsRestartedEvenIfTheChangeIsTakenBack() {
        var bad = service(LIVE, "proto-fd-max: 99999999");
        var running = Running.of(LIVE).editAll(pod -> pod.applied = Optional.of(refused(LIVE, bad, true, 1)));

        assertThat(need(running, bad).effort()).isEqualTo(Effort.WARM);
        assertThat(need(running, LIVE).effort()).isEqualTo(Effort.WARM);
        assertThat(need(running, service(LIVE, "proto-fd-max: 18000")).effort()).isEqualTo(Effort.WARM);
    }

    /** The operator died before it noted a restart, or lost the server amid a live change, and the resource was reverted. */
    @Test
    void aChangeWhoseEndNobodySawAndThatIsNotWantedAnyMoreEndsWithARestart() {
        var other = service(LIVE, "proto-fd-max: 18000");
        var network = NetworkPolicyHash.of(Scene.of(other).intent().spec().aerospikeNetworkPolicy);
        var running = Running.of(LIVE)
                .editAll(pod ->
                        pod.applied = Optional.of(Applied.NOTHING.beginning(new Applied.Begun(hash(other), network))));

        assertThat(need(running, LIVE).effort()).isEqualTo(Effort.WARM);
        assertThat(need(running, LIVE).reasons().getFirst()).contains("its end was not seen");
        assertThat(need(running, service(LIVE, "proto-fd-max: 17000")).effort()).isEqualTo(Effort.WARM);
        assertThat(need(running, other).effort()).as("goes on").isEqualTo(Effort.LIVE);
    }

    /** The operator died right before the way back too: neither of the two says what the server runs. */
    @Test
    void theWayBackWhoseEndNobodySawIsGoneOnceMore() {
        var other = service(LIVE, "proto-fd-max: 18000");
        var third = service(LIVE, "proto-fd-max: 17000");
        var network = NetworkPolicyHash.of(Scene.of(other).intent().spec().aerospikeNetworkPolicy);
        var running = Running.of(LIVE)
                .editAll(pod -> pod.applied = Optional.of(Applied.NOTHING
                        .beginning(new Applied.Begun(hash(other), network))
                        .beginning(new Applied.Begun(hash(LIVE), network))));

        assertThat(need(running, LIVE).effort()).isEqualTo(Effort.WARM);
        assertThat(need(running, other).effort()).isEqualTo(Effort.WARM);
        assertThat(need(running, third).effort()).isEqualTo(Effort.WARM);
    }

    @Test
    void whatTheServerWasGivenSinceItStartedIsWhatItRuns() {
        var now = service(LIVE, "proto-fd-max: 18000");
        var running = Running.of(LIVE)
                .remembering(Scene.of(now).intent().racks().getFirst().confText())
                .editAll(pod -> pod.applied = Optional.of(new Applied(hash(now), "", false, "", "", null)));

        assertThat(running.needs(now)).isEmpty();
        assertThat(need(running, LIVE).reasons()).containsExactly("service.proto-fd-max: 18000 -> (not set)");
    }

    @Test
    void aPodOfAkoIsComparedByTheTextThatItCarries() {
        var running = Running.of(LIVE);
        var filled = running.before
                .racks()
                .getFirst()
                .confText()
                .replace("ENV_NODE_ID", "0a0")
                .replace("<access-address>", "10.1.2.3")
                .replace("<alternate-access-address>", "203.0.113.1")
                .replace("access-port    3000", "access-port    31234")
                .replace("mode    mesh", "mode    mesh\n        mesh-seed-address-port aero-0-1.aero.db 3002");
        running.forgetting().editAll(pod -> pod.startedByAko("aerospike/aerospike-kubernetes-init:2.5.3", filled));

        var need = need(running, service(LIVE, "proto-fd-max: 18000"));

        assertThat(need.effort()).isEqualTo(Effort.LIVE);
        assertThat(need.reasons()).containsExactly("service.proto-fd-max: (not set) -> 18000");
        assertThat(running.needs(LIVE)).isEmpty();
    }

    @Test
    void aPodOfAkoThatTookAChangeInPartIsRestarted() {
        var running = Running.of(LIVE)
                .editAll(pod -> pod.startedByAko("aerospike/aerospike-kubernetes-init:2.5.3", "no text"));
        running.entry("aero-0-0").dynamicConfigUpdateStatus = DynamicConfigUpdateStatus.PARTIALLY_FAILED;
        running.entry("aero-0-1").dynamicConfigUpdateStatus = DynamicConfigUpdateStatus.FAILED;

        var needs = running.needs(LIVE);

        assertThat(needs).containsOnlyKeys("aero-0-0");
        assertThat(needs.get("aero-0-0").effort()).isEqualTo(Effort.WARM);
    }
}

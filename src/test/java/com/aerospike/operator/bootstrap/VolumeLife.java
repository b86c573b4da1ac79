package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.ClaimSeen;
import com.aerospike.operator.cluster.observe.PodMarks;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodShape;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Planner;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.cluster.status.StatusAfter;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.PodName;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cluster of one pod with one block volume. The real planner, the real status and the real decisions of the init
 * container; only the API server, the StatefulSet controller and the kubelet are modelled.
 */
final class VolumeLife {

    private static final String POD = "aero-0-0";
    private static final Intent INTENT = Scene.of("""
                    size: 1
                    image: aerospike/aerospike-server-enterprise:8.1.2.0
                    podSpec: {multiPodPerHost: true}
                    validationPolicy: {skipWorkDirValidate: true}
                    storage:
                      volumes:
                        - name: secret
                          source: {secret: {secretName: aerospike-secret}}
                          aerospike: {path: /etc/aerospike/secret}
                        - name: ns
                          source: {persistentVolume: {storageClass: ssd, volumeMode: Block, size: 1Gi}}
                          initMethod: dd
                          aerospike: {path: /dev/ns}
                    aerospikeConfig:
                      service: {feature-key-file: /etc/aerospike/secret/features.conf, cgroup-mem-tracking: true}
                      network: {service: {port: 3000}, fabric: {port: 3001}, heartbeat: {port: 3002}}
                      namespaces:
                        - name: test
                          replication-factor: 1
                          storage-engine: {type: device, devices: [/dev/ns]}
                    """).intent();
    private static final StoragePlan STORAGE = new StoragePlan("", 1, List.of(Samples.block("ns", CleanMethod.DD)));

    private static final class Claim {
        private String uid;
        private Instant created;
        private boolean clean;
        private boolean holdsData;
        /** Something happened to the claim that makes a careful operator leave it as it is. */
        private boolean doubtful;

        private final Set<ClaimNote> offers = new HashSet<>();

        private ClaimSeen seen() {
            return new ClaimSeen("ns-" + POD, "ns", POD, uid, Optional.of("ssd"), true, true, created);
        }
    }

    private static final class Pod {
        private String uid;
        private Instant created;
        private Instant since;
        private String mountedConfigMap = "";
        private Optional<String> annotation = Optional.empty();
        private Set<String> journal = new HashSet<>();
        private Optional<BootstrapReport> report = Optional.empty();
        private boolean serving;

        private PodSeen seen() {
            return new PodSeen(
                    PodName.parse("aero", POD).orElseThrow(),
                    uid,
                    created,
                    Optional.of("node-1"),
                    Optional.of("127.0.0.9"),
                    "server:8",
                    Optional.of("init:1"),
                    serving ? PodSeen.Stage.SERVING : PodSeen.Stage.STARTING,
                    serving,
                    false,
                    true,
                    0,
                    since,
                    Optional.empty(),
                    annotation,
                    report,
                    Optional.of("10.0.0.1"),
                    Optional.empty(),
                    PodShape.EMPTY,
                    PodMarks.NONE);
        }
    }

    private record View(Snapshot seen, Plan plan) {}

    private final Planner planner = new Planner(InitImage.NONE);
    private Instant now = Scene.NOW.minusSeconds(100_000);
    private Instant created = now;
    private Optional<AerospikeClusterStatus> status = Optional.empty();
    private Optional<String> configMap = Optional.empty();
    private boolean statefulSet;
    private Optional<Claim> claim = Optional.empty();
    private Optional<Pod> pod = Optional.empty();
    private Optional<View> held = Optional.empty();
    private int serial;
    private int erasures;

    void operatorPass() {
        var view = look();
        writeObjects(view);
        carryOutSteps(view);
        publish(view);
    }

    void operatorMayNotWriteObjects() {
        publish(look());
    }

    void operatorDiesAfterObjects() {
        writeObjects(look());
    }

    void operatorDiesAfterSteps() {
        var view = look();
        writeObjects(view);
        carryOutSteps(view);
    }

    void operatorLooks() {
        held = Optional.of(look());
    }

    /** With what it saw and planned when it last looked, if it has not looked again since. */
    void operatorActs() {
        held.ifPresent(view -> {
            writeObjects(view);
            carryOutSteps(view);
            publish(view);
            // It wrote down what it knew of an older claim of the same name, and the next pass may take that for this
            // one.
            claim.filter(found -> view.seen().claims().stream()
                            .noneMatch(seen -> seen.uid().equals(found.uid)))
                    .ifPresent(found -> found.doubtful = true);
        });
    }

    void makePod() {
        if (!statefulSet || pod.isPresent()) {
            return;
        }
        if (claim.isEmpty()) {
            claim = Optional.of(newClaim());
        }
        var made = new Pod();
        made.uid = "pod-" + ++serial;
        made.created = now;
        made.since = now;
        pod = Optional.of(made);
        readConfigMap();
    }

    void deletePod() {
        pod = Optional.empty();
    }

    void deletePodAndClaim() {
        if (!statefulSet) {
            return;
        }
        tick();
        deletePod();
        claim = Optional.empty();
        makePod();
    }

    void readConfigMap() {
        pod.ifPresent(found -> configMap.ifPresent(text -> found.mountedConfigMap = text));
    }

    void runInitContainer() {
        start(false);
    }

    void initContainerDies() {
        start(true);
    }

    void reboot() {
        pod.ifPresent(found -> {
            tick();
            found.since = now;
            found.serving = false;
        });
        runInitContainer();
    }

    void rebootWithoutReport() {
        pod.ifPresent(found -> {
            tick();
            found.since = now;
            found.serving = false;
            found.report = Optional.empty();
        });
    }

    void breakConfigMap() {
        if (configMap.isPresent()) {
            configMap = Optional.of("{\"cluster\":");
        }
    }

    void deleteConfigMap() {
        configMap = Optional.empty();
    }

    void remakeCluster() {
        tick();
        deletePod();
        configMap = Optional.empty();
        status = Optional.empty();
        held = Optional.empty();
        statefulSet = false;
        created = now;
        claim.ifPresent(found -> found.doubtful = true);
    }

    void restoreCluster() {
        remakeCluster();
        var restored = newClaim();
        restored.holdsData = true;
        claim = Optional.of(restored);
    }

    boolean serves() {
        return pod.filter(found -> found.serving).isPresent();
    }

    boolean onRecord() {
        return status.map(known -> known.pods.get(POD))
                .filter(entry -> entry.initializedVolumes.contains("ns@" + claim.orElseThrow().uid))
                .isPresent();
    }

    List<String> offersRemembered() {
        return BootstrapInput.fromJson(configMap.orElseThrow()).pod(POD).offers();
    }

    int erasures() {
        return erasures;
    }

    void replaceClaimWhileOperatorIsAway() {
        deletePodAndClaim();
        timePasses();
        timePasses();
        runInitContainer();
    }

    void timePasses() {
        now = now.plusSeconds(31);
    }

    private View look() {
        var scene = Scene.of(INTENT).created(created).services(POD);
        status.ifPresent(scene::recorded);
        claim.ifPresent(found -> scene.claim(found.seen()));
        pod.ifPresent(found -> scene.pod(found.seen()));
        if (statefulSet) {
            scene.rack(0, 1);
        }
        if (statefulSet || configMap.isPresent()) {
            scene.memory(0, memory());
        }
        held = Optional.empty();
        return new View(scene.seen(), planner.plan(INTENT, scene.seen()));
    }

    private RackMemory memory() {
        var memory = configMap.isPresent() ? RackMemory.of(configMap) : new RackMemory.Lost("its ConfigMap is gone");
        if (memory instanceof RackMemory.Lost) {
            claim.ifPresent(found -> found.doubtful = true);
        }
        return memory;
    }

    private void writeObjects(View view) {
        var input = view.plan().targets().wantedRacks().getFirst().bootstrap();
        configMap = Optional.of(input.toJson());
        statefulSet = true;
        claim.ifPresent(found -> ClaimNote.all(input.pod(POD).offers()).stream()
                .filter(offer -> offer.concerns("ns", found.uid))
                .forEach(found.offers::add));
    }

    private void carryOutSteps(View view) {
        for (var step : view.plan().steps()) {
            switch (step) {
                case Step.AddressPod address ->
                    pod.ifPresent(found ->
                            found.annotation = Optional.of(address.addresses().toJson()));
                case Step.Await wait -> {
                    return;
                }
                case Step.ApplyAccessControl _,
                        Step.SetRoster _,
                        Step.Quiesce _,
                        Step.UndoQuiesce _,
                        Step.Recluster _,
                        Step.ReplacePod _,
                        Step.WarmRestart _,
                        Step.ApplyLive _,
                        Step.SetMigrateFillDelay _,
                        Step.DeleteClaims _,
                        Step.ForgetNode _ ->
                    throw new AssertionError("nothing but a first start is wanted: " + step.summary());
            }
        }
    }

    private void publish(View view) {
        var outcome = new Outcome(List.of(), Optional.empty(), view.plan().firstWait());
        status = Optional.of(StatusAfter.of(INTENT, view.seen(), view.plan(), outcome));
    }

    private void start(boolean diesAfterErasing) {
        if (pod.isEmpty() || serves()) {
            return;
        }
        tick();
        var found = pod.get();
        var used = claim.orElseThrow();
        VolumeCleaning cleaning;
        try {
            cleaning = decide(found, now);
        } catch (BootstrapException notYet) {
            return;
        }
        if (!cleaning.initialise().isEmpty()) {
            assertThat(used.holdsData).as("erases data under claim " + used.uid).isFalse();
            used.clean = true;
            erasures++;
        }
        if (!diesAfterErasing) {
            serve(found, used, cleaning);
        }
    }

    private void serve(Pod found, Claim used, VolumeCleaning cleaning) {
        var away = found.annotation.isEmpty() || !waits(found, used.created);
        assertThat(used.clean || used.holdsData || used.doubtful || away || offeredToAnother(used, found))
                .as("server starts on new claim " + used.uid + " that nobody cleaned")
                .isTrue();
        cleaning.initialise().forEach(job -> found.journal.add(job.volume().name()));
        cleaning.keep().forEach(job -> found.journal.add(job.volume().name()));
        used.holdsData = true;
        found.serving = true;
        found.since = now;
        found.report = BootstrapReport.parse("{\"aerospike\":{\"nodeID\":\"0a0\"},\"initializedVolumes\":[\"%s\"]}"
                .formatted(String.join("\",\"", cleaning.initializedVolumes())));
    }

    private static boolean offeredToAnother(Claim used, Pod found) {
        return used.offers.stream()
                .anyMatch(note -> note instanceof Offer offer && !offer.podUid().equals(Optional.of(found.uid)));
    }

    private static boolean waits(Pod found, Instant since) {
        return Duration.between(since, found.created).compareTo(Bootstrap.PATIENCE) < 0;
    }

    private static VolumeCleaning decide(Pod found, Instant now) {
        var plan = BootstrapInput.fromJson(found.mountedConfigMap).pod(POD);
        var done = new VolumeJournal.Done(Set.copyOf(found.journal), Set.of());
        var needed = found.annotation.isEmpty() && VolumeCleaning.needsClaims(STORAGE, plan, done);
        if (needed && Duration.between(found.created, now).compareTo(Bootstrap.PATIENCE) < 0) {
            throw new BootstrapException("still waiting for the operator");
        }
        return VolumeCleaning.of(STORAGE, plan, done, found.annotation.map(NodeAddresses::fromJson), Set.of());
    }

    private Claim newClaim() {
        var made = new Claim();
        made.uid = "claim-" + ++serial;
        made.created = now;
        return made;
    }

    private void tick() {
        now = now.plusSeconds(1);
    }
}

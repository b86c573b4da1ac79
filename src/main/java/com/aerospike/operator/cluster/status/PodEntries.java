package com.aerospike.operator.cluster.status;

import com.aerospike.operator.api.v1.DynamicConfigUpdateStatus;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.api.v1.ServerStatus;
import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.bootstrap.ConfTemplate;
import com.aerospike.operator.bootstrap.PodPlan;
import com.aerospike.operator.bootstrap.ReportPart;
import com.aerospike.operator.bootstrap.ReportedVolumes;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.RackMemory;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.DirtyVolumes;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.kube.PodName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The entries {@code status.pods}. A pod's entry is what its init container reported and what the operator gave it since;
 * while there is no pod its entry stays, because it tells what is on the pod's volumes.
 */
final class PodEntries {
    private final Intent intent;
    private final Snapshot seen;
    private final Map<String, PodStatus> recorded;
    private final Map<String, List<String>> dirty;

    private PodEntries(Intent intent, Snapshot seen) {
        this.intent = intent;
        this.seen = seen;
        this.recorded = seen.recorded().map(status -> status.pods).orElse(Map.of());
        this.dirty = DirtyVolumes.of(intent, seen);
    }

    static Map<String, PodStatus> of(Intent intent, Snapshot seen, Outcome outcome) {
        var question = new PodEntries(intent, seen);
        var entries = new TreeMap<>(question.recorded);
        entries.keySet().removeIf(name -> PodName.parse(intent.name(), name).isEmpty());
        forgotten(outcome).forEach(entries::remove);
        for (PodSeen pod : seen.pods()) {
            var name = pod.name().toString();
            pod.report()
                    .map(report -> question.entry(report, pod))
                    .or(() -> Optional.ofNullable(question.recorded.get(name)).map(entry -> question.kept(entry, pod)))
                    .ifPresent(entry -> entries.put(name, entry));
        }
        return entries;
    }

    /**
     * Pods after which nothing is left to do. Until then the entry of a pod that is gone stays, be its rack gone too: it
     * is the only memory that its volumes and the other nodes' knowledge of it have to go.
     */
    private static List<String> forgotten(Outcome outcome) {
        return outcome.done().stream()
                .map(Outcome.Done::step)
                .filter(step -> step instanceof Step.ForgetNode)
                .map(step -> ((Step.ForgetNode) step).gone().toString())
                .toList();
    }

    private PodStatus entry(BootstrapReport report, PodSeen pod) {
        var before = Optional.ofNullable(recorded.get(pod.name().toString()));
        var input = input(pod, before);
        var entry = new PodStatus();
        entry.image = pod.serverImage();
        entry.initImage = pod.initImage().orElse(null);
        entry.podIP = report.podIP();
        entry.hostInternalIP = absentIfEmpty(report.hostInternalIP());
        entry.hostExternalIP = absentIfEmpty(report.hostExternalIP());
        entry.podPort = report.podPort();
        entry.servicePort = absentIfZero(report.servicePort());
        entry.podAdminPort = absentIfZero(report.podAdminPort());
        entry.serviceAdminPort = absentIfZero(report.serviceAdminPort());
        entry.aerospike = server(report, before);
        entry.initializedVolumes = absentIfEmpty(initialized(report, pod, input));
        entry.dirtyVolumes = before.isPresent() ? dirty(pod) : absentIfEmpty(firstDirty(report, pod, input));
        entry.aerospikeConfigHash = report.aerospikeConfigHash();
        entry.networkPolicyHash = report.networkPolicyHash();
        entry.podSpecHash = report.podSpecHash();
        entry.rackIDOverridden = report.rackIDOverridden() ? Boolean.TRUE : null;
        pod.marks().applied().ifPresent(applied -> sinceItStarted(applied, entry));
        return entry;
    }

    /** The entry of a pod of which no report is seen: it starts, or AKO's init container prepared it. */
    private PodStatus kept(PodStatus recorded, PodSeen pod) {
        var entry = copy(recorded);
        entry.dirtyVolumes = dirty(pod);
        pod.marks().applied().ifPresent(applied -> sinceItStarted(applied, entry));
        return entry;
    }

    private List<String> dirty(PodSeen pod) {
        return absentIfEmpty(dirty.getOrDefault(pod.name().toString(), List.of()));
    }

    private static PodStatus copy(PodStatus original) {
        var copy = new PodStatus();
        copy.image = original.image;
        copy.initImage = original.initImage;
        copy.podIP = original.podIP;
        copy.hostInternalIP = original.hostInternalIP;
        copy.hostExternalIP = original.hostExternalIP;
        copy.podPort = original.podPort;
        copy.servicePort = original.servicePort;
        copy.podAdminPort = original.podAdminPort;
        copy.serviceAdminPort = original.serviceAdminPort;
        copy.aerospike = original.aerospike;
        copy.initializedVolumes = original.initializedVolumes;
        copy.dirtyVolumes = original.dirtyVolumes;
        copy.aerospikeConfigHash = original.aerospikeConfigHash;
        copy.networkPolicyHash = original.networkPolicyHash;
        copy.podSpecHash = original.podSpecHash;
        copy.dynamicConfigUpdateStatus = original.dynamicConfigUpdateStatus;
        copy.rackIDOverridden = original.rackIDOverridden;
        return copy;
    }

    /** What the operator gave the pod later counts more than what its init container reported. */
    private static void sinceItStarted(Applied applied, PodStatus entry) {
        if (applied.givesConfiguration()) {
            entry.aerospikeConfigHash = applied.aerospikeConfigHash();
            entry.rackIDOverridden = applied.rackIDOverridden() ? Boolean.TRUE : null;
        }
        if (!applied.networkPolicyHash().isEmpty()) {
            entry.networkPolicyHash = applied.networkPolicyHash();
        }
        entry.dynamicConfigUpdateStatus = applied.refused()
                .map(refusal -> refusal.partly()
                        ? DynamicConfigUpdateStatus.PARTIALLY_FAILED
                        : DynamicConfigUpdateStatus.FAILED)
                .orElse(null);
    }

    private List<String> initialized(BootstrapReport report, PodSeen pod, BootstrapInput input) {
        return ReportedVolumes.initialized(report, input, pod.name().toString(), claims(pod));
    }

    /** Where the status knows nothing of the pod, be it new or the status lost, what its start found. */
    private List<String> firstDirty(BootstrapReport report, PodSeen pod, BootstrapInput input) {
        var template = intent.rack(pod.name().rack()).map(RackIntent::confText).orElse("");
        return ReportedVolumes.dirty(report, input, pod.name().toString(), new ConfTemplate(template));
    }

    /** A claim that is younger than the pod's present state was made for the one that follows it. */
    private Map<String, String> claims(PodSeen pod) {
        var claims = new TreeMap<String, String>();
        seen.claimsOf(pod.name().toString()).stream()
                .filter(claim -> !claim.created().isAfter(pod.since()))
                .forEach(claim -> claims.put(claim.volume(), claim.uid()));
        return claims;
    }

    /** By what the pod was prepared; without the rack's ConfigMap, what the status still knows of it. */
    private BootstrapInput input(PodSeen pod, Optional<PodStatus> before) {
        var rack = pod.name().rack();
        if (seen.memory(rack).orElseGet(RackMemory.Blank::new) instanceof RackMemory.Kept kept) {
            return kept.input();
        }
        var plan = new PodPlan(
                null,
                "",
                before.map(entry -> entry.initializedVolumes).orElse(null),
                before.map(entry -> entry.dirtyVolumes).orElse(null),
                null);
        var pods = Map.of(pod.name().toString(), plan);
        return new BootstrapInput(intent.name(), rack.id(), rack.revision(), "", false, false, 0, null, null, pods);
    }

    private static ServerStatus server(BootstrapReport report, Optional<PodStatus> before) {
        var server = new ServerStatus();
        server.clusterName = report.aerospike().clusterName();
        server.nodeID = report.aerospike().nodeID();
        server.tlsName = absentIfEmpty(report.aerospike().tlsName());
        var earlier = before.flatMap(entry -> Optional.ofNullable(entry.aerospike));
        if (report.omitted().contains(ReportPart.ENDPOINTS) && earlier.isPresent()) {
            server.accessEndpoints = earlier.get().accessEndpoints;
            server.alternateAccessEndpoints = earlier.get().alternateAccessEndpoints;
            server.tlsAccessEndpoints = earlier.get().tlsAccessEndpoints;
            server.tlsAlternateAccessEndpoints = earlier.get().tlsAlternateAccessEndpoints;
        } else {
            server.accessEndpoints = absentIfEmpty(report.aerospike().accessEndpoints());
            server.alternateAccessEndpoints = absentIfEmpty(report.aerospike().alternateAccessEndpoints());
            server.tlsAccessEndpoints = absentIfEmpty(report.aerospike().tlsAccessEndpoints());
            server.tlsAlternateAccessEndpoints =
                    absentIfEmpty(report.aerospike().tlsAlternateAccessEndpoints());
        }
        return server;
    }

    private static String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> absentIfEmpty(List<String> list) {
        return list.isEmpty() ? null : list;
    }

    private static Integer absentIfZero(int number) {
        return number == 0 ? null : number;
    }
}

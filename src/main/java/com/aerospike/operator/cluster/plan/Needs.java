package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.asconfig.ImageVersion;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.Annotations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which pods run something else than is wanted, why, and what does it take?
 *
 * <p>Every respect is looked at, so that one restart serves all; the strongest decides. Pods are compared by meaning, a
 * fingerprint only says quickly that nothing differs. What cannot be told costs a restart of the server, and what only
 * another release of an operator does differently costs nothing.
 */
final class Needs {
    private static final String OVERRIDE = "enableRackIDOverride";

    /** The first init container of AKO that can give a running server another rack id. */
    private static final ServerVersion OVERRIDES_IN_PLACE = ServerVersion.of(2, 5, 0);

    private final Intent intent;
    private final RackIntent rack;
    private final Snapshot seen;
    private final Optional<OnDemand> ordered;
    private final RunningConfs confs;
    private final ShapeNeeds shape;
    private final SettingsNeeds settings;

    private Needs(Intent intent, RackIntent rack, WantedPods pods, Snapshot seen, Optional<OnDemand> ordered) {
        this.intent = intent;
        this.rack = rack;
        this.seen = seen;
        this.ordered = ordered;
        var wanted = pods.of(intent, rack);
        this.confs = new RunningConfs(rack, seen, wanted.compared());
        this.shape = new ShapeNeeds(intent, rack, wanted, seen);
        this.settings = new SettingsNeeds(intent, rack, wanted, seen);
    }

    /** By pod name. A pod that has not started yet is judged only by what it is made of. */
    static Map<String, PodNeed> of(Intent intent, Snapshot seen, WantedPods pods) {
        var needs = new TreeMap<String, PodNeed>();
        var ordered = OnDemand.of(intent, seen);
        for (RackIntent rack : intent.racks()) {
            var question = new Needs(intent, rack, pods, seen, ordered);
            seen.pods().stream()
                    .filter(pod -> pod.name().rack().equals(rack.identity()) && !pod.terminating())
                    .flatMap(pod -> question.need(pod).stream())
                    .forEach(need -> needs.put(need.pod().toString(), need));
        }
        return needs;
    }

    private Optional<PodNeed> need(PodSeen pod) {
        var started = confs.started(pod);
        var config = started.map(run -> ConfigNeed.of(
                        intent, rack, confs, pod, run, () -> DirtyVolumes.of(intent, rack, confs, pod, seen)))
                .orElse(ConfigNeed.NONE);
        var findings = Stream.of(
                        blocked(pod).stream(),
                        evicted(pod).stream(),
                        ordered.flatMap(order -> order.finding(pod)).stream(),
                        shape.of(pod).stream(),
                        started.stream().flatMap(run -> settings.podSpec(run).stream()),
                        started.stream().flatMap(run -> settings.networkPolicy(run).stream()),
                        started.flatMap(run -> overridden(pod, run)).stream(),
                        config.findings().stream())
                .flatMap(each -> each)
                .toList();
        return findings.isEmpty() ? Optional.empty() : Optional.of(merged(pod, findings, config));
    }

    private PodNeed merged(PodSeen pod, List<Finding> findings, ConfigNeed config) {
        var effort = effort(pod, findings);
        boolean live = effort == Effort.LIVE;
        return new PodNeed(
                pod.name(),
                effort,
                reasons(findings),
                live ? config.commands() : List.of(),
                live && config.recluster(),
                config.obsoleteFiles(),
                ordered.filter(order -> order.finding(pod).isPresent())
                        .map(order -> order.operation().id)
                        .orElse(""),
                obstacle(pod, effort, config));
    }

    /** Without what another says more precisely: an image of a sidecar is a part of the sidecar. */
    private static List<String> reasons(List<Finding> findings) {
        var all = findings.stream().map(Finding::reason).distinct().toList();
        return all.stream()
                .filter(reason -> all.stream().noneMatch(other -> other.startsWith(reason + ".")))
                .toList();
    }

    /** Nothing can be told to a server that does not run, and one that fails is not helped by being started again. */
    private static Effort effort(PodSeen pod, List<Finding> findings) {
        var strongest = findings.stream()
                .map(Finding::effort)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return switch (pod.stage()) {
            case UNSCHEDULED, STARTING -> Effort.COLD;
            case RUNNING -> pod.trouble().isPresent() ? Effort.COLD : strongest;
            case SERVING -> strongest;
        };
    }

    /** A new pod may get the annotation that a running one lacks, so only what is done in place has to wait for it. */
    private Optional<String> obstacle(PodSeen pod, Effort effort, ConfigNeed config) {
        if (effort == Effort.COLD) {
            return Optional.empty();
        }
        if (intent.rackIdOverrideEnabled() && pod.marks().rackIdOverride().isBlank()) {
            return Optional.of("pod %s has no annotation %s, from which its server is to take its rack id"
                    .formatted(pod.name(), Annotations.OVERRIDE_RACK_ID));
        }
        return effort == Effort.LIVE
                ? config.obstacle().map(text -> "pod " + pod.name() + ": " + text)
                : Optional.empty();
    }

    private Optional<Finding> blocked(PodSeen pod) {
        var nodes = Objects.requireNonNullElse(intent.spec().k8sNodeBlockList, List.<String>of());
        return pod.node().filter(nodes::contains).map(node -> Finding.cold("k8sNodeBlockList: " + node));
    }

    private static Optional<Finding> evicted(PodSeen pod) {
        return pod.marks().evictionBlocked() ? Optional.of(Finding.cold("eviction")) : Optional.empty();
    }

    private Optional<Finding> overridden(PodSeen pod, Started started) {
        if (started.rackIdOverridden() == intent.rackIdOverrideEnabled()) {
            return Optional.empty();
        }
        boolean tooOld = started.byAko()
                && pod.initImage()
                        .flatMap(image -> ImageVersion.of(image).known())
                        .filter(version -> !version.isAtLeast(OVERRIDES_IN_PLACE))
                        .isPresent();
        var reason = "%s: %s -> %s".formatted(OVERRIDE, started.rackIdOverridden(), intent.rackIdOverrideEnabled());
        return Optional.of(tooOld ? Finding.cold(reason) : Finding.warm(reason));
    }
}

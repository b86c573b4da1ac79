package com.aerospike.operator.planning;

import com.aerospike.operator.admission.defaults.Defaults;
import com.aerospike.operator.admission.preview.ChangePreview;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.ClusterReading;
import com.aerospike.operator.cluster.observe.RackSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.BatchSize;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Planner;
import com.aerospike.operator.cluster.plan.Problem;
import com.aerospike.operator.kube.InitImage;
import com.aerospike.operator.kube.RackIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Works out a {@link Forecast}. The operator's planner says which pods differ and what that takes; the order is that in
 * which the operator proceeds.
 */
public final class Forecaster {
    private Forecaster() {}

    /** @param wanted admitted, with defaults, of a cluster that does not exist */
    public static Forecast creation(AerospikeCluster wanted) {
        var intent = Intent.of(wanted);
        var racks = intent.racks().stream()
                .map(rack -> new RackForecast(rack.identity(), 0, rack.size(), rack.size()))
                .toList();
        var pods = intent.allPodNames().stream()
                .map(pod -> new PodForecast(pod, "", Action.ADD, 1, List.of()))
                .toList();
        return new Forecast(
                intent.namespace(),
                intent.name(),
                intent.paused() ? Forecast.Kind.PAUSED : Forecast.Kind.CREATES,
                List.of(),
                racks,
                pods,
                List.of());
    }

    /** @param wanted admitted, with defaults, and with the live resource's metadata and status */
    public static Forecast change(LiveCluster live, AerospikeCluster wanted, Instant now) {
        var intent = Intent.of(wanted);
        var seen = ClusterReading.of(intent.name(), live.objects()).withoutServers(live.resource(), now);
        var plan = new Planner(InitImage.NONE).plan(intent, seen);
        var racks = racks(intent, seen);
        var pods = new Turns(intent, seen, plan, racks).pods();
        var summary = new ChangePreview().of(Defaults.apply(live.resource()).cluster(), wanted);
        return new Forecast(
                intent.namespace(), intent.name(), kind(intent, summary, pods), summary, racks, pods, people(plan));
    }

    private static Forecast.Kind kind(Intent intent, List<String> summary, List<PodForecast> pods) {
        if (intent.paused()) {
            return Forecast.Kind.PAUSED;
        }
        boolean quiet = summary.isEmpty() && pods.stream().allMatch(pod -> pod.action() == Action.NONE);
        return quiet ? Forecast.Kind.UNCHANGED : Forecast.Kind.CHANGES;
    }

    /** Wanted racks in the order of the spec, then those that go. */
    private static List<RackForecast> racks(Intent intent, Snapshot seen) {
        var racks = new ArrayList<RackForecast>();
        intent.racks().forEach(rack -> racks.add(rack(intent, rack, size(seen, rack.identity()))));
        seen.racks().stream()
                .filter(rack -> intent.rack(rack.identity()).isEmpty())
                .sorted(Comparator.comparing(RackSeen::identity))
                .map(rack -> new RackForecast(
                        rack.identity(),
                        rack.wantedReplicas(),
                        0,
                        BatchSize.ofDepartures(intent, rack.wantedReplicas())))
                .forEach(racks::add);
        return racks;
    }

    private static RackForecast rack(Intent intent, RackIntent rack, int before) {
        int batch = rack.size() < before
                ? BatchSize.ofDepartures(intent, before)
                : BatchSize.ofRestarts(intent, rack.size());
        return new RackForecast(rack.identity(), before, rack.size(), batch);
    }

    private static int size(Snapshot seen, RackIdentity rack) {
        return seen.rack(rack).map(RackSeen::wantedReplicas).orElse(0);
    }

    /** Of a wait that lasts nothing is said: without the servers nobody knows what it waits for. */
    private static List<String> people(Plan plan) {
        return plan.problems().stream()
                .filter(problem -> problem.kind() != Problem.Kind.WAIT_OVERDUE)
                .map(Problem::sentence)
                .toList();
    }
}

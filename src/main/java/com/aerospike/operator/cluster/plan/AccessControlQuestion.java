package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.admission.rules.SameParts;
import com.aerospike.operator.api.v1.AccessControl;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.NodeSeen;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.List;

/**
 * Must users and roles be set up? They are compared with what was applied last, not with the servers: asking those for
 * each user belongs in no idle look.
 *
 * <p>A status that came with the resource, from a backup or another cluster, tells of users that these servers never
 * had. Servers that all know nobody but the administrator they started with are taken at their word.
 */
final class AccessControlQuestion {
    private AccessControlQuestion() {}

    static List<Step> steps(Intent intent, Snapshot seen) {
        var wanted = intent.spec().aerospikeAccessControl;
        if (!intent.securityEnabled() || wanted == null) {
            return List.of();
        }
        var applied =
                seen.recorded().map(status -> status.aerospikeAccessControl).filter(recorded -> !allUntouched(seen));
        if (applied.isPresent() && SameParts.test(applied.get(), wanted)) {
            return List.of();
        }
        var pods = seen.pods().stream()
                .filter(PodSeen::askable)
                .map(pod -> pod.name().toString())
                .toList();
        return List.of(new Step.ApplyAccessControl(pods, wanted, applied.orElseGet(AccessControl::new)));
    }

    /** One alone may have started a moment ago, and learns the users from the others. */
    private static boolean allUntouched(Snapshot seen) {
        var answering = seen.answering().values();
        return !answering.isEmpty() && answering.stream().allMatch(NodeSeen.Answering::untouched);
    }
}

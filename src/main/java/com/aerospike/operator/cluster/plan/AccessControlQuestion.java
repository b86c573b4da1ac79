package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.admission.rules.SameParts;
import com.aerospike.operator.api.v1.AccessControl;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.List;

/**
 * Must users and roles be set up? They are compared with what was applied last, not with the servers: asking those takes
 * a login of an administrator, which belongs in no idle look.
 */
final class AccessControlQuestion {
    private AccessControlQuestion() {}

    static List<Step> steps(Intent intent, Snapshot seen) {
        var wanted = intent.spec().aerospikeAccessControl;
        if (!intent.securityEnabled() || wanted == null) {
            return List.of();
        }
        var applied = seen.recorded().map(status -> status.aerospikeAccessControl);
        if (applied.isPresent() && SameParts.test(applied.get(), wanted)) {
            return List.of();
        }
        var pods = seen.pods().stream()
                .filter(PodSeen::askable)
                .map(pod -> pod.name().toString())
                .toList();
        return List.of(new Step.ApplyAccessControl(pods, wanted, applied.orElseGet(AccessControl::new)));
    }
}

package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Quantities;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Limits and requests of a container. */
final class Resources {

    private Resources() {}

    /** A limit that is not given is no limit. */
    static void check(ResourceRequirements resources, FieldPath path, Report report) {
        if (resources == null || resources.getLimits() == null || resources.getRequests() == null) {
            return;
        }
        for (String kind : List.of("cpu", "memory")) {
            Optional<BigDecimal> limit = Quantities.amount(resources.getLimits().get(kind));
            Optional<BigDecimal> request =
                    Quantities.amount(resources.getRequests().get(kind));
            if (limit.isPresent() && request.isPresent() && limit.get().compareTo(request.get()) < 0) {
                report.deny(
                        path.fields("resources", "limits").key(kind),
                        "resources.Limits cannot be less than resource.Requests: " + kind + " "
                                + resources.getLimits().get(kind) + " < "
                                + resources.getRequests().get(kind),
                        "raise the limit or lower the request");
            }
        }
    }
}

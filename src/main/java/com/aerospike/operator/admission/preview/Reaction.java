package com.aerospike.operator.admission.preview;

import com.aerospike.operator.cluster.plan.Effort;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What happens to the pods of a rack, and why. Racks with equal reactions are told together.
 *
 * @param causes all of them: the strongest decides, the others are done along with it
 */
record Reaction(Effort effort, List<String> causes) {

    private static final int TOLD = 3;

    Reaction {
        causes = List.copyOf(causes);
    }

    static Optional<Reaction> to(List<Cause> causes) {
        return causes.stream()
                .map(Cause::effort)
                .max(Comparator.naturalOrder())
                .map(effort -> new Reaction(
                        effort,
                        causes.stream()
                                .sorted(Comparator.comparing(Cause::effort).reversed())
                                .map(Cause::text)
                                .toList()));
    }

    /** The strongest causes by name, the others by number. */
    String because() {
        int more = causes.size() - TOLD;
        return causes.stream().limit(TOLD).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}

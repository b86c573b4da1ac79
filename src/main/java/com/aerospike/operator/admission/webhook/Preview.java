package com.aerospike.operator.admission.webhook;

import com.aerospike.operator.api.v1.AerospikeCluster;
import java.util.List;

/**
 * Says what an update will do, so that a user can learn it from {@code --dry-run=server}. It must not ask the nodes or
 * the API: every write waits for it.
 */
@FunctionalInterface
public interface Preview {

    /** For operators that say nothing in advance. */
    Preview NONE = (before, wanted) -> List.of();

    /**
     * @param before the update, with all defaults
     * @param wanted after it, admitted and with all defaults
     * @return sentences for the user, the gravest first
     */
    List<String> of(AerospikeCluster before, AerospikeCluster wanted);
}

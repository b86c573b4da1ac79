package com.aerospike.operator.cluster.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.Operation;
import com.aerospike.operator.api.v1.PodStatus;
import com.aerospike.operator.api.v1.Progress;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatusChangeTest {
    private static AerospikeClusterStatus status(String... pods) {
        var status = new AerospikeClusterStatus();
        status.pods = new TreeMap<>();
        for (String pod : pods) {
            status.pods.put(pod, new PodStatus());
        }
        return status;
    }

    private static StatusChange between(AerospikeClusterStatus before, AerospikeClusterStatus now) {
        return StatusChange.between(Optional.of(before), now);
    }

    @Test
    void anotherPodOrNumberMayWait() {
        var now = status("a-0-0", "a-0-1");
        now.progress = new Progress();
        now.progress.remaining = 1;

        assertThat(between(status("a-0-0"), now)).isEqualTo(StatusChange.GRADUAL);
    }

    /** Loss prevented: an entry that is still there asks for the clean-up once more, and for its events. */
    @Test
    void thatAPodIsForgottenIsWrittenAtOnce() {
        assertThat(between(status("a-0-0", "a-0-1"), status("a-0-0"))).isEqualTo(StatusChange.DECISIVE);
    }

    /** Loss prevented: a pod that is restarted twice for one wish because its first restart was not on record. */
    @Test
    void aRestartOnDemandIsWrittenAtOnce() {
        var now = status("a-0-0");
        now.operations = List.of(new Operation());
        now.operations.getFirst().id = "monday";

        assertThat(between(status("a-0-0"), now)).isEqualTo(StatusChange.DECISIVE);
    }
}

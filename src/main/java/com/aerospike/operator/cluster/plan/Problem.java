package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.kube.PodName;
import java.util.Optional;

/**
 * Something that keeps the cluster from what is wanted and that a person should know of.
 *
 * @param kind what sort of trouble, the reason of the condition Degraded
 * @param pod the one pod that has it; empty if it concerns the cluster
 * @param sentence what is wrong, where, and what to do about it
 */
public record Problem(Kind kind, Optional<PodName> pod, String sentence) {
    /** Worst first: the first problem names the condition's reason. */
    public enum Kind {
        SECRET_UNREADABLE("SecretUnreadable"),
        STORAGE_CLASS_MISSING("StorageClassMissing"),
        PARTITIONS_LOST("PartitionsLost"),
        IMAGE_UNAVAILABLE("ImageUnavailable"),
        INIT_FAILED("InitFailed"),
        SERVER_FAILED("ServerFailed"),
        CHANGE_REFUSED("ChangeRefused"),
        CHANGE_BLOCKED("ChangeBlocked"),
        SIDECAR_FAILED("SidecarFailed"),
        POD_FAILED("PodFailed"),
        UNSCHEDULABLE("PodUnschedulable"),
        NODE_LOST("NodeLost"),
        LOGIN_REFUSED("LoginRefused"),
        NODE_SILENT("NodeSilent"),
        STEP_FAILED("StepFailed"),
        WAIT_OVERDUE("WaitOverdue");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    /** One that concerns the cluster as a whole. */
    public Problem(Kind kind, String sentence) {
        this(kind, Optional.empty(), sentence);
    }
}

package com.aerospike.operator.cluster.plan;

/**
 * Something that keeps the cluster from what is wanted and that a person should know of.
 *
 * @param kind what sort of trouble, the reason of the condition Degraded
 * @param sentence what is wrong, where, and what to do about it
 */
public record Problem(Kind kind, String sentence) {
    /** Worst first: the first problem names the condition's reason. */
    public enum Kind {
        SECRET_UNREADABLE("SecretUnreadable"),
        STORAGE_CLASS_MISSING("StorageClassMissing"),
        IMAGE_UNAVAILABLE("ImageUnavailable"),
        INIT_FAILED("InitFailed"),
        SERVER_FAILED("ServerFailed"),
        SIDECAR_FAILED("SidecarFailed"),
        POD_FAILED("PodFailed"),
        UNSCHEDULABLE("PodUnschedulable"),
        LOGIN_REFUSED("LoginRefused"),
        NODE_SILENT("NodeSilent"),
        PARTITIONS_LOST("PartitionsLost"),
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
}

package com.aerospike.operator.bootstrap;

import java.util.Optional;

/**
 * That the operator once offered a claim as new storage, and to which pod: {@code <volume>@<claim uid>/<pod uid>} in
 * the rack's ConfigMap. It is written down before the pod is told, so a claim without offer and without record was
 * never initialised, and a claim offered to a pod that is gone may hold a server's data, whether or not that pod
 * reported it.
 *
 * @param podUid empty when nobody knows to which pod, if to any
 */
public record Offer(String volume, String claimUid, Optional<String> podUid) implements ClaimNote {

    private static final String NOBODY_KNOWS = "unknown";

    public static Offer to(String podUid, String volume, String claimUid) {
        return new Offer(volume, claimUid, Optional.of(podUid));
    }

    /** For a claim of which the operator cannot tell whether it was offered: it counts as offered, to no pod of now. */
    public static Offer perhaps(String volume, String claimUid) {
        return new Offer(volume, claimUid, Optional.empty());
    }

    static Offer parse(String volume, String claimUid, String podUid) {
        return new Offer(volume, claimUid, Optional.of(podUid).filter(pod -> !pod.equals(NOBODY_KNOWS)));
    }

    @Override
    public String toString() {
        return volume + "@" + claimUid + "/" + podUid.orElse(NOBODY_KNOWS);
    }
}

package com.aerospike.operator.bootstrap;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That the operator once offered a claim as new storage, and to which pod: {@code <volume>@<claim uid>/<pod uid>} in
 * the rack's ConfigMap. It is written down before the pod is told, so a claim without offer and without record was
 * never initialised, and a claim offered to a pod that is gone may hold a server's data, whether or not that pod
 * reported it.
 *
 * @param podUid empty when nobody knows to which pod, if to any
 */
public record Offer(String volume, String claimUid, Optional<String> podUid) {

    private static final Pattern TEXT = Pattern.compile("([^@/]+)@([^@/]+)/([^@/]+)");
    private static final String NOBODY_KNOWS = "unknown";

    public static Offer to(String podUid, String volume, String claimUid) {
        return new Offer(volume, claimUid, Optional.of(podUid));
    }

    /** For a claim of which the operator cannot tell whether it was offered: it counts as offered, to no pod of now. */
    public static Offer perhaps(String volume, String claimUid) {
        return new Offer(volume, claimUid, Optional.empty());
    }

    /** Throws {@link BootstrapException} when a text is no offer. */
    public static List<Offer> all(List<String> texts) {
        return texts.stream().map(Offer::parse).toList();
    }

    static Offer parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new BootstrapException(
                    "read offer '" + text + "': it is not of the form <volume>@<claim uid>/<pod uid>");
        }
        return new Offer(
                parts.group(1), parts.group(2), Optional.of(parts.group(3)).filter(pod -> !pod.equals(NOBODY_KNOWS)));
    }

    public boolean concerns(String volume, String claimUid) {
        return this.volume.equals(volume) && this.claimUid.equals(claimUid);
    }

    @Override
    public String toString() {
        return volume + "@" + claimUid + "/" + podUid.orElse(NOBODY_KNOWS);
    }
}

package com.aerospike.operator.bootstrap;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the operator remembers of a claim in the rack's ConfigMap, as a text: {@code <volume>@<claim uid>/<what>}. The pod
 * ignores it.
 */
public sealed interface ClaimNote permits Offer, Unused {

    Pattern TEXT = Pattern.compile("([^@/]+)@([^@/]+)/([^@/]+)");

    String volume();

    String claimUid();

    default boolean concerns(String volume, String claimUid) {
        return volume().equals(volume) && claimUid().equals(claimUid);
    }

    /** Throws {@link BootstrapException} when a text is no note. */
    static List<ClaimNote> all(List<String> texts) {
        return texts.stream().map(ClaimNote::parse).toList();
    }

    static ClaimNote parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new BootstrapException(
                    "read note of a claim '" + text
                            + "': it is not of the form <volume>@<claim uid>/<pod uid>, with what became of the claim as the last");
        }
        var what = parts.group(3);
        return what.startsWith(Unused.SINCE)
                ? Unused.parse(parts.group(1), parts.group(2), what)
                : Offer.parse(parts.group(1), parts.group(2), what);
    }
}

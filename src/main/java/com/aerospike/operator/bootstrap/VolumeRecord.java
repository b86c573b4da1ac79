package com.aerospike.operator.bootstrap;

import java.util.List;
import java.util.Optional;

/**
 * That a volume was prepared for a server, and under which claim: {@code <volume>@<claim uid>} in the status.
 *
 * @param claimUid empty in records that AKO wrote before it noted claims, and in reports of pods that did not know it
 */
public record VolumeRecord(String volume, Optional<String> claimUid) {

    public static VolumeRecord of(String volume, Optional<String> claimUid) {
        return new VolumeRecord(volume, claimUid);
    }

    public static List<VolumeRecord> all(List<String> texts) {
        return texts.stream().map(VolumeRecord::parse).toList();
    }

    private static VolumeRecord parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return new VolumeRecord(text, Optional.empty());
        }
        return new VolumeRecord(
                text.substring(0, at), Optional.of(text.substring(at + 1)).filter(uid -> !uid.isEmpty()));
    }

    /**
     * True when {@code name} needs no initialisation. A record without a claim covers any claim: it says that the
     * server used the volume, and erasing a server's data is worse than keeping unknown data.
     */
    public boolean covers(String name, Optional<String> uid) {
        return volume.equals(name) && (uid.isEmpty() || claimUid.isEmpty() || claimUid.equals(uid));
    }

    /** True when this record covers {@code name} under every claim. */
    boolean coversAnyClaim(String name) {
        return volume.equals(name) && claimUid.isEmpty();
    }

    @Override
    public String toString() {
        return claimUid.map(uid -> volume + "@" + uid).orElse(volume);
    }
}

package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.rules.VolumeView;
import com.aerospike.operator.api.v1.VolumeSource;
import java.util.Objects;
import java.util.stream.Stream;

/** How many kinds of source a volume names. */
final class Sources {

    private Sources() {}

    static long given(VolumeView volume) {
        VolumeSource source = volume.source();
        return Stream.of(source.emptyDir, source.secret, source.configMap, source.hostPath, source.persistentVolume)
                .filter(Objects::nonNull)
                .count();
    }
}

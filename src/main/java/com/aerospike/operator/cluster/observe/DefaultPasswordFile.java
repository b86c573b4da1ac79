package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.intent.Intent;
import java.util.Optional;

/**
 * Where the password that servers give their first user comes from: configuration {@code
 * security.default-password-file} names a file on a volume that is a Secret.
 *
 * @param secret name of the Secret
 * @param key key within it
 */
record DefaultPasswordFile(String secret, String key) {
    static Optional<DefaultPasswordFile> of(Intent intent) {
        var file = intent.spec().aerospikeConfig.path("security").path("default-password-file");
        if (!file.isTextual()) {
            return Optional.empty();
        }
        var path = file.textValue();
        return intent.racks().stream()
                .flatMap(rack -> rack.volumes().stream())
                .filter(volume -> volume.source != null && volume.source.secret != null && holds(volume, path))
                .findFirst()
                .map(volume -> new DefaultPasswordFile(
                        volume.source.secret.getSecretName(), path.substring(path.lastIndexOf('/') + 1)));
    }

    private static boolean holds(VolumeSpec volume, String path) {
        return volume.aerospike != null && path.startsWith(volume.aerospike.path + "/");
    }
}

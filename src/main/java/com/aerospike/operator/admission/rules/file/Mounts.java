package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ConfigCursor;
import com.aerospike.operator.admission.rules.RackView;
import com.aerospike.operator.admission.rules.ServerPaths;

/** What the rules on files share. */
final class Mounts {

    private Mounts() {}

    /** Files that a secret manager serves are on no volume. */
    static boolean fromSecretManager(String file) {
        return file.startsWith("secrets:") || file.startsWith("vault:");
    }

    static void requireFile(String file, ConfigCursor parameter, RackView rack, Report report) {
        require(file, ServerPaths.folder(file), parameter, rack, report);
    }

    static void requireFolder(String folder, ConfigCursor parameter, RackView rack, Report report) {
        require(folder, folder, parameter, rack, report);
    }

    private static void require(String path, String folder, ConfigCursor parameter, RackView rack, Report report) {
        if (ServerPaths.volumeOf(folder, rack.volumes()).isEmpty()) {
            report.deny(
                    parameter.path(),
                    "feature-key-file paths or tls paths or default-password-file path are not mounted"
                            + " - create an entry for '" + path + "' in 'storage.volumes'",
                    "mount the Secret that holds it at its folder");
        }
    }
}

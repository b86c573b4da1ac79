package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.asconfig.ImageVersion;
import com.aerospike.operator.asconfig.ServerVersion;

/** What the rules on images share. */
final class Images {

    /** Older servers lack commands that the operator works with. */
    static final ServerVersion OLDEST_SERVER = ServerVersion.of(6, 0, 0);

    static final FieldPath SERVER = FieldPath.spec("image");
    static final FieldPath INIT = FieldPath.spec("podSpec", "aerospikeInitContainer", "imageNameAndTag");

    private Images() {}

    static void requireVersion(String image, FieldPath path, Report report) {
        switch (ImageVersion.of(image)) {
            case ImageVersion.Tagged ignored -> {}
            case ImageVersion.Untagged ignored ->
                report.deny(path, "image version is mandatory for image " + image, "add the version as a tag");
            case ImageVersion.Unversioned ignored ->
                report.deny(
                        path, "invalid image version format for image " + image, "use a tag that holds the version");
        }
    }
}

package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;
import com.aerospike.operator.asconfig.ImageVersion;
import java.util.Objects;
import java.util.stream.Stream;

/** As long as one pod runs an old init image, its configuration cannot be changed live. */
final class RunningInitImagesCanUpdateLive implements ChangeRule {

    @Override
    public String id() {
        return "V-DYN-02";
    }

    @Override
    public void check(Change change, Report report) {
        if (Boolean.TRUE.equals(change.wanted().spec().enableDynamicConfigUpdate)
                && runningImages(change).anyMatch(image -> !canUpdateLive(image))) {
            report.deny(
                    FieldPath.spec("enableDynamicConfigUpdate"),
                    "cannot enable enableDynamicConfigUpdate flag, some init containers are running version less than"
                            + " 2.2.0",
                    "restart all pods with a newer init image first");
        }
    }

    private static Stream<String> runningImages(Change change) {
        return change.status().map(status -> status.pods).stream()
                .flatMap(pods -> pods.values().stream())
                .filter(Objects::nonNull)
                .map(pod -> Objects.requireNonNullElse(pod.initImage, ""));
    }

    // A pod that does not tell its init image was started by a release that could not.
    private static boolean canUpdateLive(String image) {
        return ImageVersion.of(image)
                .known()
                .filter(version -> version.isAtLeast(2, 2, 0))
                .isPresent();
    }
}

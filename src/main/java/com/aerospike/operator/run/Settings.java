package com.aerospike.operator.run;

import com.aerospike.operator.cluster.plan.Planner;
import com.aerospike.operator.kube.InitImage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What an administrator sets for the operator process; the names are AKO's, so that its deployments keep working.
 *
 * @param initImage where the image that prepares pods comes from, unless a resource says so itself
 * @param failedPodGrace how long a failing pod may recover by itself before it is made anew
 */
public record Settings(InitImage initImage, Duration failedPodGrace) {
    private static final String GRACE_VARIABLE = "FAILED_POD_GRACE_PERIOD_SECONDS";

    public static Settings of(Map<String, String> environment) {
        return new Settings(
                new InitImage(
                        Optional.ofNullable(environment.get(InitImage.REGISTRY_VARIABLE)),
                        Optional.ofNullable(environment.get(InitImage.REGISTRY_NAMESPACE_VARIABLE)),
                        Optional.ofNullable(environment.get(InitImage.NAME_TAG_VARIABLE))),
                grace(environment.getOrDefault(GRACE_VARIABLE, "")));
    }

    /** What is no positive number counts as nothing said, as in AKO. */
    private static Duration grace(String seconds) {
        return seconds.matches("[1-9]\\d{0,8}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Planner.USUAL_GRACE;
    }
}

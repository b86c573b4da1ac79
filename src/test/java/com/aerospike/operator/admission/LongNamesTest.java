package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.kube.InitImage;
import org.junit.jupiter.api.Test;

/** Scenario D4. */
class LongNamesTest {
    /** A label of the DNS, which the name of a pod with its Service has to be. */
    private static final int LONGEST_LABEL = 63;

    @Test
    void theLongestNameAndRevisionThatAreAdmittedMakePodNamesThatTheApiServerTakes() {
        var resource = Yaml.tree(Scenarios.folder("cluster").resolve("valid-racks.yaml"))
                .toString()
                .replace("\"name\":\"ring\"", "\"name\":\"" + "a".repeat(40) + "\"")
                .replaceFirst("\"id\":1", "\"id\":1,\"revision\":\"v12\"");
        var admission = new Guard(InitImage.NONE).admitCreate(Yaml.cluster(resource));

        assertThat(admission).isInstanceOfSatisfying(Admission.Admitted.class, admitted -> assertThat(
                        Intent.of(admitted.effective()).allPodNames())
                .isNotEmpty()
                .allSatisfy(pod -> assertThat(pod.toString()).hasSizeLessThanOrEqualTo(LONGEST_LABEL))
                .anySatisfy(pod -> assertThat(pod.toString()).contains("a".repeat(40) + "-1-v12-")));
    }
}

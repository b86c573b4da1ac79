package com.aerospike.operator.cluster.plan;

import static com.aerospike.operator.cluster.Scene.config;
import static com.aerospike.operator.cluster.Scene.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.cluster.Scene;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodSeen.Stage;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlierTemplatesTest {
    private static final String SPEC = spec(2, config(""));

    private static String faster(int clients) {
        return SPEC.replace("cgroup-mem-tracking: true", "cgroup-mem-tracking: true, proto-fd-max: " + clients);
    }

    private static RackIntent rack(String spec) {
        return Scene.of(spec).intent().racks().getFirst();
    }

    private static Applied given(String spec) {
        return new Applied(Conf.hash(rack(spec).confText()), "", false, "", "", null);
    }

    private static Map<String, String> kept(Running running, String wanted) {
        return EarlierTemplates.of(rack(wanted), running.seen());
    }

    @Test
    void theTemplateThatPodsStillRunIsKept() {
        var before = rack(SPEC).confText();

        assertThat(kept(Running.of(SPEC), faster(18000))).isEqualTo(Map.of(Conf.hash(before), before));
    }

    @Test
    void nothingIsKeptOnceAllPodsRunWhatIsWanted() {
        var running = Running.of(SPEC)
                .remembering(rack(faster(18000)).confText())
                .editAll(pod -> pod.applied = Optional.of(given(faster(18000))));

        assertThat(kept(running, faster(18000))).isEmpty();
        assertThat(kept(Running.of(SPEC), SPEC)).isEmpty();
    }

    @Test
    void whatNobodyRunsAnyMoreIsForgottenWithTheNextChangeAndNotByAWriteOfItsOwn() {
        var running = Running.of(SPEC)
                .inForce(rack(faster(18000)).confText())
                .editAll(pod -> pod.applied = Optional.of(given(faster(18000))));

        assertThat(kept(running, faster(18000)).keySet())
                .containsExactly(Conf.hash(rack(SPEC).confText()));
        assertThat(kept(running, faster(20000)).keySet())
                .containsExactly(Conf.hash(rack(faster(18000)).confText()));
    }

    /** Its init container may have read the ConfigMap a moment ago. */
    @Test
    void aPodThatHasNotSaidYetWhatItRunsKeepsAll() {
        var running = Running.of(SPEC)
                .remembering(rack(faster(18000)).confText())
                .edit("aero-0-0", pod -> pod.applied = Optional.of(given(faster(20000))))
                .edit("aero-0-1", pod -> {
                    pod.stage = Stage.STARTING;
                    pod.report = Optional.empty();
                });

        assertThat(kept(running, faster(20000))).hasSize(2);
    }

    /** A ConfigMap that is too large is refused, and with it the whole rack. */
    @Test
    void thereIsAnEndToIt() {
        var running = Running.of(SPEC).edit("aero-0-1", pod -> {
            pod.stage = Stage.STARTING;
            pod.report = Optional.empty();
        });
        IntStream.range(0, 20)
                .forEach(each -> running.remembering(rack(faster(18000 + each)).confText()));
        assertThat(kept(running, faster(30000))).hasSize(6);
        // What is known to run goes first.
        assertThat(kept(running, faster(30000)))
                .containsKey(Conf.hash(rack(SPEC).confText()));

        IntStream.range(0, 20)
                .forEach(each -> running.remembering(
                        "# " + each + "x".repeat(300_000) + "\n" + rack(SPEC).confText()));
        assertThat(kept(running, faster(30000)).values().stream()
                        .mapToInt(String::length)
                        .sum())
                .isLessThan(500_000);
    }
}

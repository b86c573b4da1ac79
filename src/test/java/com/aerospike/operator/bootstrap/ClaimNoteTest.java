package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimNoteTest {

    @Test
    void anOfferNamesVolumeClaimAndPod() {
        var offer = Offer.to("pod-uid", "ns", "claim-uid");
        assertThat(offer).hasToString("ns@claim-uid/pod-uid");
        assertThat(ClaimNote.parse("ns@claim-uid/pod-uid")).isEqualTo(offer);
        assertThat(offer.concerns("ns", "claim-uid")).isTrue();
        assertThat(offer.concerns("ns", "other-uid")).isFalse();
        assertThat(offer.concerns("log", "claim-uid")).isFalse();
    }

    @Test
    void anOfferThatPerhapsWasMadeIsOneToNoPodOfNow() {
        var offer = Offer.perhaps("ns", "claim-uid");
        assertThat(offer.podUid()).isEmpty();
        assertThat(ClaimNote.parse(offer.toString())).isEqualTo(offer);
    }

    @Test
    void aClaimThatNobodyHasUsedIsRememberedWithTheMoment() {
        var unused = new Unused("ns", "claim-uid", Instant.parse("2026-03-01T10:00:00.25Z"));
        assertThat(unused).hasToString("ns@claim-uid/unused-2026-03-01T10:00:00.250Z");
        assertThat(ClaimNote.parse(unused.toString())).isEqualTo(unused);
    }

    @Test
    void whatIsNoNoteIsRefusedWithItsText() {
        for (String text : List.of(
                "ns@u1/unused-",
                "ns@u1/unused-today",
                "",
                "ns",
                "ns@u1",
                "ns@u1/",
                "@u1/p1",
                "ns@/p1",
                "ns/p1",
                "ns@u1/p1/x")) {
            assertThatThrownBy(() -> ClaimNote.all(List.of("ns@u1/p1", text)))
                    .isInstanceOf(BootstrapException.class)
                    .hasMessageContaining("'" + text + "'");
        }
    }

    @Test
    void offersAreWrittenAsTheirTextAndLeftOutWhenThereAreNone() {
        var plan = new PodPlan(null, "b", List.of(), List.of(), List.of("ns@u1/p1"));
        assertThat(Samples.input(List.of(), plan).toJson()).contains("\"offers\" : [", "\"ns@u1/p1\"");
        assertThat(new BootstrapInput(
                                "aero", 0, "", "", false, false, 0, null, null, Map.of("p", PodPlan.WITHOUT_HISTORY))
                        .toJson())
                .doesNotContain("offers");
        assertThat(Samples.claims("ns", "u1").toJson()).isEqualTo("{\"claims\":{\"ns\":\"u1\"}}");
    }
}

package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConfTemplateTest {

    private static final Ports HEARTBEAT_TLS_ONLY = new Ports(3000, 0, 0, 0, 0, 3012, 3001, 0);

    @Test
    void seedsLeaveOutThisPodOnlyNotThoseWhoseNamesBeginAlike() {
        // Given
        var peers = IntStream.range(0, 21)
                .mapToObj(i -> "aero-1-" + i + ".aero.demo")
                .toList();
        // When
        var facts = facts("aero-1-1", Samples.CLEAR, peers);
        // Then
        assertThat(facts.seeds())
                .hasSize(20)
                .contains("aero-1-10.aero.demo", "aero-1-19.aero.demo")
                .doesNotContain("aero-1-1.aero.demo");
    }

    @Test
    void aClusterWithTlsHeartbeatOnlyHasTlsSeedsOnly() {
        // When
        String conf = new ConfTemplate(Samples.TEMPLATE)
                .fill(facts("aero-1-0", HEARTBEAT_TLS_ONLY, List.of("aero-1-0.a.b", "aero-1-1.a.b", "aero-1-2.a.b")));
        // Then
        assertThat(conf).contains("""
                    heartbeat {
                        tls-mesh-seed-address-port aero-1-2.a.b 3012
                        tls-mesh-seed-address-port aero-1-1.a.b 3012
                        mode    mesh
                """);
        assertThat(conf).doesNotContain("\n        mesh-seed");
    }

    @Test
    void equalWordsInOtherSectionsStayAsTheyAre() {
        // Given
        String elsewhere = """

                namespace heartbeat {
                    access-port    3000
                    rack-id    1

                    set fabric {
                        disable-eviction    true
                    }
                }

                xdr {

                    fabric {
                        access-address    <access-address>
                    }

                    dc heartbeat {
                        access-port    3000
                        rack-id    9
                    }
                }
                """;
        // When
        String conf = new ConfTemplate(elsewhere).fill(facts("aero-1-0", Samples.CLEAR, List.of("aero-1-1.a.b")));
        // Then
        assertThat(conf).isEqualTo(elsewhere);
    }

    @Test
    void anOverriddenRackIdReplacesThoseOfNamespacesOnly() {
        // Given
        String text = """

                namespace test {
                    rack-id    1

                    set s {
                        rack-id    1
                    }
                }

                xdr {

                    dc d {
                        rack-id    1
                    }
                }

                namespace plain {
                    replication-factor    2
                }
                """;
        var place = new PodPlace("aero-1-0", "10.1.1.1", "10.0.0.1", Optional.empty(), "", "77");
        // When
        String conf = new ConfTemplate(text).fill(PodFacts.of(Samples.overridingRackId(), List.of(), place));
        // Then
        assertThat(conf).isEqualTo(text.replaceFirst("rack-id    1", "rack-id    77"));
    }

    @Test
    void aValueThatEndsInABraceIsNoSection() {
        // Given
        String network = Samples.TEMPLATE.substring(Samples.TEMPLATE.indexOf("\n    fabric"));
        String tricky = "\nnetwork {\n    odd    heartbeat {\n" + network;
        // When
        String conf = new ConfTemplate(tricky).fill(facts("aero-1-0", Samples.CLEAR, List.of("aero-1-1.a.b")));
        // Then
        assertThat(conf).contains("odd    heartbeat {\n\n    fabric {", "access-address    10.1.1.1");
    }

    @Test
    void devicesOfNamespacesIncludeShadowsButNoFiles() {
        // Given
        String text = """

                namespace a {

                    storage-engine device {
                        device    /dev/a /dev/shadow
                        device    /dev/b
                        file    /opt/aerospike/data.dat
                    }
                }

                namespace b {

                    storage-engine device {
                        device    /dev/c
                    }

                    index-type flash {
                        mount    /mnt/index
                    }
                }
                """;
        // Then
        assertThat(new ConfTemplate(text).namespaceDevices())
                .containsExactly("/dev/a", "/dev/shadow", "/dev/b", "/dev/c");
    }

    @Test
    void printingATemplateShowsNoConfiguration() {
        assertThat(new ConfTemplate("secret").toString()).doesNotContain("secret");
    }

    @Property(tries = 200)
    void linesThatHoldNoPlaceholderKeepEveryByte(@ForAll("plainText") String text) {
        assertThat(new ConfTemplate(text).fill(facts("aero-1-0", Samples.CLEAR, List.of("aero-1-1.a.b"))))
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<String> plainText() {
        return Arbitraries.of(
                        "",
                        "logging {",
                        "    console {",
                        "    }",
                        "}",
                        "}",
                        "namespace heartbeat {",
                        "    rack-id    3",
                        "\tport\t3000 ",
                        "    access-port    3000",
                        "  # heartbeat {",
                        "fabric {",
                        "    trailing   ")
                .list()
                .ofMaxSize(30)
                .map(lines -> String.join("\n", lines));
    }

    private static PodFacts facts(String pod, Ports ports, List<String> peers) {
        var input = Samples.input(Samples.network(EndpointPlan.of(NetworkType.POD), ports));
        return PodFacts.of(input, peers, new PodPlace(pod, "10.1.1.1", "10.0.0.1", Optional.empty(), "", ""));
    }
}

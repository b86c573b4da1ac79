package com.aerospike.operator.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RenderCommandTest {

    @Test
    void printsTheConfigurationOfEachRack() {
        Run run = Run.render(CheckCommandTest.cluster(), "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).startsWith("# cluster orders, rack 1, 2 pods", "", "logging {");
        assertThat(run.out())
                .contains("# cluster orders, rack 2, 2 pods")
                .contains("    rack-id    1\n", "    rack-id    2\n")
                .contains("    proto-fd-max    15000\n", "    proto-fd-max    18000\n")
                .contains("    node-id    ENV_NODE_ID\n");
    }

    @Test
    void printsJsonOnDemand() throws IOException {
        Run run = Run.render(CheckCommandTest.cluster(), "--output", "json", "-");
        JsonNode clusters = new ObjectMapper().readTree(run.out());

        assertThat(clusters).hasSize(1);
        assertThat(clusters.at("/0/cluster").asText()).isEqualTo("orders");
        assertThat(clusters.at("/0/racks")).hasSize(2);
        assertThat(clusters.at("/0/racks/1/rack").asText()).isEqualTo("2");
        assertThat(clusters.at("/0/racks/1/conf").asText()).contains("proto-fd-max    18000");
    }

    @Test
    void printsNothingOfAResourceThatIsNotValid() {
        Run run = Run.render(CheckCommandTest.cluster().replace("size: 4", "size: 0"), "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("stdin:12:9: error: spec.size");
    }

    @Test
    void endsWithTwoWhenThereIsNothingToPrint() {
        assertThat(Run.render("kind: Secret", "-").exitCode()).isEqualTo(2);
        assertThat(Run.render("", "/no/such/file").err()).contains("/no/such/file: cannot be read: no such file");
        assertThat(Run.render("").exitCode()).isEqualTo(2);
    }
}

package com.aerospike.operator.asconfig.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.catalogue.Catalogue;
import com.aerospike.operator.asconfig.check.ConfigGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class RandomDiffTest {

    @Provide
    Arbitrary<ServerVersion> versions() {
        return Arbitraries.of(Catalogue.bundled().versions().stream()
                .filter(version -> version.isAtLeast(6, 0, 0))
                .toList());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aConfigurationDoesNotDifferFromTheFileItMakes(@ForAll("versions") ServerVersion version, @ForAll long seed) {
        ObjectNode config = generate(version, seed);

        assertThat(ConfigDiff.between(Conf.parse(Conf.render(config)), config, version)
                        .changes())
                .isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyDifferenceHasAnEffectAndOnlyLiveOnesCommands(
            @ForAll("versions") ServerVersion version, @ForAll long before, @ForAll long after) {
        ObjectNode running = generate(version, before);
        ObjectNode wanted = generate(version, after);

        ConfigDiff diff = ConfigDiff.between(running, wanted, version);

        // Known parameters never cost a pod, except the one that sizes the memory of the data.
        assertThat(diff.changes())
                .filteredOn(change -> change.effect() == Effect.COLD)
                .allMatch(change -> change.path().key().equals("data-size"));
        assertThat(diff.commands().isEmpty())
                .isEqualTo(diff.effect()
                        .filter(effect -> effect.compareTo(Effect.RECLUSTER) <= 0)
                        .isEmpty());
        assertThat(diff.changes()).extracting(ConfigChange::path).doesNotHaveDuplicates();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void appliesEachDynamicParameterOfANamespaceByItself(@ForAll("versions") ServerVersion version, @ForAll long seed) {
        ObjectNode running = generate(version, seed);
        ObjectNode wanted = running.deepCopy();
        ((ObjectNode) wanted.path("namespaces").path(0)).put("default-ttl", 4711);

        List<LiveCommand> commands =
                ConfigDiff.between(running, wanted, version).commands();

        assertThat(commands)
                .singleElement()
                .extracting(command -> command.text(Map.of()).orElseThrow())
                .asString()
                .endsWith(";default-ttl=4711");
    }

    private static ObjectNode generate(ServerVersion version, long seed) {
        return ConfigGenerator.withoutEmptyLists(Catalogue.bundled().at(version).facts(), seed)
                .config();
    }
}

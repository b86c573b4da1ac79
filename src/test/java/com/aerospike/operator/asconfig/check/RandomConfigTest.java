package com.aerospike.operator.asconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.Conf;
import com.aerospike.operator.asconfig.ConfigPath;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.catalogue.Catalogue;
import com.aerospike.operator.asconfig.catalogue.VersionFacts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Random configurations of every server version from 6.0. {@code -Djqwik.tries.default=10000} runs the full number; the
 * default keeps the build short.
 */
class RandomConfigTest {

    @Provide
    Arbitrary<ServerVersion> versions() {
        List<ServerVersion> versions = Catalogue.bundled().versions().stream()
                .filter(version -> version.isAtLeast(6, 0, 0))
                .toList();
        return Arbitraries.of(versions);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aConfigurationThatFollowsTheRulesIsValid(
            @ForAll("versions") ServerVersion version, @ForAll("seeds") long seed) {
        ObjectNode config = generate(version, seed);

        assertThat(ConfigCheck.strict(version, config)).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theForgivingCheckAcceptsWhateverTheStrictOneAccepts(
            @ForAll("versions") ServerVersion version, @ForAll("seeds") long seed) {
        ObjectNode config = filled(version, seed);

        assertThat(ConfigCheck.asAko(version, config))
                .extracting(ConfigViolation::rule)
                .allMatch(rule -> rule == ViolatedRule.EMPTY_SECTION)
                .matches(rules -> rules.isEmpty() != emptySections(config));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsReadBack(@ForAll("versions") ServerVersion version, @ForAll("seeds") long seed) {
        String text = Conf.render(filled(version, seed));

        assertThat(Conf.render(Conf.parse(text))).isEqualTo(text);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void refusesAWrongType(@ForAll("versions") ServerVersion version, @ForAll("seeds") long seed) {
        refuses(Damage.WRONG_TYPE, version, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void refusesANumberOutOfRange(@ForAll("versions") ServerVersion version, @ForAll("seeds") long seed) {
        refuses(Damage.OUT_OF_RANGE, version, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void refusesAValueThatIsNotListed(@ForAll("versions") ServerVersion version, @ForAll("seeds") long seed) {
        refuses(Damage.NOT_IN_ENUM, version, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void refusesAnUnknownKey(@ForAll("versions") ServerVersion version, @ForAll("seeds") long seed) {
        refuses(Damage.UNKNOWN_KEY, version, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void refusesAMissingKey(@ForAll("versions") ServerVersion version, @ForAll("seeds") long seed) {
        refuses(Damage.MISSING_REQUIRED, version, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void refusesAWrongVariant(@ForAll("versions") ServerVersion version, @ForAll("seeds") long seed) {
        refuses(Damage.WRONG_VARIANT, version, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void refusesAParameterOfAnotherVersion(@ForAll("versions") ServerVersion version, @ForAll("seeds") long seed) {
        refuses(Damage.PARAMETER_OF_ANOTHER_VERSION, version, seed);
    }

    private static void refuses(Damage damage, ServerVersion version, long seed) {
        VersionFacts facts = Catalogue.bundled().at(version).facts();
        Random random = new Random(seed);
        ObjectNode config = generate(version, random.nextLong());
        Optional<ConfigPath> place = damage.apply(config, facts, random);
        while (place.isEmpty()) { // small configurations have no place for some kinds of damage
            config = generate(version, random.nextLong());
            place = damage.apply(config, facts, random);
        }

        List<ConfigViolation> violations = ConfigCheck.strict(version, config);

        String path = place.get().toString();
        assertThat(violations)
                .as("%s of %s at %s in %s", damage, version, path, config)
                .extracting(ConfigViolation::message)
                .anyMatch(message -> message.contains(path));
        assertThat(violations).allMatch(violation -> !violation.requirement().isEmpty());
    }

    private static ObjectNode generate(ServerVersion version, long seed) {
        return new ConfigGenerator(Catalogue.bundled().at(version).facts(), seed).config();
    }

    private static ObjectNode filled(ServerVersion version, long seed) {
        return ConfigGenerator.withoutEmptyLists(Catalogue.bundled().at(version).facts(), seed)
                .config();
    }

    private static boolean emptySections(ObjectNode config) {
        return config.properties().stream().anyMatch(field -> emptyInside(field.getValue()));
    }

    private static boolean emptyInside(JsonNode node) {
        for (JsonNode inner : node) {
            if (inner.isObject() && inner.isEmpty() || emptyInside(inner)) {
                return true;
            }
        }
        return false;
    }
}

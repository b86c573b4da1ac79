package com.aerospike.operator.asconfig.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.catalogue.CatalogueMatch.Fit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.bundled();

    @ParameterizedTest
    @CsvSource({
        "4.0.0, 304", "4.1.0, 320", "4.2.0, 321", "4.3.0, 333", "4.3.1, 336", "4.4.0, 339", "4.5.0, 344",
        "4.5.1, 340", "4.5.2, 341", "4.5.3, 342", "4.6.0, 344", "4.7.0, 344", "4.8.0, 365", "4.9.0, 366",
        "5.0.0, 350", "5.1.0, 359", "5.2.0, 363", "5.3.0, 366", "5.4.0, 369", "5.5.0, 371", "5.6.0, 383",
        "5.7.0, 383", "6.0.0, 367", "6.1.0, 367", "6.2.0, 367", "6.3.0, 378", "6.4.0, 378", "7.0.0, 401",
        "7.1.0, 410", "7.2.0, 413", "8.0.0, 418", "8.1.0, 426", "8.1.1, 428", "8.1.2, 431", "8.2.0, 445"
    })
    void hasAllParametersOfAVersion(String version, int parameters) {
        CatalogueMatch match = catalogue.at(version(version));

        assertThat(match.fit()).isEqualTo(Fit.EXACT);
        assertThat(match.facts().parameters()).hasSize(parameters).doesNotHaveDuplicates();
    }

    @Test
    void knows35Versions() {
        assertThat(catalogue.versions())
                .hasSize(35)
                .isSorted()
                .startsWith(version("4.0.0"))
                .endsWith(version("8.2.0"));
    }

    @Test
    void countsDynamicAndEnterpriseParametersOfTheNewestVersion() {
        List<Parameter> newest = catalogue.at(version("8.2.0")).facts().parameters();

        assertThat(newest).filteredOn(Parameter::dynamic).hasSize(271);
        assertThat(newest)
                .filteredOn(parameter -> parameter.edition() == Edition.ENTERPRISE_ONLY)
                .hasSize(188);
    }

    @ParameterizedTest
    @CsvSource({
        "8.1.1.3, 8.1.1, EXACT, ",
        "7.1.0.10, 7.1.0, EXACT, ",
        "8.2.1.0, 8.2.0, NEWER_THAN_KNOWN, server 8.2.1 is newer than this operator knows",
        "9.9.9.0, 8.2.0, NEWER_THAN_KNOWN, server 9.9.9 is newer than this operator knows",
        "8.0.1.0, 8.0.0, BETWEEN_KNOWN, server 8.0.1 is not known to this operator",
        "3.16.0, 4.0.0, OLDER_THAN_KNOWN, server 3.16.0 is older than this operator knows"
    })
    void choosesTheFactsThatFitBest(String asked, String found, Fit fit, String caution) {
        CatalogueMatch match = catalogue.at(version(asked));

        assertThat(match.facts().version()).isEqualTo(version(found));
        assertThat(match.fit()).isEqualTo(fit);
        assertThat(match.caution().orElse(null))
                .isEqualTo(caution == null ? null : caution + ": its configuration is checked against " + found);
    }

    @Test
    void knowsWhenAParameterExisted() {
        assertThat(catalogue.lifespan("network.info.port")).contains(new Lifespan(version("4.0.0"), version("8.0.0")));
        assertThat(catalogue.lifespan("network.no-such")).isEmpty();
    }

    @Test
    void findsTheRulesOfAParameterInAllVariants() {
        VersionFacts facts = catalogue.at(version("8.1.1")).facts();

        assertThat(facts.find(List.of("namespaces", "storage-engine", "flush-size")))
                .extracting(Rule::path)
                .containsExactly(
                        "namespaces[].storage-engine(device).flush-size",
                        "namespaces[].storage-engine(memory).flush-size");
        assertThat(facts.find(List.of("service", "no-such"))).isEmpty();
    }

    @Test
    void loadsWithinATenthOfASecond() {
        long start = System.nanoTime();
        Catalogue fresh = Catalogue.load();
        fresh.at(version("8.1.1"));

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000); // 10 x the target, for busy machines
    }

    private static ServerVersion version(String text) {
        return ServerVersion.in(text).orElseThrow();
    }
}

package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The right column is what a kube-apiserver 1.37 stores for the left one. */
class CanonicalQuantityTest {

    @ParameterizedTest(name = "{0} is stored as {1}")
    @CsvSource({
        "0, 0",
        "0Gi, 0",
        "0.5, 500m",
        "0.25, 250m",
        "1000m, 1",
        "1500m, 1500m",
        "5000m, 5",
        "200, 200",
        "1000, 1k",
        "1024, 1024",
        "1500000000, 1500M",
        "1024Mi, 1Gi",
        "1536Mi, 1536Mi",
        "0.5Gi, 512Mi",
        "0.5Ki, 512",
        "2048Ki, 2Mi",
        "1.1Gi, 1181116006400m",
        "1e3, 1e3",
        "12E6, 12E6",
        "12000E3, 12e6",
        "5e4, 50e3",
        "1E1, 10",
        "1.5e3, 1500",
        "1E, 1E",
        "3Ti, 3Ti",
        "100n, 100n"
    })
    void aQuantityTakesTheFormInWhichItIsStored(String given, String stored) {
        assertThat(CanonicalQuantity.of(Quantity.parse(given))).hasToString(stored);
    }

    @Test
    void amountsOfResourcesAreRoundedUpToThousandths() {
        // Given
        var given = Map.of("cpu", Quantity.parse("100n"), "memory", Quantity.parse("1.0001"));

        // When
        var canonical = CanonicalQuantity.ofResources(given);

        // Then
        assertThat(canonical).hasToString("{cpu=1m, memory=1001m}");
    }
}

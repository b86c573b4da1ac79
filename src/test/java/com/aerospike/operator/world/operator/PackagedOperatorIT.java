package com.aerospike.operator.world.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.world.Manifests;
import com.aerospike.operator.world.controlplane.ControlPlane;
import com.aerospike.operator.world.controlplane.Programs;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PackagedOperatorIT {

    private static final Path TARGET = Path.of(System.getProperty("operator.target", "target"));

    private static ControlPlane controlPlane;

    @BeforeAll
    static void start() {
        var definition = TARGET.resolve("kubernetes").resolve("aerospikeclusters.asdb.aerospike.com-v1.yml");
        controlPlane = ControlPlane.start(Programs.find(), Manifests.read(definition));
    }

    @AfterAll
    static void stop() {
        controlPlane.close();
    }

    @Test
    void startsWithItsOwnRightsAndComesBackAfterItWasKilled() {
        // When
        try (var operator = PackagedOperator.start(controlPlane, OperatorPackage.of(TARGET))) {

            // Then
            assertThat(operator.alive()).isTrue();
            assertThat(operator.residentMiB()).isBetween(50L, 400L);
            assertThat(controlPlane.auditLog().requestsBy(operator.user()))
                    .anyMatch(request ->
                            request.verb().equals("list") && request.resource().equals("aerospikeclusters"))
                    .noneMatch(request -> request.code() == 403);

            // When
            operator.kill();
            assertThat(operator.alive()).isFalse();
            var restarted = Instant.now();
            operator.restart();

            // Then
            assertThat(operator.alive()).isTrue();
            assertThat(operator.requestsSince(restarted)).isNotEmpty();
        }
    }
}

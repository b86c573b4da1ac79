package com.aerospike.operator.run;

import static io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration;

import io.javaoperatorsdk.operator.api.config.ConfigurationServiceOverrider;
import io.quarkiverse.operatorsdk.runtime.api.ConfigurationServiceCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One of several replicas works, the others stand by. The lease has AKO's name: while an AKO operator holds it, this
 * one waits, so that two operators never work on the same clusters.
 */
@Singleton
final class LeaderElection implements ConfigurationServiceCustomizer {
    private static final String LEASE = "96242fdf.aerospike.com";

    private final boolean wanted;
    private final Optional<String> namespace;
    private final Optional<String> identity;

    LeaderElection(
            @ConfigProperty(name = "leader-election", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "leader-election.namespace") Optional<String> namespace,
            @ConfigProperty(name = "pod-name") Optional<String> identity) {
        this.wanted = wanted;
        this.namespace = namespace;
        this.identity = identity;
    }

    @Override
    public Consumer<ConfigurationServiceOverrider> overrider() {
        return overrider -> {
            if (wanted) {
                var configuration = aLeaderElectionConfiguration(LEASE);
                namespace.ifPresent(configuration::withLeaseNamespace);
                identity.ifPresent(configuration::withIdentity);
                overrider.withLeaderElectionConfiguration(configuration.build());
            }
        };
    }
}

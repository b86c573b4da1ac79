package com.aerospike.operator.run.webhook;

import com.aerospike.operator.run.certificate.Terms;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an administrator sets for the webhooks: properties {@code webhooks.*}, or the environment. */
@ConfigMapping(prefix = "webhooks")
interface WebhookSettings {

    /** Unless set, they are served inside a cluster only: elsewhere no API server would find them. */
    Optional<Boolean> enabled();

    @WithDefault("0.0.0.0")
    String host();

    @WithDefault("9443")
    int port();

    /** The operator's own namespace; unless set, the one of its service account. */
    Optional<String> namespace();

    /** Name of the Service in front of the webhooks. */
    @WithDefault("aerospike-operator-webhook-service")
    String service();

    @WithDefault("aerospike-operator-mutating-webhook-configuration")
    String mutatingConfiguration();

    @WithDefault("aerospike-operator-validating-webhook-configuration")
    String validatingConfiguration();

    Certificate certificate();

    /** Where the certificate comes from, and how long one of the operator's own lives. */
    interface Certificate {

        @WithDefault("auto")
        Origin source();

        /** Secret of the certificates of the operator's own. */
        @WithDefault("aerospike-operator-webhook-certificate")
        String secret();

        /** Further host names and addresses, for configurations that call by URL. */
        Optional<List<String>> extraNames();

        @WithDefault("P90D")
        Duration lifetime();

        @WithDefault("P730D")
        Duration authorityLifetime();

        @WithDefault("PT1H")
        Duration overlap();

        /** With files: put the {@code ca.crt} beside them into the webhook configurations. */
        @WithName("inject-ca")
        @WithDefault("false")
        boolean injectCa();

        /** With files: how often they are looked at. */
        @WithDefault("PT10S")
        Duration reloadPeriod();

        default Terms terms() {
            return new Terms(lifetime(), authorityLifetime(), overlap());
        }
    }

    /** Who makes the certificate. */
    enum Origin {
        /** Files if there are any at the start, which is how cert-manager and OLM provide them; else self-made. */
        AUTO,
        SELF_MADE,
        FILES;

        boolean isFiles(Path certificate) {
            return switch (this) {
                case AUTO -> Files.exists(certificate);
                case SELF_MADE -> false;
                case FILES -> true;
            };
        }
    }
}

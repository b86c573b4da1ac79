package com.aerospike.operator.run.webhook;

import com.aerospike.operator.run.certificate.CertificateSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Begins and ends with the process, whether or not this replica leads. Ready once the port is open. */
@Singleton
@Readiness
final class Webhooks implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Webhooks.class);

    /** Before the controllers, which may wait for a lease that another replica holds. */
    private static final int FIRST = 1;

    /** Kubernetes sets the variable of this name in every pod. */
    private static final String INSIDE_CLUSTER = "kubernetes.service.host";

    private final boolean wanted;
    private final Instance<WebhookServer> server;
    private final Instance<CertificateSource> certificate;
    private final WebhookMeters meters;

    Webhooks(
            WebhookSettings settings,
            @ConfigProperty(name = INSIDE_CLUSTER) Optional<String> insideCluster,
            Instance<WebhookServer> server,
            Instance<CertificateSource> certificate,
            WebhookMeters meters) {
        this.wanted = settings.enabled().orElse(insideCluster.isPresent());
        this.server = server;
        this.certificate = certificate;
        this.meters = meters;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        if (wanted) {
            meters.register();
            certificate.get().start(server.get()::serveWith);
        } else {
            LOG.info("Webhooks are off (webhooks.enabled)");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (wanted) {
            certificate.get().close();
            server.get().close();
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("webhooks")
                .status(!wanted || server.get().isListening())
                .build();
    }
}

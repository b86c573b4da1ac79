package com.aerospike.operator.run.webhook;

import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.preview.ChangePreview;
import com.aerospike.operator.admission.webhook.EvictionWebhook;
import com.aerospike.operator.admission.webhook.Hook;
import com.aerospike.operator.admission.webhook.MutatingWebhook;
import com.aerospike.operator.admission.webhook.Preview;
import com.aerospike.operator.admission.webhook.ValidatingWebhook;
import com.aerospike.operator.admission.webhook.Webhook;
import com.aerospike.operator.run.certificate.CertificateFiles;
import com.aerospike.operator.run.certificate.CertificateSource;
import com.aerospike.operator.run.certificate.SelfMadeCertificate;
import com.aerospike.operator.run.certificate.ServingNames;
import com.aerospike.operator.run.certificate.TrustInjector;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the webhooks together. */
final class WebhookParts {

    @Produces
    @Singleton
    WebhookMeters meters(MeterRegistry registry) {
        return new WebhookMeters(registry);
    }

    @Produces
    @Singleton
    Preview preview() {
        return new ChangePreview();
    }

    @Produces
    @Singleton
    WebhookServer server(
            WebhookSettings settings,
            AkoSettings ako,
            Guard guard,
            Preview preview,
            WebhookMeters meters,
            KubernetesClient client,
            Clock clock,
            Vertx vertx) {
        Webhook evictions = ako.evictionsAreBlocked()
                ? new EvictionWebhook(new ApiPods(client), meters.evictions(), clock)
                : EvictionWebhook.switchedOff();
        Guard withFiles = guard.reading(new LocalCertificates());
        var webhooks = Map.of(
                Hook.MUTATE_CLUSTER, new MutatingWebhook(withFiles),
                Hook.VALIDATE_CLUSTER, new ValidatingWebhook(withFiles, preview),
                Hook.VALIDATE_EVICTION, evictions);
        return new WebhookServer(vertx, settings.host(), settings.port(), new WebhookDesk(webhooks, meters), meters);
    }

    @Produces
    @Singleton
    CertificateSource certificate(WebhookSettings settings, AkoSettings ako, KubernetesClient client, Clock clock) {
        var injector =
                new TrustInjector(client, settings.mutatingConfiguration(), settings.validatingConfiguration(), clock);
        Path folder = ako.certificateFolder();
        if (settings.certificate().source().isFiles(folder.resolve(ako.certificateFile()))) {
            return new CertificateFiles(
                    folder,
                    ako.certificateFile(),
                    ako.keyFile(),
                    settings.certificate().injectCa() ? Optional.of(injector) : Optional.empty(),
                    settings.certificate().reloadPeriod());
        }
        String namespace = settings.namespace()
                .or(() -> Optional.ofNullable(client.getNamespace()))
                .orElse("default");
        List<String> extra = settings.certificate().extraNames().orElse(List.of());
        return new SelfMadeCertificate(
                client,
                namespace,
                settings.certificate().secret(),
                injector,
                ServingNames.ofService(settings.service(), namespace, extra),
                settings.certificate().terms(),
                clock);
    }
}

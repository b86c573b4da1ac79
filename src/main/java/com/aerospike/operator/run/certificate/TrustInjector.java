package com.aerospike.operator.run.certificate;

import com.aerospike.operator.admission.webhook.Hook;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfig;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Puts the bundle of authorities into the webhook configurations, so that the API server trusts what the webhooks are
 * served with. Entries that call somebody else are left alone, and so is a configuration that cert-manager takes care
 * of: two who write the same field would do so for ever.
 */
public final class TrustInjector {

    private static final Logger LOG = Logger.getLogger(TrustInjector.class);
    private static final String CERT_MANAGER = "cert-manager.io/inject-";

    private final KubernetesClient client;
    private final String mutating;
    private final String validating;
    private final Clock clock;
    private final Set<String> leftAlone = ConcurrentHashMap.newKeySet();

    /** The names are those of the two webhook configurations. */
    public TrustInjector(KubernetesClient client, String mutating, String validating, Clock clock) {
        this.client = client;
        this.mutating = mutating;
        this.validating = validating;
        this.clock = clock;
    }

    /**
     * Writes only where something is missing. A configuration that does not exist asks nobody, so it lacks nothing.
     *
     * @return whether every entry of ours trusts the authorities now
     */
    boolean inject(List<X509Certificate> authorities) {
        boolean first = inject(mutatingConfiguration(), authorities);
        boolean second = inject(validatingConfiguration(), authorities);
        return first && second;
    }

    /** Watches on the two configurations, not started yet. */
    List<SharedIndexInformer<?>> watches() {
        return List.of(
                mutatingConfiguration().runnableInformer(0),
                validatingConfiguration().runnableInformer(0));
    }

    private Resource<MutatingWebhookConfiguration> mutatingConfiguration() {
        return client.admissionRegistration()
                .v1()
                .mutatingWebhookConfigurations()
                .withName(mutating);
    }

    private Resource<ValidatingWebhookConfiguration> validatingConfiguration() {
        return client.admissionRegistration()
                .v1()
                .validatingWebhookConfigurations()
                .withName(validating);
    }

    private <T extends HasMetadata> boolean inject(Resource<T> resource, List<X509Certificate> authorities) {
        return Optional.ofNullable(resource.get())
                .map(configuration -> inject(resource, configuration, authorities))
                .orElse(true);
    }

    private <T extends HasMetadata> boolean inject(
            Resource<T> resource, T configuration, List<X509Certificate> authorities) {
        ArrayNode patch = patch(entries(configuration), authorities);
        if (patch.isEmpty()) {
            return true;
        }
        String name = configuration.getMetadata().getName();
        if (isOfCertManager(configuration)) {
            if (leftAlone.add(name)) {
                LOG.warnf(
                        "%s %s is left to cert-manager by its annotation %s…; remove the annotation, or let the"
                                + " operator serve with the certificate of cert-manager",
                        configuration.getKind(), name, CERT_MANAGER);
            }
            return false;
        }
        resource.patch(PatchContext.of(PatchType.JSON), patch.toString());
        LOG.infof("%s %s trusts the authorities of the webhooks now", configuration.getKind(), name);
        return true;
    }

    private static boolean isOfCertManager(HasMetadata configuration) {
        return Optional.ofNullable(configuration.getMetadata().getAnnotations()).stream()
                .flatMap(annotations -> annotations.keySet().stream())
                .anyMatch(annotation -> annotation.startsWith(CERT_MANAGER));
    }

    private record Entry(String name, WebhookClientConfig client) {

        boolean isOurs() {
            return path().flatMap(Hook::at).isPresent();
        }

        private Optional<String> path() {
            return client.getService() != null
                    ? Optional.ofNullable(client.getService().getPath())
                    : Optional.ofNullable(client.getUrl())
                            .map(url -> URI.create(url).getPath());
        }
    }

    private static List<Entry> entries(HasMetadata configuration) {
        return (switch (configuration) {
                    case MutatingWebhookConfiguration all ->
                        all.getWebhooks().stream().map(each -> new Entry(each.getName(), each.getClientConfig()));
                    case ValidatingWebhookConfiguration all ->
                        all.getWebhooks().stream().map(each -> new Entry(each.getName(), each.getClientConfig()));
                    default -> Stream.<Entry>empty();
                })
                .toList();
    }

    /** Each change is tied to the entry's name: the list may have been reordered since it was read. */
    private ArrayNode patch(List<Entry> entries, List<X509Certificate> authorities) {
        Instant now = clock.instant();
        ArrayNode patch = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, entries.size()).filter(i -> entries.get(i).isOurs()).forEach(i -> {
            String present = entries.get(i).client().getCaBundle();
            TrustBundle.completing(present, authorities, now).ifPresent(bundle -> {
                String at = "/webhooks/" + i;
                patch.addObject()
                        .put("op", "test")
                        .put("path", at + "/name")
                        .put("value", entries.get(i).name());
                patch.addObject()
                        .put("op", "add")
                        .put("path", at + "/clientConfig/caBundle")
                        .put("value", bundle);
            });
        });
        return patch;
    }
}

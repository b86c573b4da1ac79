package com.aerospike.operator.run.certificate;

import com.aerospike.operator.node.PemIdentity;
import com.aerospike.operator.run.certificate.CertificateSecret.Stored;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * A certificate of the operator's own, shared by all replicas through a Secret, and made known to the API server.
 *
 * <p>Every replica does the same at the same events: a changed Secret, a changed webhook configuration, a due date. Who
 * loses a race for the Secret reads what the winner wrote.
 */
public final class SelfMadeCertificate implements CertificateSource {

    private static final Logger LOG = Logger.getLogger(SelfMadeCertificate.class);
    private static final int RACES = 5;

    /** So that a machine whose timers stood still does not sleep through a due date by more than this. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final CertificateSecret secret;
    private final TrustInjector injector;
    private final Rotation rotation;
    private final Clock clock;
    private final Attendance attendance = new Attendance("webhook-certificate", this::attend);

    private Consumer<PemIdentity> user = identity -> {};
    private Optional<Certificates> known = Optional.empty();
    private Optional<Triggers> triggers = Optional.empty();

    /** @param secretName of the Secret in the operator's own {@code namespace} */
    public SelfMadeCertificate(
            KubernetesClient client,
            String namespace,
            String secretName,
            TrustInjector injector,
            ServingNames names,
            Terms terms,
            Clock clock) {
        this.secret = new CertificateSecret(client, namespace, secretName);
        this.injector = injector;
        this.rotation = new Rotation(terms, names);
        this.clock = clock;
    }

    @Override
    public void start(Consumer<PemIdentity> user) {
        this.user = user;
        List<SharedIndexInformer<?>> watches = new ArrayList<>(injector.watches());
        watches.add(secret.watch());
        triggers = Optional.of(Triggers.start(watches, attendance::soon));
        attendance.soon();
    }

    /** One look at everything; returns when the next one is due without an event. */
    private Duration attend() {
        Stored.Usable stored = obtain();
        use(stored.certificates());
        boolean inPlace = injector.inject(stored.certificates().trusted());
        Instant now = clock.instant();
        Certificates next = rotation.next(stored.certificates(), now, inPlace);
        if (next != stored.certificates()) {
            if (!secret.replace(next, stored.version())) {
                return Duration.ZERO;
            }
            // First the trust, then what needs it.
            injector.inject(next.trusted());
            use(next);
        }
        Duration wait = Duration.between(now, rotation.due(next, now));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    private Stored.Usable obtain() {
        for (int race = 0; race < RACES; race++) {
            switch (secret.read()) {
                case Stored.Usable usable -> {
                    return usable;
                }
                // A deleted Secret comes back as it was: what is served is still trusted.
                case Stored.Nothing ignored -> secret.create(known.orElseGet(() -> rotation.first(clock.instant())));
                case Stored.Unusable unusable -> {
                    LOG.warnf("%s is made anew: %s", secret, unusable.why());
                    secret.replace(known.orElseGet(() -> rotation.first(clock.instant())), unusable.version());
                }
            }
        }
        throw new IllegalStateException("obtain " + secret + ": it changed at each of " + RACES + " tries");
    }

    private void use(Certificates certificates) {
        boolean fresh = known.filter(before -> before.servingCertificate().equals(certificates.servingCertificate()))
                .isEmpty();
        known = Optional.of(certificates);
        if (fresh) {
            user.accept(certificates.serving());
        }
    }

    @Override
    public void close() {
        triggers.ifPresent(Triggers::close);
        attendance.close();
    }
}

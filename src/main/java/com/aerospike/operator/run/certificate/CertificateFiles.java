package com.aerospike.operator.run.certificate;

import com.aerospike.operator.node.PemIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * A certificate that somebody else keeps in files: cert-manager or OLM through a mounted Secret, or an administrator.
 * Changed files are taken over without a restart; a pair that does not fit, as while one file is written before the
 * other, is waited out with the former one.
 */
public final class CertificateFiles implements CertificateSource {

    private static final Logger LOG = Logger.getLogger(CertificateFiles.class);

    /** Mounted Secrets change in the way of links, of which file watches learn on some systems only. */
    private final Duration period;

    private final Path folder;
    private final Path certificate;
    private final Path key;
    private final Optional<TrustInjector> injector;
    private final Attendance attendance = new Attendance("webhook-certificate-files", this::attend);

    private Consumer<PemIdentity> user = identity -> {};
    private Optional<Content> used = Optional.empty();
    private Optional<Content> refused = Optional.empty();
    private Optional<Triggers> triggers = Optional.empty();

    private record Content(String certificate, String key) {
        @Override
        public String toString() {
            return "Content[masked]";
        }
    }

    /**
     * @param folder holds both files and, for {@code injector}, {@code ca.crt}
     * @param injector empty if somebody else tells the API server whom to trust
     */
    public CertificateFiles(
            Path folder, String certificate, String key, Optional<TrustInjector> injector, Duration period) {
        this.folder = folder;
        this.certificate = folder.resolve(certificate);
        this.key = folder.resolve(key);
        this.injector = injector;
        this.period = period;
    }

    @Override
    public void start(Consumer<PemIdentity> user) {
        this.user = user;
        triggers = injector.map(TrustInjector::watches).map(watches -> Triggers.start(watches, attendance::soon));
        attendance.soon();
    }

    private Duration attend() {
        Content found = new Content(read(certificate), read(key));
        if (!used.equals(Optional.of(found)) && !refused.equals(Optional.of(found))) {
            take(found);
        }
        injector.ifPresent(each -> each.inject(authorities()));
        return period;
    }

    private List<X509Certificate> authorities() {
        Path file = folder.resolve(SecretForm.BUNDLE);
        try {
            return PemIdentity.certificates(read(file));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("read the authorities in " + file, e);
        }
    }

    private void take(Content found) {
        try {
            PemIdentity identity = PemIdentity.parse(found.certificate(), found.key());
            if (KeyPairCheck.belongTogether(identity.chain().getFirst(), identity.key())) {
                used = Optional.of(found);
                refused = Optional.empty();
                user.accept(identity);
            } else {
                refuse(found, "the key is not the one of the certificate");
            }
        } catch (GeneralSecurityException e) {
            refuse(found, Optional.ofNullable(e.getMessage()).orElse(e.toString()));
        }
    }

    private void refuse(Content found, String why) {
        refused = Optional.of(found);
        LOG.warnf("Certificate of the webhooks in %s is not taken over: %s", folder, why);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("read " + file + " of the webhooks' certificate", e);
        }
    }

    @Override
    public void close() {
        triggers.ifPresent(Triggers::close);
        attendance.close();
    }
}

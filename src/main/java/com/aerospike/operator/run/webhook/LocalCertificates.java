package com.aerospike.operator.run.webhook;

import com.aerospike.operator.admission.rules.OperatorFiles;
import com.aerospike.operator.node.PemIdentity;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * The certificates in the operator's own container. All replicas have the same files, so each gives the same answer.
 * Nothing that a file holds is passed on but the names in a certificate.
 */
public final class LocalCertificates implements OperatorFiles {

    /** A certificate has a few KiB; a path may lead to anything, endless devices included. */
    private static final int LARGEST = 1 << 20;

    private static final int DNS_NAME = 2;

    @Override
    public Certificate certificateAt(String path) {
        try {
            Path file = Path.of(path);
            if (Files.exists(file) && (!Files.isRegularFile(file) || Files.size(file) > LARGEST)) {
                return new Certificate.Unreadable(path + ": is no certificate");
            }
            List<X509Certificate> chain = PemIdentity.certificates(Files.readString(file));
            return chain.isEmpty()
                    ? new Certificate.Unreadable(path + ": holds no certificate")
                    : new Certificate.Readable(names(chain.getFirst()));
        } catch (NoSuchFileException e) {
            return new Certificate.Unreadable("open " + path + ": no such file or directory");
        } catch (AccessDeniedException e) {
            return new Certificate.Unreadable("open " + path + ": permission denied");
        } catch (CharacterCodingException | GeneralSecurityException | InvalidNameException e) {
            return new Certificate.Unreadable(path + ": is no certificate");
        } catch (IOException | InvalidPathException e) {
            return new Certificate.Unreadable("open " + path + ": cannot be read");
        }
    }

    private static List<String> names(X509Certificate certificate)
            throws GeneralSecurityException, InvalidNameException {
        List<String> names = new ArrayList<>();
        for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
            if (part.getType().equalsIgnoreCase("CN")) {
                names.add(part.getValue().toString());
            }
        }
        if (certificate.getSubjectAlternativeNames() != null) {
            certificate.getSubjectAlternativeNames().stream()
                    .filter(name -> name.getFirst().equals(DNS_NAME))
                    .forEach(name -> names.add(name.getLast().toString()));
        }
        return names;
    }
}

package com.aerospike.operator.node;

import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * The names a certificate stands for, compared the way Aerospike's own clients do: the common name or a DNS alternative
 * name equals the wanted name exactly. HTTPS rules do not fit, because a tls-name need not be a host name at all.
 */
final class CertificateName {

    private static final int DNS = 2;
    private static final int IP = 7;

    private CertificateName() {}

    static boolean matches(Certificate certificate, String wanted) {
        return namesOf(certificate).contains(wanted);
    }

    static Set<String> namesOf(Certificate certificate) {
        var names = new LinkedHashSet<String>();
        if (certificate instanceof X509Certificate x509) {
            names.addAll(commonNames(x509));
            names.addAll(alternativeNames(x509));
        }
        return names;
    }

    private static List<String> commonNames(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .toList();
        } catch (InvalidNameException e) {
            // A subject that is no distinguished name names nobody; the alternative names may still match.
            return List.of();
        }
    }

    private static List<String> alternativeNames(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name ->
                                    name.get(0).equals(DNS) || name.get(0).equals(IP))
                            .map(name -> name.get(1).toString())
                            .toList();
        } catch (CertificateParsingException e) {
            // Unreadable alternative names match nothing, which is the safe side.
            return List.of();
        }
    }
}

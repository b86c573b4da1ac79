package com.aerospike.operator.run.certificate;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The host names and addresses under which the webhooks are called. */
public record ServingNames(Set<String> names) {

    private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}|.*:.*");
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    public ServingNames {
        names = new LinkedHashSet<>(names);
    }

    /** @param extra for configurations that call by URL instead of by Service */
    public static ServingNames ofService(String service, String namespace, List<String> extra) {
        List<String> names = new ArrayList<>();
        String name = service + "." + namespace;
        names.add(name + ".svc");
        names.add(name + ".svc.cluster.local");
        names.add(name);
        names.addAll(extra);
        return new ServingNames(new LinkedHashSet<>(names));
    }

    String first() {
        return names.iterator().next();
    }

    static boolean isAddress(String name) {
        return ADDRESS.matcher(name).matches();
    }

    /** The names that {@code certificate} serves under; none if they cannot be read. */
    static ServingNames of(X509Certificate certificate) {
        try {
            return new ServingNames(
                    Optional.<Collection<List<?>>>ofNullable(certificate.getSubjectAlternativeNames())
                            .orElse(List.of())
                            .stream()
                            .filter(name -> name.getFirst().equals(DNS_NAME)
                                    || name.getFirst().equals(IP_ADDRESS))
                            .map(name -> String.valueOf(name.get(1)))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        } catch (CertificateParsingException unreadable) {
            return new ServingNames(Set.of());
        }
    }

    ServingNames and(ServingNames others) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(others.names);
        return new ServingNames(all);
    }

    boolean areIn(X509Certificate certificate) {
        return of(certificate).names.containsAll(names);
    }
}

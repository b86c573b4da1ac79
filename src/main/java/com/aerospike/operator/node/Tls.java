package com.aerospike.operator.node;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Trust and, if wanted, an own identity for encrypted sessions. The chain is checked by the context, the name by the
 * session.
 */
public record Tls(SSLContext context) {

    public Tls {
        Objects.requireNonNull(context, "context");
    }

    /**
     * Trusts the machine's certificate authorities and the given ones; shows the given identity to nodes that ask.
     *
     * @throws GeneralSecurityException if the runtime cannot build a TLS context from them
     */
    public static Tls trusting(List<X509Certificate> authorities, Optional<PemIdentity> identity)
            throws GeneralSecurityException {
        var trusted = new ArrayList<>(systemAuthorities());
        trusted.addAll(authorities);
        var context = SSLContext.getInstance("TLS");
        context.init(
                identity.isPresent() ? identity.get().keyManagers() : new KeyManager[0], trustManagers(trusted), null);
        return new Tls(context);
    }

    private static List<X509Certificate> systemAuthorities() throws GeneralSecurityException {
        return Arrays.stream(trustManagers((KeyStore) null))
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toList();
    }

    private static TrustManager[] trustManagers(List<X509Certificate> trusted) throws GeneralSecurityException {
        var store = PemIdentity.emptyStore();
        for (int i = 0; i < trusted.size(); i++) {
            store.setCertificateEntry("authority-" + i, trusted.get(i));
        }
        return trustManagers(store);
    }

    private static TrustManager[] trustManagers(KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    SSLSocket over(Socket raw, NodeAddress address) throws IOException {
        var socket = (SSLSocket) context.getSocketFactory().createSocket(raw, address.host(), address.port(), true);
        var parameters = socket.getSSLParameters();
        // Aerospike clients announce no server name; a node may not know the pod name we would announce.
        parameters.setServerNames(List.of());
        socket.setSSLParameters(parameters);
        socket.setUseClientMode(true);
        return socket;
    }

    static KeyManager[] keyManagers(KeyStore store, char[] password) throws GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }
}

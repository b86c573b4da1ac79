package com.aerospike.operator.world.server;

import com.aerospike.operator.node.PemIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Makes a server's TLS identity from the files its configuration names. */
final class ServerTls {

    private static final char[] PASSWORD = "in-memory".toCharArray();

    private ServerTls() {}

    static SSLContext context(ServerSettings.TlsFiles files, UnaryOperator<Path> place)
            throws IOException, GeneralSecurityException {
        var identity = PemIdentity.parse(
                Files.readString(place.apply(files.certificate())), Files.readString(place.apply(files.key())));
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, PASSWORD);
        store.setKeyEntry("server", identity.key(), PASSWORD, identity.chain().toArray(X509Certificate[]::new));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var authorities = files.authorities().isPresent()
                ? PemIdentity.certificates(
                        Files.readString(place.apply(files.authorities().get())))
                : List.<X509Certificate>of();
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted(authorities));
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore trusted(List<X509Certificate> authorities) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, PASSWORD);
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("authority-" + i, authorities.get(i));
        }
        return store;
    }
}

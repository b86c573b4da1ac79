package com.aerospike.operator.run.webhook;

import com.aerospike.operator.node.PemIdentity;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** Serves with one identity, whatever the client asks for; it has no other. */
final class IdentityKeyManager extends X509ExtendedKeyManager {

    private static final String ALIAS = "webhooks";

    private final X509Certificate[] chain;
    private final PrivateKey key;

    IdentityKeyManager(PemIdentity identity) {
        this.chain = identity.chain().toArray(X509Certificate[]::new);
        this.key = identity.key();
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return serverAlias(keyType);
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return serverAlias(keyType);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        String alias = serverAlias(keyType);
        return alias == null ? new String[0] : new String[] {alias};
    }

    // The interface asks for null where nothing fits. Older key types name the issuer's algorithm as well: EC_RSA.
    private String serverAlias(String keyType) {
        return keyType.split("_", 2)[0].equals(key.getAlgorithm()) ? ALIAS : null;
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return null;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return chain.clone();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return key;
    }
}

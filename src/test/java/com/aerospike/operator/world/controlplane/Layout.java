package com.aerospike.operator.world.controlplane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of one control plane, below its work directory. */
record Layout(Path folder) {

    private static final String ONE_HOST_FOR_ALL_NODES = "127.0.0.1";

    /** Writes keys, certificates and settings that the programs read at their start. */
    static Layout prepare(Path folder, CertificateAuthority authority, Users users) {
        var layout = new Layout(folder);
        var server = authority.issue(
                "kube-apiserver", List.of("127.0.0.1", "localhost", "10.96.0.1", "kubernetes.default.svc"));
        var streams = authority.issue("kubelet-streams", List.of(ONE_HOST_FOR_ALL_NODES));
        var streamsClient = authority.issue("kube-apiserver-kubelet-client", List.of());
        var accounts = CertificateAuthority.newKeys();
        layout.write("ca.crt", authority.certificatePem());
        layout.write("server.crt", server.certificatePem());
        layout.write("server.key", server.keyPem());
        layout.write("kubelet-streams.crt", streams.certificatePem());
        layout.write("kubelet-streams.key", streams.keyPem());
        layout.write("kubelet-client.crt", streamsClient.certificatePem());
        layout.write("kubelet-client.key", streamsClient.keyPem());
        layout.write("accounts.key", CertificateAuthority.privatePem(accounts.getPrivate()));
        layout.write("accounts.pub", CertificateAuthority.publicPem(accounts.getPublic()));
        layout.write("tokens.csv", users.tokenFile());
        layout.write("audit-policy.yaml", AuditLog.POLICY);
        return layout;
    }

    String file(String name) {
        return folder.resolve(name).toString();
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path log(Component component) {
        return folder.resolve(component.executable() + ".log");
    }

    void write(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + name + " of the control plane", e);
        }
    }
}

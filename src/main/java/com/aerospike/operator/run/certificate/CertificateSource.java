package com.aerospike.operator.run.certificate;

import com.aerospike.operator.node.PemIdentity;
import java.util.function.Consumer;

/** Where the serving certificate comes from. */
public interface CertificateSource extends AutoCloseable {

    /**
     * Begins to provide: tells {@code user} the identity to serve with, as soon as there is one and whenever it
     * changes.
     *
     * @param user called on a thread of the source, which waits for it
     */
    void start(Consumer<PemIdentity> user);

    @Override
    void close();
}

package com.aerospike.operator.planning;

import java.util.Optional;

/** Where live clusters are looked up. */
public interface LiveClusters extends AutoCloseable {
    /** The namespace of resources that name none. */
    String namespace();

    /** Empty if there is no such cluster. */
    Optional<LiveCluster> read(String namespace, String name) throws LiveUnreadable;

    @Override
    void close();
}

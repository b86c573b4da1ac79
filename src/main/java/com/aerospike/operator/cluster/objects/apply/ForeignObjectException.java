package com.aerospike.operator.cluster.objects.apply;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** An object has the name of one of the cluster's, but belongs to somebody else; it is left alone. */
public final class ForeignObjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignObjectException(HasMetadata object, HasMetadata cluster) {
        super("write %s %s/%s: an object of that name exists and does not belong to cluster %s"
                .formatted(
                        object.getKind(),
                        object.getMetadata().getNamespace(),
                        object.getMetadata().getName(),
                        cluster.getMetadata().getName()));
    }
}

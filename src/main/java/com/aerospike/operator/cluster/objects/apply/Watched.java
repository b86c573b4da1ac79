package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.kube.Labels;

/** Which objects the caches hold. */
public final class Watched {

    /** Label selector of everything that belongs to some cluster; foreign objects never reach the caches. */
    public static final String OURS = Labels.APP + "=" + Labels.APP_VALUE;

    private Watched() {}
}

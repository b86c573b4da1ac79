package com.aerospike.operator.planning;

import com.aerospike.operator.kube.RackIdentity;

/**
 * How large a rack is and will be.
 *
 * @param batch pods that are stopped together at most
 */
public record RackForecast(RackIdentity rack, int before, int after, int batch) {}

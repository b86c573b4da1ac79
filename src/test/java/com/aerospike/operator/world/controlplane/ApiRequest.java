package com.aerospike.operator.world.controlplane;

import java.time.Instant;
import java.util.Set;

/**
 * One request that the API server has answered.
 *
 * @param at when it arrived
 * @param user who asked, for example {@code system:serviceaccount:aerospike-operator:aerospike-operator}
 * @param verb of the API, such as get, list, watch, create, update, patch, delete
 * @param group API group; empty for the core group
 * @param resource plural, such as {@code pods}; empty for requests that concern no object
 * @param subresource such as {@code status}; empty if none
 * @param namespace empty for what belongs to none
 * @param name empty where the request concerns a collection
 * @param code HTTP status of the answer
 */
public record ApiRequest(
        Instant at,
        String user,
        String userAgent,
        String verb,
        String group,
        String resource,
        String subresource,
        String namespace,
        String name,
        String uri,
        int code) {

    private static final Set<String> WRITES = Set.of("create", "update", "patch", "delete", "deletecollection");

    public boolean writes() {
        return WRITES.contains(verb);
    }

    /** A single object or a list, fetched once; a watch is neither. */
    public boolean reads() {
        return verb.equals("get") || verb.equals("list");
    }

    /** Renewals of the operator's own leader lease go on for ever and say nothing about reconciling. */
    public boolean concernsLease() {
        return resource.equals("leases");
    }

    @Override
    public String toString() {
        var target = subresource.isEmpty() ? resource : resource + "/" + subresource;
        return "%s %s %s/%s (%d) by %s".formatted(verb, target.isEmpty() ? uri : target, namespace, name, code, user);
    }
}

package com.aerospike.operator.node;

import java.util.OptionalInt;
import java.util.Set;

/**
 * A user as the node knows it.
 *
 * @param connections open connections of this user on the asked node; absent on servers that do not count them
 */
public record UserFacts(String name, Set<String> roles, OptionalInt connections) {

    public UserFacts {
        roles = Set.copyOf(roles);
    }
}

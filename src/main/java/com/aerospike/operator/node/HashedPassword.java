package com.aerospike.operator.node;

import com.aerospike.client.admin.AdminCommand;
import java.util.Objects;

/**
 * A password in the only form a node ever sees: bcrypt with the protocol's fixed salt. The clear text is not kept.
 *
 * <p>Hashing costs some 50 ms of CPU on purpose, so make one value for a cluster and reuse it for all its nodes.
 */
public final class HashedPassword {

    private final String hash;

    private HashedPassword(String hash) {
        this.hash = hash;
    }

    public static HashedPassword of(String clearText) {
        return new HashedPassword(AdminCommand.hashPassword(Objects.requireNonNull(clearText, "clearText")));
    }

    String text() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashedPassword that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "HashedPassword[masked]";
    }
}

package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfigPath;

/**
 * One thing that is wrong with a configuration. Secrets are masked in all texts.
 *
 * @param path the value at fault; for a missing or unknown key the place where that key is or would be
 * @param found what is there, for example {@code is the text "2"}
 * @param requirement what is allowed, for example {@code must be a whole number from 1 to 256}
 * @param compatText the same finding in the layout of the Go operator's messages, which clients match on
 */
public record ConfigViolation(ConfigPath path, ViolatedRule rule, String found, String requirement, String compatText) {

    /** One sentence for people. */
    public String message() {
        return path + ": " + problem();
    }

    /** The sentence without the path. */
    public String problem() {
        return found + ", " + requirement;
    }

    @Override
    public String toString() {
        return message();
    }
}

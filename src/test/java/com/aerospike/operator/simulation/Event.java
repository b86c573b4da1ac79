package com.aerospike.operator.simulation;

import java.util.Arrays;

/**
 * Something that happens from outside.
 *
 * @param delay milliseconds after the event before
 * @param a and {@code b}: which or how much, taken modulo what there is
 */
record Event(int delay, Kind kind, int a, int b) {

    enum Kind {
        // What a user edits.
        SIZE(true),
        ADD_RACK(true),
        REMOVE_RACK(true),
        NEW_REVISION(true),
        IMAGE(true),
        BAD_IMAGE(true),
        STATIC_CONFIG(true),
        LIVE_CONFIG(true),
        BOTH_CONFIG(true),
        BAD_CONFIG(true),
        POD_SETTING(true),
        POD_RESTART(true),
        WARM_RESTART(true),
        BLOCK_HOST(true),
        BATCHES(true),
        IGNORABLE(true),
        PAUSE(true),
        RESUME(true),
        REVERT(true),
        // What goes wrong.
        POD_DELETED(false),
        SERVER_KILLED(false),
        SERVER_SILENT(false),
        HOST_LOST(false),
        SLOW_START(false),
        API_OUTAGE(false),
        OPERATOR_DIES(false),
        STALE_CACHE(false);

        final boolean edit;

        Kind(boolean edit) {
            this.edit = edit;
        }
    }

    static Event parse(String line) {
        var words = line.split(" ");
        if (words.length != 4) {
            throw new IllegalArgumentException(
                    "read event '" + line + "': it has not four words, of " + Arrays.toString(Kind.values()));
        }
        return new Event(
                Integer.parseInt(words[0]),
                Kind.valueOf(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]));
    }

    @Override
    public String toString() {
        return delay + " " + kind + " " + a + " " + b;
    }
}

package com.aerospike.operator.admission.preview;

import java.util.List;

/** Numbers with their nouns. */
final class Words {

    private static final int NAMED = 3;

    private Words() {}

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** How many at a time. */
    static String pace(int batch) {
        return batch == 1 ? "one at a time" : "up to " + batch + " at a time";
    }

    /** {@code rack 1}, {@code racks 1, 2} or, if there are many, {@code 5 racks}. */
    static String racks(List<RackPair> racks) {
        if (racks.size() > NAMED) {
            return count(racks.size(), "rack");
        }
        List<String> ids =
                racks.stream().map(rack -> rack.after().identity().toString()).toList();
        return (ids.size() == 1 ? "rack " : "racks ") + String.join(", ", ids);
    }
}

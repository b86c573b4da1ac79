package com.aerospike.operator.admission.rules;

import java.util.List;

/** The files of the operator's own container that a resource may name: its client certificate. */
@FunctionalInterface
public interface OperatorFiles {

    /** Where the question is put elsewhere, as on a laptop: nothing can be said about any file. */
    OperatorFiles OUT_OF_SIGHT = path -> new Certificate.OutOfSight();

    Certificate certificateAt(String path);

    /** What came of looking for a certificate. */
    sealed interface Certificate {

        record OutOfSight() implements Certificate {}

        /** @param why in the words of the system; never what the file holds */
        record Unreadable(String why) implements Certificate {}

        /** @param names its common name and DNS names; a certificate may have none */
        record Readable(List<String> names) implements Certificate {
            public Readable {
                names = List.copyOf(names);
            }
        }
    }
}

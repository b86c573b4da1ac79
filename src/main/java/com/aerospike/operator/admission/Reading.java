package com.aerospike.operator.admission;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.api.v1.AerospikeCluster;
import java.util.List;

/** What became of a document that should be a resource. */
public sealed interface Reading {

    /**
     * The document has the shape of a resource.
     *
     * @param unknownFields what the resource has no place for; ignored, but worth a warning, since it may be misspelt
     */
    record Readable(AerospikeCluster cluster, List<FieldPath> unknownFields) implements Reading {
        public Readable {
            unknownFields = List.copyOf(unknownFields);
        }
    }

    /**
     * A value is not of the type its field has.
     *
     * @param isUnknownWord whether it is a text, but none of the words that the field knows; the schema says that, too
     */
    record Unreadable(Violation violation, boolean isUnknownWord) implements Reading {}
}

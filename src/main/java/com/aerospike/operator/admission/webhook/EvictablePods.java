package com.aerospike.operator.admission.webhook;

import java.time.Instant;
import java.util.Map;

/** The pods as the eviction webhook needs them. */
public interface EvictablePods {

    Found find(String namespace, String name);

    /** Notes on the pod that its eviction was refused at this time; the operator then moves it itself. */
    Marking mark(Found.Pod pod, Instant at);

    /** What came of looking for a pod. */
    sealed interface Found {

        /** @param uid tells this pod from a later one of the same name */
        record Pod(
                String namespace, String name, String uid, Map<String, String> labels, Map<String, String> annotations)
                implements Found {
            public Pod {
                labels = Map.copyOf(labels);
                annotations = Map.copyOf(annotations);
            }
        }

        record Nothing() implements Found {}

        record Unreadable(String why) implements Found {}
    }

    /** What came of marking a pod. */
    sealed interface Marking {

        record Done() implements Marking {}

        record Failed(String why) implements Marking {}
    }
}

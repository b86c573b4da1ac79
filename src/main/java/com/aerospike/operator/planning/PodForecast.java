package com.aerospike.operator.planning;

import com.aerospike.operator.kube.PodName;
import java.util.List;

/**
 * What happens to one pod.
 *
 * @param now how it is, in a few words
 * @param turn when it is its turn; pods of the same turn may go together. 0 if nothing happens
 */
public record PodForecast(PodName pod, String now, Action action, int turn, List<String> because) {
    public PodForecast {
        because = List.copyOf(because);
    }

    PodForecast at(int itsTurn) {
        return new PodForecast(pod, now, action, itsTurn, because);
    }
}

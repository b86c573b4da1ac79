package com.aerospike.operator.planning;

import java.util.List;

/**
 * What applying a resource would do.
 *
 * @param summary the change in a few sentences, the same that admission gives as warnings
 * @param pods in the order of their turns, those that nothing happens to last
 * @param needsPerson what stands in the way until somebody acts
 */
public record Forecast(
        String namespace,
        String name,
        Kind kind,
        List<String> summary,
        List<RackForecast> racks,
        List<PodForecast> pods,
        List<String> needsPerson) {

    public enum Kind {
        /** There is no such cluster yet. */
        CREATES,
        CHANGES,
        UNCHANGED,
        /** Nothing is done, whatever is wanted, until the pause ends. */
        PAUSED
    }

    public Forecast {
        summary = List.copyOf(summary);
        racks = List.copyOf(racks);
        pods = List.copyOf(pods);
        needsPerson = List.copyOf(needsPerson);
    }

    public long count(Action action) {
        return pods.stream().filter(pod -> pod.action() == action).count();
    }
}

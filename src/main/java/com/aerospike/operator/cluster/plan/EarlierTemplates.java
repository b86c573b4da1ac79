package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which templates of {@code aerospike.conf} must a rack remember besides the wanted one? Those that its pods run: without
 * the text a change of one parameter could not be told from any other.
 */
final class EarlierTemplates {
    /** A ConfigMap holds 1 MiB, and pods of one rack hardly run more than two. */
    private static final int MOST = 6;

    private static final int MOST_CHARACTERS = 400_000;

    private EarlierTemplates() {}

    /** By hash. Where there are too many, those that most pods run. */
    static SortedMap<String, String> of(RackIntent rack, Snapshot seen) {
        var confs = new RunningConfs(rack, seen);
        if (confs.remembered().keySet().stream().allMatch(confs.wantedHash()::equals)) {
            return Collections.emptySortedMap();
        }
        if (confs.wantedIsInForce()) {
            return unchanged(confs);
        }
        return bounded(users(rack, confs, seen), confs);
    }

    /** To forget what nobody runs any more is not worth a write of its own: the next change does it. */
    private static SortedMap<String, String> unchanged(RunningConfs confs) {
        var kept = new TreeMap<String, String>();
        confs.remembered().forEach((hash, conf) -> kept.put(hash, conf.text()));
        kept.remove(confs.wantedHash());
        return kept;
    }

    /** How many pods run each remembered template; one that has not said it yet may run any of them. */
    private static Map<String, Integer> users(RackIntent rack, RunningConfs confs, Snapshot seen) {
        var users = new HashMap<String, Integer>();
        seen.pods().stream()
                .filter(pod -> pod.name().rack().equals(rack.identity()) && !pod.terminating())
                .flatMap(pod -> perhapsRun(pod, confs).stream())
                .filter(hash ->
                        !hash.equals(confs.wantedHash()) && confs.remembered().containsKey(hash))
                .forEach(hash -> users.merge(hash, 1, Integer::sum));
        return users;
    }

    private static List<String> perhapsRun(PodSeen pod, RunningConfs confs) {
        return confs.started(pod)
                .map(started -> List.of(started.config()))
                .orElseGet(() -> List.copyOf(confs.remembered().keySet()));
    }

    private static SortedMap<String, String> bounded(Map<String, Integer> users, RunningConfs confs) {
        var kept = new TreeMap<String, String>();
        int characters = 0;
        var byUse = users.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (String hash : byUse) {
            var text = confs.remembered().get(hash).text();
            characters += text.length();
            if (kept.size() < MOST && characters <= MOST_CHARACTERS) {
                kept.put(hash, text);
            }
        }
        return kept;
    }
}

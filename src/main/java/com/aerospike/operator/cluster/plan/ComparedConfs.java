package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.change.ConfigDiff;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What running configurations differ in from the one that a rack is to have. It is long to work out and stays the same. */
final class ComparedConfs {

    /** @param version of the server that runs it, by which a change is judged */
    private record Running(String hash, ServerVersion version) {}

    private final Map<Running, Optional<ConfigDiff>> known = new ConcurrentHashMap<>();

    Optional<ConfigDiff> diff(KnownConf running, ServerVersion version, Supplier<Optional<ConfigDiff>> compare) {
        return known.computeIfAbsent(new Running(running.hash(), version), absent -> compare.get());
    }
}

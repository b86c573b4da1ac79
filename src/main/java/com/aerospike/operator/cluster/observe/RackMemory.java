package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.bootstrap.BootstrapException;
import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.Offer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an earlier pass wrote into the ConfigMap of a rack. The ConfigMap is the operator's only memory of which claims
 * it offered as new: a pod may start, write data and be gone before its report is seen.
 */
public sealed interface RackMemory {

    /**
     * @param offers by pod; a pod without offers is not in it
     * @param confs templates of {@code aerospike.conf} by their hash: the one in force and those that pods still run
     */
    record Kept(BootstrapInput input, Map<String, List<Offer>> offers, Map<String, String> confs)
            implements RackMemory {
        public Kept {
            offers = Map.copyOf(offers);
            confs = Map.copyOf(confs);
        }
    }

    /**
     * The ConfigMap was written by AKO, which offers nothing, and never by this operator.
     *
     * @param confs as in {@link Kept}: the one in force
     */
    record Blank(Map<String, String> confs) implements RackMemory {
        public Blank {
            confs = Map.copyOf(confs);
        }

        public Blank() {
            this(Map.of());
        }
    }

    /**
     * Whatever was offered is forgotten.
     *
     * @param why what is wrong with the ConfigMap
     */
    record Lost(String why) implements RackMemory {}

    /** Templates of {@code aerospike.conf} that pods of the rack may run, by hash; none where memory fails. */
    default Map<String, String> templates() {
        return switch (this) {
            case Kept kept -> kept.confs();
            case Blank blank -> blank.confs();
            case Lost lost -> Map.of();
        };
    }

    /** @param text content of the key {@link BootstrapInput#CONFIG_MAP_KEY} */
    static RackMemory of(Optional<String> text) {
        return of(text, Map.of());
    }

    /**
     * @param text content of the key {@link BootstrapInput#CONFIG_MAP_KEY}
     * @param confs templates by hash
     */
    static RackMemory of(Optional<String> text, Map<String, String> confs) {
        return text.map(found -> read(found, confs)).orElseGet(() -> new Blank(confs));
    }

    private static RackMemory read(String text, Map<String, String> confs) {
        try {
            var input = BootstrapInput.fromJson(text);
            var offers = new TreeMap<String, List<Offer>>();
            input.pods().forEach((pod, plan) -> {
                if (!plan.offers().isEmpty()) {
                    offers.put(pod, Offer.all(plan.offers()));
                }
            });
            return new Kept(input, offers, confs);
        } catch (BootstrapException unreadable) {
            return new Lost(unreadable.getMessage());
        }
    }
}

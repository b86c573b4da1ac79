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

    /** @param offers by pod; a pod without offers is not in it */
    record Kept(BootstrapInput input, Map<String, List<Offer>> offers) implements RackMemory {
        public Kept {
            offers = Map.copyOf(offers);
        }
    }

    /** The ConfigMap was written by AKO, which offers nothing, and never by this operator. */
    record Blank() implements RackMemory {}

    /**
     * Whatever was offered is forgotten.
     *
     * @param why what is wrong with the ConfigMap
     */
    record Lost(String why) implements RackMemory {}

    /** @param text content of the key {@link BootstrapInput#CONFIG_MAP_KEY} */
    static RackMemory of(Optional<String> text) {
        return text.map(RackMemory::read).orElseGet(Blank::new);
    }

    private static RackMemory read(String text) {
        try {
            var input = BootstrapInput.fromJson(text);
            var offers = new TreeMap<String, List<Offer>>();
            input.pods().forEach((pod, plan) -> {
                if (!plan.offers().isEmpty()) {
                    offers.put(pod, Offer.all(plan.offers()));
                }
            });
            return new Kept(input, offers);
        } catch (BootstrapException unreadable) {
            return new Lost(unreadable.getMessage());
        }
    }
}

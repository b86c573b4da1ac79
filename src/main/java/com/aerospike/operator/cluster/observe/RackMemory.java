package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.bootstrap.BootstrapException;
import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.bootstrap.ClaimNote;
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
     * @param notes of its claims, by pod; a pod without any is not in it
     */
    record Kept(BootstrapInput input, Map<String, List<ClaimNote>> notes, ConfTemplates confs) implements RackMemory {
        public Kept {
            notes = Map.copyOf(notes);
        }
    }

    /** The ConfigMap was written by AKO, which offers nothing, and never by this operator. */
    record Blank(ConfTemplates confs) implements RackMemory {
        public Blank() {
            this(ConfTemplates.NONE);
        }
    }

    /**
     * Whatever was offered is forgotten.
     *
     * @param why what is wrong with the ConfigMap
     */
    record Lost(String why) implements RackMemory {}

    /** What pods of the rack may run; nothing where memory fails. */
    default ConfTemplates templates() {
        return switch (this) {
            case Kept kept -> kept.confs();
            case Blank blank -> blank.confs();
            case Lost lost -> ConfTemplates.NONE;
        };
    }

    /** @param text content of the key {@link BootstrapInput#CONFIG_MAP_KEY} */
    static RackMemory of(Optional<String> text) {
        return of(text, ConfTemplates.NONE);
    }

    /** @param text content of the key {@link BootstrapInput#CONFIG_MAP_KEY} */
    static RackMemory of(Optional<String> text, ConfTemplates confs) {
        return text.map(found -> read(found, confs)).orElseGet(() -> new Blank(confs));
    }

    private static RackMemory read(String text, ConfTemplates confs) {
        try {
            var input = BootstrapInput.fromJson(text);
            var notes = new TreeMap<String, List<ClaimNote>>();
            input.pods().forEach((pod, plan) -> {
                if (!plan.offers().isEmpty()) {
                    notes.put(pod, ClaimNote.all(plan.offers()));
                }
            });
            return new Kept(input, notes, confs);
        } catch (BootstrapException unreadable) {
            return new Lost(unreadable.getMessage());
        }
    }
}

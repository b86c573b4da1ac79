package com.aerospike.operator.asconfig.change;

import com.aerospike.operator.asconfig.ConfKeys;
import com.aerospike.operator.asconfig.Secrets;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.catalogue.Catalogue;
import com.aerospike.operator.asconfig.catalogue.VersionFacts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The difference between what a server runs with and what it should run with.
 *
 * @param changes all differences, running ones first, in the order of the files
 * @param commands what applies them at run time, in the order in which to send them; empty if only a restart does
 * @param addedStorage devices and files that a namespace gets and did not have; what they hold must not be taken for
 *     its data
 */
public record ConfigDiff(List<ConfigChange> changes, List<LiveCommand> commands, List<String> addedStorage) {

    private static final Set<String> STORAGE = Set.of("devices", "files");

    /** Compares two configurations for a server of this version. */
    public static ConfigDiff between(ObjectNode running, ObjectNode wanted, ServerVersion server) {
        return between(running, wanted, server, Set.of());
    }

    /**
     * Compares two configurations for a server of this version.
     *
     * @param ignoredKeys last keys of paths that do not count, for example {@code rack-id} where each pod has its own
     * @throws com.aerospike.operator.asconfig.ConfException if a section that differs cannot be written to a file
     */
    public static ConfigDiff between(
            ObjectNode running, ObjectNode wanted, ServerVersion server, Set<String> ignoredKeys) {
        VersionFacts facts = Catalogue.bundled().at(server).facts();
        Map<ChangePath, FlatValue> source = FlatConfig.of(differing(running, wanted));
        Map<ChangePath, FlatValue> target = FlatConfig.of(differing(wanted, running));
        List<Delta> deltas = new Deltas(source, target, ignoredKeys).find();
        Judge judge = new Judge(facts);
        List<ConfigChange> changes = new ArrayList<>();
        for (Delta delta : deltas) {
            Judgement judgement = judge.of(delta);
            changes.add(new ConfigChange(
                    delta.path(),
                    delta.before().map(value -> shown(delta.path(), value)),
                    delta.after().map(value -> shown(delta.path(), value)),
                    judgement.effect(),
                    judgement.because()));
        }
        boolean live = changes.stream().allMatch(change -> change.effect().compareTo(Effect.RECLUSTER) <= 0);
        List<LiveCommand> commands = live ? new Commands(server, facts, target).of(deltas) : List.of();
        return new ConfigDiff(List.copyOf(changes), commands, addedStorage(source, target));
    }

    /** Without the sections that both have: most changes touch one, and writing them all is most of the work. */
    private static ObjectNode differing(ObjectNode config, ObjectNode other) {
        ObjectNode rest = config.objectNode();
        config.properties().stream()
                .filter(section -> !section.getValue().equals(other.get(section.getKey())))
                .forEach(section -> rest.set(section.getKey(), section.getValue()));
        return rest;
    }

    private static String shown(ChangePath path, FlatValue value) {
        return path.keys().stream().anyMatch(Secrets::isSecret) ? Secrets.MASK : value.toString();
    }

    /** The strongest effect of all changes; empty if there are none. */
    public Optional<Effect> effect() {
        return changes.stream().map(ConfigChange::effect).max(Comparator.naturalOrder());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static List<String> addedStorage(Map<ChangePath, FlatValue> running, Map<ChangePath, FlatValue> wanted) {
        List<String> added = new ArrayList<>();
        wanted.forEach((path, value) -> {
            boolean storage = STORAGE.contains(path.key()) && path.keys().contains(ConfKeys.STORAGE_ENGINE);
            if (storage && value instanceof FlatValue.Items items) {
                Delta delta = new Delta(path, Optional.ofNullable(running.get(path)), Optional.of(items));
                added.addAll(delta.addedItems());
            }
        });
        return List.copyOf(added);
    }
}

package com.aerospike.operator.asconfig.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in a configuration that does not depend on the order of lists, for example
 * {@code namespaces[test].storage-engine.flush-size}.
 */
public record ChangePath(List<Step> steps) {

    static final ChangePath ROOT = new ChangePath(List.of());

    /**
     * One key on the way.
     *
     * @param item name of the list item; empty where the key holds no named items
     */
    public record Step(String key, String item) {

        @Override
        public String toString() {
            return item.isEmpty() ? key : key + "[" + item + "]";
        }
    }

    ChangePath key(String key) {
        return item(key, "");
    }

    ChangePath item(String key, String name) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(key, name));
        return new ChangePath(List.copyOf(longer));
    }

    /** The keys without item names. */
    public List<String> keys() {
        return steps.stream().map(Step::key).toList();
    }

    /** The last key. */
    public String key() {
        return steps.getLast().key();
    }

    /** Name of the item that the step at this depth picks. */
    String itemAt(int depth) {
        return steps.get(depth).item();
    }

    boolean isWithin(ChangePath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("."));
    }
}

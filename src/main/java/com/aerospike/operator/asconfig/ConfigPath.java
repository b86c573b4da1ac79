package com.aerospike.operator.asconfig;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Place of a value in a configuration tree: keys and list positions from the root, for example
 * {@code namespaces.0.replication-factor}.
 */
public final class ConfigPath {

    public static final ConfigPath ROOT = new ConfigPath(null, "");

    private final ConfigPath parent;
    private final String step;

    private ConfigPath(ConfigPath parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    public static ConfigPath of(List<String> steps) {
        ConfigPath path = ROOT;
        for (String step : steps) {
            path = path.child(step);
        }
        return path;
    }

    public ConfigPath child(String key) {
        return new ConfigPath(this, key);
    }

    public ConfigPath child(int position) {
        return new ConfigPath(this, Integer.toString(position));
    }

    /** Empty for the root. */
    public Optional<ConfigPath> parent() {
        return Optional.ofNullable(parent);
    }

    /** The last key or position; empty text for the root. */
    public String last() {
        return step;
    }

    /** Keys and positions from the root downwards. */
    public List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (ConfigPath path = this; path.parent != null; path = path.parent) {
            steps.add(path.step);
        }
        Collections.reverse(steps);
        return steps;
    }

    /** Whether this is {@code other} or a place inside it. */
    public boolean isWithin(ConfigPath other) {
        List<String> mine = steps();
        List<String> theirs = other.steps();
        return mine.size() >= theirs.size() && mine.subList(0, theirs.size()).equals(theirs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfigPath path && steps().equals(path.steps());
    }

    @Override
    public int hashCode() {
        return Objects.hash(steps());
    }

    @Override
    public String toString() {
        return parent == null ? "(root)" : String.join(".", steps());
    }
}

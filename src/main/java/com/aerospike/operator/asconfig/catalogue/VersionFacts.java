package com.aerospike.operator.asconfig.catalogue;

import com.aerospike.operator.asconfig.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The configuration parameters of one server version. */
public record VersionFacts(ServerVersion version, Rule.Section root) {

    /** All parameters, those of each variant counted apart. */
    public List<Parameter> parameters() {
        List<Parameter> result = new ArrayList<>();
        collect(root, result);
        return result;
    }

    private static void collect(Rule rule, List<Parameter> into) {
        rule.leaf().ifPresent(into::add);
        switch (rule) {
            case Rule.Section section -> section.members().values().forEach(member -> collect(member, into));
            case Rule.Items items -> collect(items.item(), into);
            case Rule.Choice choice -> choice.variants().forEach(variant -> collect(variant.rule(), into));
            case Rule.Texts ignored -> {}
            case Rule.Text ignored -> {}
            case Rule.Whole ignored -> {}
            case Rule.Switch ignored -> {}
            case Rule.Listed ignored -> {}
        }
    }

    /**
     * The rules for a value, given the keys on the way to it without the names or positions of list items, for example
     * {@code namespaces, storage-engine, flush-size}. Several if variants of a section share the key, none if this
     * version does not have it.
     */
    public List<Rule> find(List<String> keys) {
        List<Rule> here = List.of(root);
        for (String key : keys) {
            List<Rule> next = new ArrayList<>();
            here.forEach(rule -> member(rule, key, next));
            here = next;
        }
        return here;
    }

    private static void member(Rule rule, String key, List<Rule> into) {
        switch (rule) {
            case Rule.Section section ->
                Optional.ofNullable(section.members().get(key)).ifPresent(into::add);
            case Rule.Items items -> member(items.item(), key, into);
            case Rule.Choice choice -> choice.variants().forEach(variant -> member(variant.rule(), key, into));
            case Rule.Texts ignored -> {}
            case Rule.Text ignored -> {}
            case Rule.Whole ignored -> {}
            case Rule.Switch ignored -> {}
            case Rule.Listed ignored -> {}
        }
    }
}

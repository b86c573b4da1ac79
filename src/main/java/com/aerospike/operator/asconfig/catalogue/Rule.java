package com.aerospike.operator.asconfig.catalogue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a value at one place of the configuration must look like. */
public sealed interface Rule {

    /** Place in the catalogue, for example {@code namespaces[].storage-engine(device)}; {@code $} is the root. */
    String path();

    /** Where the value is a parameter: what else is known about it. */
    default Optional<Parameter> leaf() {
        return switch (this) {
            case Texts texts -> Optional.of(texts.parameter());
            case Text text -> Optional.of(text.parameter());
            case Whole whole -> Optional.of(whole.parameter());
            case Switch onOff -> Optional.of(onOff.parameter());
            case Listed listed -> Optional.of(listed.parameter());
            case Section ignored -> Optional.empty();
            case Items ignored -> Optional.empty();
            case Choice ignored -> Optional.empty();
        };
    }

    /** A section with these keys and no others. */
    record Section(String path, Map<String, Rule> members, List<String> required, Optional<Groups> groups)
            implements Rule {}

    /** A list of sections. */
    record Items(String path, int atLeast, Section item) implements Rule {}

    /** Exactly one variant must accept the value. */
    record Choice(String path, List<Variant> variants) implements Rule {}

    /** A list of texts. */
    record Texts(Parameter parameter, int atLeast, ItemRule item) implements Rule {
        @Override
        public String path() {
            return parameter.path();
        }
    }

    /** A text; one of {@code allowed} unless that list is empty. */
    record Text(Parameter parameter, List<String> allowed) implements Rule {
        @Override
        public String path() {
            return parameter.path();
        }
    }

    /** A number without fraction; limits are inclusive. */
    record Whole(Parameter parameter, BigInteger min, BigInteger max) implements Rule {
        @Override
        public String path() {
            return parameter.path();
        }
    }

    /** True or false. */
    record Switch(Parameter parameter) implements Rule {
        @Override
        public String path() {
            return parameter.path();
        }
    }

    /** One of the listed texts, checked without asking for the kind of the value first. */
    record Listed(Parameter parameter, List<String> allowed) implements Rule {
        @Override
        public String path() {
            return parameter.path();
        }
    }

    /**
     * One possibility of a choice.
     *
     * @param key the section's key that tells the variant, or {@code json} when the kind of value does
     * @param value what that key or kind is, for example {@code device} or {@code array}
     */
    record Variant(String key, String value, Rule rule) {

        public static final String BY_KIND = "json";
    }

    /** What each text of a list must look like beside being a text. */
    record ItemRule(List<String> forbidden, boolean hostName) {

        public static final ItemRule ANY = new ItemRule(List.of(), false);
    }

    /** Sets of keys of a section of which one must be present as a whole. */
    record Groups(boolean exactlyOne, List<List<String>> groups) {}
}

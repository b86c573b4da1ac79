package com.aerospike.operator.node;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a role allows, everywhere or within a namespace or set. Written {@code name[.namespace[.set]]}.
 *
 * @param code the number on the wire; one this program has no name for is kept as it is, a newer server may have more
 */
public record Privilege(int code, Optional<String> namespace, Optional<String> set) {

    private static final int FIRST_SCOPED = 10;
    private static final int LARGEST_CODE = 255;
    private static final String UNNAMED = "privilege-";

    /** The privileges with a name. */
    public enum Name {
        USER_ADMIN(0, "user-admin"),
        SYS_ADMIN(1, "sys-admin"),
        DATA_ADMIN(2, "data-admin"),
        UDF_ADMIN(3, "udf-admin"),
        SINDEX_ADMIN(4, "sindex-admin"),
        READ(10, "read"),
        READ_WRITE(11, "read-write"),
        READ_WRITE_UDF(12, "read-write-udf"),
        WRITE(13, "write"),
        TRUNCATE(14, "truncate"),
        MASKING_ADMIN(15, "masking-admin"),
        READ_MASKED(16, "read-masked"),
        WRITE_MASKED(17, "write-masked");

        private static final Map<String, Name> BY_TEXT =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Name::text, Function.identity()));
        private static final Map<Integer, Name> BY_CODE =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(name -> name.code, Function.identity()));

        private final int code;
        private final String text;

        Name(int code, String text) {
            this.code = code;
            this.text = text;
        }

        /** As in the resource and in the names of the predefined roles. */
        public String text() {
            return text;
        }
    }

    public Privilege {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(set, "set");
        if (code < 0 || code > LARGEST_CODE) {
            throw new IllegalArgumentException("Privilege code " + code + " does not fit into a byte");
        }
        if (set.isPresent() && namespace.isEmpty()) {
            throw new IllegalArgumentException("A privilege for set '" + set.get() + "' needs a namespace");
        }
        if (namespace.isPresent() && !isScoped(code)) {
            throw new IllegalArgumentException("Privilege '" + textOf(code)
                    + "' is global and cannot be limited to namespace '" + namespace.get() + "'");
        }
    }

    public static Privilege of(Name name) {
        return new Privilege(name.code, Optional.empty(), Optional.empty());
    }

    public static Privilege of(Name name, String namespace) {
        return new Privilege(name.code, Optional.of(namespace), Optional.empty());
    }

    /** From the wire, where an empty name means "all". A set without a namespace cannot occur there and is dropped. */
    static Privilege of(int code, String namespace, String set) {
        return new Privilege(code, present(namespace), namespace.isEmpty() ? Optional.empty() : present(set));
    }

    /**
     * @throws IllegalArgumentException if the text is no privilege; admission has seen it before, so this is a defect
     */
    public static Privilege parse(String text) {
        var parts = text.split("\\.", 3);
        var namespace = parts.length > 1 ? present(parts[1]) : Optional.<String>empty();
        var set = parts.length > 2 ? present(parts[2]) : Optional.<String>empty();
        return new Privilege(codeOf(parts[0]), namespace, set);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static int codeOf(String name) {
        if (Name.BY_TEXT.containsKey(name)) {
            return Name.BY_TEXT.get(name).code;
        }
        if (name.matches(UNNAMED + "\\d{1,3}")) {
            return Integer.parseInt(name.substring(UNNAMED.length()));
        }
        throw new IllegalArgumentException("Unknown privilege '" + name + "'");
    }

    private static String textOf(int code) {
        return Name.BY_CODE.containsKey(code) ? Name.BY_CODE.get(code).text : UNNAMED + code;
    }

    static boolean isScoped(int code) {
        return code >= FIRST_SCOPED;
    }

    boolean scoped() {
        return isScoped(code);
    }

    /** Empty for a code without a name. */
    public Optional<Name> name() {
        return Optional.ofNullable(Name.BY_CODE.get(code));
    }

    public String text() {
        return textOf(code)
                + namespace.map(name -> "." + name).orElse("")
                + set.map(name -> "." + name).orElse("");
    }

    @Override
    public String toString() {
        return text();
    }
}

package com.aerospike.operator.asconfig.check;

/** What a configuration can do wrong. The codes are those that users of the Go operator know from its messages. */
public enum ViolatedRule {
    INVALID_TYPE("invalid_type"),
    REQUIRED("required"),
    UNKNOWN_KEY("additional_property_not_allowed"),
    TOO_SMALL("number_gte"),
    TOO_LARGE("number_lte"),
    NOT_LISTED("enum"),
    TOO_FEW_ITEMS("array_min_items"),
    NOT_EXACTLY_ONE("number_one_of"),
    NONE_OF_SEVERAL("number_any_of"),
    FORBIDDEN_VALUE("number_not"),
    BAD_FORMAT("format"),
    /** Two items of one list share a name. */
    DUPLICATE_NAME("duplicate_name"),
    /** A section without content, which a configuration file cannot express. */
    EMPTY_SECTION("additional_property_not_allowed");

    private final String code;

    ViolatedRule(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}

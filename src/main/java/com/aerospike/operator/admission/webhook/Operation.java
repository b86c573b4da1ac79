package com.aerospike.operator.admission.webhook;

/** What the client does to the object. */
public enum Operation {
    CREATE,
    UPDATE,
    /** One for which these webhooks are not registered. */
    OTHER;

    static Operation of(String text) {
        return switch (text) {
            case "CREATE" -> CREATE;
            case "UPDATE" -> UPDATE;
            default -> OTHER;
        };
    }
}

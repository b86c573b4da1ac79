package com.aerospike.operator.node;

/** Tags of the fields in security messages. */
enum AdminField {
    USER(0),
    PASSWORD(1),
    OLD_PASSWORD(2),
    CREDENTIAL(3),
    SESSION_TOKEN(5),
    SESSION_TTL(6),
    ROLES(10),
    ROLE(11),
    PRIVILEGES(12),
    WHITELIST(13),
    READ_QUOTA(14),
    WRITE_QUOTA(15),
    CONNECTIONS(18);

    private final int id;

    AdminField(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }
}

package com.aerospike.operator.api.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The entries of a list are told apart by one of their keys, so that several writers can each own some of them. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListMap {

    /** The key; it must be required in the entries. */
    String value();
}

package com.aerospike.operator.asconfig.catalogue;

/** One line of the catalogue about keys of a section that must be present together. */
record GroupFact(String path, Rule.Groups groups, int first, int last) {

    boolean holdsAt(int version) {
        return first <= version && version <= last;
    }
}

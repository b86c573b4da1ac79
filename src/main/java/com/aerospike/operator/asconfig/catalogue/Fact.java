package com.aerospike.operator.asconfig.catalogue;

/** One line of the catalogue: what holds for a path from one version to another. Positions count known versions. */
record Fact(
        String path,
        String variant,
        String type,
        String min,
        String max,
        String values,
        String defaultJson,
        boolean required,
        boolean dynamic,
        Edition edition,
        int first,
        int last) {

    boolean holdsAt(int version) {
        return first <= version && version <= last;
    }

    /** The path of the section, list or choice that this one belongs to. */
    String parent() {
        if (path.endsWith("[]")) {
            return path.substring(0, path.length() - 2);
        }
        if (path.endsWith(")")) {
            return path.substring(0, path.lastIndexOf('('));
        }
        int dot = path.lastIndexOf('.');
        return dot < 0 ? CatalogueFile.ROOT : path.substring(0, dot);
    }

    String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}

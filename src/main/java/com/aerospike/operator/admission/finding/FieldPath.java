package com.aerospike.operator.admission.finding;

/**
 * Place of a value in a resource, written as Kubernetes writes it: {@code spec.storage.volumes[data].name}. An element
 * that has a name is given by its name, any other one by its position.
 */
public record FieldPath(String text) {

    public static final FieldPath ROOT = new FieldPath("");
    public static final FieldPath SPEC = new FieldPath("spec");

    /** The path of {@code fields} under {@code spec}. */
    public static FieldPath spec(String... fields) {
        return SPEC.fields(fields);
    }

    public FieldPath field(String name) {
        return new FieldPath(text.isEmpty() ? name : text + "." + name);
    }

    public FieldPath fields(String... names) {
        FieldPath path = this;
        for (String name : names) {
            path = path.field(name);
        }
        return path;
    }

    public FieldPath key(String key) {
        return new FieldPath(text + "[" + key + "]");
    }

    public FieldPath index(int index) {
        return key(Integer.toString(index));
    }

    @Override
    public String toString() {
        return text;
    }
}

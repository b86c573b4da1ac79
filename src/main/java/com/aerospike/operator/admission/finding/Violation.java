package com.aerospike.operator.admission.finding;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One reason why a resource is refused.
 *
 * @param rule which rule found it, for example {@code V-STO-12}
 * @param path the field at fault, for example {@code spec.storage.volumes[data].aerospike.path}
 * @param message what is wrong; keeps the wording that clients of the Go operator match on
 * @param fix what the user can do; may be empty when the message says it
 */
@RegisterForReflection
public record Violation(String rule, String path, String message, String fix) {

    /** One sentence for people: path, message, fix. */
    public String text() {
        String problem = path.isEmpty() ? message : path + ": " + message;
        return fix.isEmpty() ? problem : problem + " (" + fix + ")";
    }
}

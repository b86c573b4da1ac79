package com.aerospike.operator.bootstrap;

import com.aerospike.operator.kube.Annotations;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** Addresses that a multi-network plug-in gave to a pod, from the annotation in which it reports them. */
final class CustomInterfaces {

    private static final String ORIGIN = "pod annotation " + Annotations.NETWORK_STATUS;

    private final String annotation;

    CustomInterfaces(String annotation) {
        this.annotation = annotation;
    }

    /** All addresses of the named networks; never empty, because a server may not listen on a guess. */
    List<String> addresses(List<String> networks, String purpose) {
        if (annotation.isBlank()) {
            throw new BootstrapException("find the " + purpose + " address: " + ORIGIN + " is missing; networks "
                    + networks + " need a network plug-in that writes it");
        }
        var found = BootstrapJson.readList(annotation, Attached.class, ORIGIN).stream()
                .filter(attached -> networks.contains(attached.name()))
                .toList();
        var silent = found.stream().filter(attached -> attached.ips().isEmpty()).findFirst();
        if (silent.isPresent()) {
            throw new BootstrapException("find the " + purpose + " address: network "
                    + silent.get().name() + " gave the pod no address (" + ORIGIN + "); check its address management");
        }
        if (found.isEmpty()) {
            throw new BootstrapException(
                    "find the " + purpose + " address: none of the networks " + networks + " is in " + ORIGIN
                            + "; request them in podSpec.metadata.annotations[" + Annotations.NETWORKS + "]");
        }
        return found.stream().flatMap(attached -> attached.ips().stream()).toList();
    }

    /** One interface; the plug-in reports more fields, which do not matter here. */
    @RegisterForReflection
    record Attached(String name, List<String> ips) {
        Attached {
            name = name == null ? "" : name;
            ips = ips == null ? List.of() : List.copyOf(ips);
        }
    }
}

package com.aerospike.operator.world.kubelet;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields of a pod that its own containers may see, by the paths of the API. */
record DownwardFields(Pod pod, PodAddresses addresses) {

    private static final Pattern ONE_OF_MANY = Pattern.compile("metadata\\.(annotations|labels)\\['(.+)']");

    /** The value as text; empty for an annotation or label that is not there. */
    String value(String path) throws MissingSource {
        var oneOfMany = ONE_OF_MANY.matcher(path);
        if (oneOfMany.matches()) {
            return entries(oneOfMany.group(1)).getOrDefault(oneOfMany.group(2), "");
        }
        return switch (path) {
            case "metadata.name" -> pod.getMetadata().getName();
            case "metadata.namespace" -> pod.getMetadata().getNamespace();
            case "metadata.uid" -> pod.getMetadata().getUid();
            case "metadata.annotations" -> lines(entries("annotations"));
            case "metadata.labels" -> lines(entries("labels"));
            case "spec.nodeName" -> pod.getSpec().getNodeName();
            case "spec.serviceAccountName" -> pod.getSpec().getServiceAccountName();
            case "status.podIP", "status.podIPs" -> addresses.podText();
            case "status.hostIP", "status.hostIPs" -> addresses.hostText();
            default -> throw new MissingSource("field \"" + path + "\" is not known to the test kubelet");
        };
    }

    private Map<String, String> entries(String which) {
        var metadata = pod.getMetadata();
        var found = which.equals("labels") ? metadata.getLabels() : metadata.getAnnotations();
        return found == null ? Map.of() : found;
    }

    private static String lines(Map<String, String> entries) {
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> "%s=\"%s\"".formatted(entry.getKey(), escaped(entry.getValue())))
                        .collect(Collectors.joining("\n"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}

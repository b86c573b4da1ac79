package com.aerospike.operator.admission.defaults;

import com.aerospike.operator.kube.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/** Marks a resource as written in this version of the API; an AKO operator migrates resources without the mark. */
final class ApiVersionLabel {

    private ApiVersionLabel() {}

    static void complete(Draft draft) {
        var metadata = draft.cluster().getMetadata();
        Map<String, String> labels =
                metadata.getLabels() == null ? new LinkedHashMap<>() : new LinkedHashMap<>(metadata.getLabels());
        labels.putIfAbsent(Labels.API_VERSION, Labels.API_VERSION_VALUE);
        metadata.setLabels(labels);
    }
}

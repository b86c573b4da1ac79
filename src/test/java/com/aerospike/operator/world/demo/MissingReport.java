package com.aerospike.operator.world.demo;

import java.util.ArrayList;
import java.util.List;

/** Explains what a cluster lacks to be ready, for a reader whose demo took too long. */
final class MissingReport {
    private MissingReport() {}

    static List<String> of(Scene scene) {
        var cluster = scene.cluster();
        var lines = new ArrayList<String>();
        lines.add("%d of %d pods are ready, phase %s, %d migrations left"
                .formatted(scene.readyPods(), cluster.size(), cluster.phase().orElse("not set"), cluster.migrations()));
        if (cluster.conditions().isEmpty()) {
            lines.add("the operator has written no conditions: it may not run, or may lack rights");
        }
        cluster.conditions().stream()
                .map(each -> "condition %s is %s, %s: %s"
                        .formatted(each.type(), each.holds() ? "True" : "False", each.reason(), each.message()))
                .forEach(lines::add);
        scene.pods().stream()
                .filter(pod -> pod.stage() != PodStage.READY)
                .map(MissingReport::pod)
                .forEach(lines::add);
        scene.events().stream()
                .filter(EventView::warning)
                .map(event -> "warning " + event.reason() + ": " + event.message())
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private static String pod(PodView pod) {
        var where = pod.node().map(node -> " on " + node).orElse("");
        var why = pod.detail().isEmpty() ? "" : ": " + pod.detail();
        return "pod " + pod.name() + " " + pod.stage().word() + where + why;
    }
}

package com.aerospike.operator.world.demo;

import java.util.List;

/**
 * What a reader can try once the cluster is ready.
 *
 * @param kubectl the client to call, as the reader would type it
 * @param kubeconfig for the reader's own tools
 */
record Guide(Line news, String kubectl, String kubeconfig, String cluster, String pod, int largerSize) {

    List<Line> lines() {
        return List.of(
                Line.EMPTY,
                news.and(" It stays until Ctrl-C; try in another terminal:"),
                command("scale it up", "scale aerospikecluster " + cluster + " --replicas=" + largerSize),
                command("lose a pod", "delete pod " + pod),
                command("change anything", "edit aerospikecluster " + cluster),
                command("watch it", "get aerospikecluster " + cluster + " --watch"),
                Line.of("  use your own tools  ", Tone.FAINT).and("export KUBECONFIG=" + kubeconfig),
                Line.EMPTY);
    }

    private Line command(String purpose, String arguments) {
        return Line.of("  " + purpose + " ".repeat(20 - purpose.length()), Tone.FAINT)
                .and(kubectl + " " + arguments, Tone.STRONG);
    }
}

package com.aerospike.operator.world.demo;

import java.util.function.BiFunction;

/** A column of the pod table; the order here is the order on the screen. */
enum PodColumn {
    POD("Pod", 0, (scene, pod) -> Line.of(pod.name(), Tone.STRONG)),
    RACK("Rack", 1, (scene, pod) -> Line.of(pod.rack().orElse(""))),
    ZONE(
            "Zone",
            3,
            (scene, pod) -> Line.of(scene.nodeOf(pod).map(NodeView::zone).orElse(""))),
    NODE("Node", 2, PodColumn::node),
    SERVER("Server", 4, (scene, pod) -> Line.of(pod.version())),
    ADDRESS("Address", 5, (scene, pod) -> Line.of(pod.address().orElse(""), Tone.FAINT));

    private final String header;
    private final int dispensable;
    private final BiFunction<Scene, PodView, Line> cell;

    PodColumn(String header, int dispensable, BiFunction<Scene, PodView, Line> cell) {
        this.header = header;
        this.dispensable = dispensable;
        this.cell = cell;
    }

    String header() {
        return header;
    }

    /** Where the screen is too narrow the column with the highest number goes first; 0 always stays. */
    int dispensable() {
        return dispensable;
    }

    Line cell(Scene scene, PodView pod) {
        return cell.apply(scene, pod);
    }

    /** Columns that the widest content needs. */
    int width(Scene scene) {
        return scene.pods().stream().mapToInt(pod -> cell(scene, pod).width()).reduce(header.length(), Math::max);
    }

    private static Line node(Scene scene, PodView pod) {
        var lost = scene.nodeOf(pod).map(node -> !node.ready()).orElse(false);
        return Line.of(pod.node().orElse(""), lost ? Tone.BAD : Tone.PLAIN);
    }
}

package com.aerospike.operator.world.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what changed from one scene to the next, a line each; for files, pipes and logs of a build server. */
final class PlainReport {
    private PlainReport() {}

    /** @param before empty for the first scene, of which everything is news */
    static List<String> changes(Optional<Scene> before, Scene now) {
        var news = new ArrayList<String>();
        cluster(before.map(Scene::cluster), now.cluster(), news);
        now.pods().forEach(pod -> pod(before, now, pod, news));
        before.stream()
                .flatMap(scene -> scene.pods().stream())
                .filter(pod -> now.pod(pod.name()).isEmpty())
                .forEach(pod -> news.add("pod " + pod.name() + " is gone"));
        migrations(
                before.map(scene -> scene.cluster().migrations()).orElse(0L),
                now.cluster().migrations(),
                news);
        now.cluster().conditions().forEach(condition -> condition(before, condition, news));
        events(before, now, news);
        return news.stream().map(text -> at(now, text)).toList();
    }

    private static String at(Scene now, String text) {
        return "%6s  %s".formatted(LiveTable.clock(now.elapsed()), text);
    }

    private static void cluster(Optional<ClusterView> before, ClusterView now, List<String> news) {
        var name = "cluster " + now.namespace() + "/" + now.name();
        var wanted = wanted(now);
        if (!before.map(PlainReport::wanted).equals(Optional.of(wanted))) {
            news.add(name + ": " + wanted);
        }
        now.phase()
                .filter(phase -> !before.flatMap(ClusterView::phase).equals(now.phase()))
                .ifPresent(phase -> news.add(name + ": phase " + phase));
    }

    private static String wanted(ClusterView cluster) {
        return "%d pods with server %s wanted".formatted(cluster.size(), cluster.version());
    }

    private static void pod(Optional<Scene> before, Scene now, PodView pod, List<String> news) {
        var old = before.flatMap(scene -> scene.pod(pod.name()));
        if (old.filter(seen -> sameForReader(seen, pod)).isPresent()) {
            return;
        }
        var text = new StringBuilder("pod " + pod.name() + " " + pod.stage().word());
        pod.node().ifPresent(node -> text.append(" on ").append(node));
        now.nodeOf(pod).map(NodeView::zone).filter(zone -> !zone.isEmpty()).ifPresent(zone -> text.append(" in ")
                .append(zone));
        pod.rack().ifPresent(rack -> text.append(", rack ").append(rack));
        if (pod.restarts() > 0) {
            text.append(", restarts: ").append(pod.restarts());
        }
        if (!detail(pod).isEmpty()) {
            text.append(": ").append(detail(pod));
        }
        news.add(text.toString());
    }

    private static boolean sameForReader(PodView one, PodView other) {
        return one.stage() == other.stage()
                && one.node().equals(other.node())
                && one.restarts() == other.restarts()
                && detail(one).equals(detail(other));
    }

    /** Every pod of a new cluster waits a moment for its volumes; the scheduler's long word on that is no news. */
    private static String detail(PodView pod) {
        return pod.stage() == PodStage.UNSCHEDULED ? "" : pod.detail();
    }

    /** Counts move all the time; a line for each halving tells as much as hundreds. */
    private static void migrations(long before, long now, List<String> news) {
        if (magnitude(before) != magnitude(now)) {
            news.add(now == 0 ? "no migrations left" : String.format(Locale.ROOT, "%,d migrations left", now));
        }
    }

    private static int magnitude(long count) {
        return Long.SIZE - Long.numberOfLeadingZeros(count);
    }

    /** Numbers inside a message change often; what counts is the answer and its reason. */
    private static void condition(Optional<Scene> before, ConditionView now, List<String> news) {
        var old = before.flatMap(scene -> scene.cluster().condition(now.type()));
        if (old.filter(seen -> seen.holds() == now.holds() && seen.reason().equals(now.reason()))
                .isEmpty()) {
            var answer = now.holds() ? "yes" : "no";
            news.add("%s: %s, %s: %s".formatted(now.type(), answer, now.reason(), now.message()));
        }
    }

    private static void events(Optional<Scene> before, Scene now, List<String> news) {
        var old = before.map(Scene::events).orElse(List.of());
        now.events().stream()
                .filter(event -> !old.contains(event))
                .forEach(event ->
                        news.add((event.warning() ? "warning " : "event ") + event.reason() + ": " + event.message()));
    }
}

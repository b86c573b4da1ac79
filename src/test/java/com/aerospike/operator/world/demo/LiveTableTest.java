package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveTableTest {

    private final LiveTable table = new LiveTable(Glyphs.UNICODE);

    @Test
    void showsPodsConditionsAndMigrationsOfAClusterAtWork() {
        assertThat(text(table, Scenes.working(), 100, 50)).isEqualTo("""
            ╭─ AerospikeCluster aerospike/aerocluster server 8.1.1.0 ─────────────────────────────────── 0:09 ─╮
            │ InProgress   ●○○ 1 of 3 pods ready   2,730 migrations left   3 nodes in 2 zones                  │
            ├──────────────────────────────────────────────────────────────────────────────────────────────────┤
            │ ○ Ready       no   WaitingForPods: waiting: 1 of 3 pods serve, the next is aerocluster-1-1       │
            │ ✔ Available   yes  Serving: 1 servers serve                                                      │
            │ ○ Progressing yes  WaitingForPods: waiting: 1 of 3 pods serve, the next is aerocluster-1-1       │
            │ ✔ Degraded    no   NoProblems: nothing is wrong                                                  │
            ├─────────────────┬──────┬────────────┬──────────┬─────────┬─────────────────┬─────────────────────┤
            │ Pod             │ Rack │ Zone       │ Node     │ Server  │ Address         │ State               │
            ├─────────────────┼──────┼────────────┼──────────┼─────────┼─────────────────┼─────────────────────┤
            │ aerocluster-1-0 │ 1    │ us-west1-a │ node-a-1 │ 8.1.1.0 │ 127.0.0.10:3000 │ ● ready             │
            │ aerocluster-1-1 │ 1    │ us-west1-a │ node-a-2 │ 8.1.1.0 │ 127.0.0.11:3000 │ ○ starting          │
            │ aerocluster-2-0 │ 2    │            │          │ 8.1.1.0 │                 │ ○ no node yet: 0/3… │
            ├─────────────────┴──────┴────────────┴──────────┴─────────┴─────────────────┴─────────────────────┤
            │ 0:01  RackCreated: [rack-1] Created rack                                                         │
            │ 0:02  RackCreated: [rack-2] Created rack                                                         │
            ╰──────────────────────────────────────────────────────────────────────────────────────────────────╯
            """);
    }

    @Test
    void saysWhatIsMissingWhileThereIsNothingYet() {
        assertThat(text(table, Scenes.created(), 80, 50)).isEqualTo("""
            ╭─ AerospikeCluster aerospike/aerocluster server 8.1.1.0 ─────────────── 0:01 ─╮
            │ no status yet   ○○○ 0 of 3 pods ready   no migrations   3 nodes in 2 zones   │
            ├──────────────────────────────────────────────────────────────────────────────┤
            │ the operator has not told anything yet                                       │
            ├─────┬──────┬──────┬──────┬────────┬─────────┬────────────────────────────────┤
            │ Pod │ Rack │ Zone │ Node │ Server │ Address │ State                          │
            ├─────┼──────┼──────┼──────┼────────┼─────────┼────────────────────────────────┤
            │     │      │      │      │        │         │ no pods yet                    │
            ╰─────┴──────┴──────┴──────┴────────┴─────────┴────────────────────────────────╯
            """);
    }

    @Test
    void leavesOutColumnsAndWrapsMessagesWhereTheScreenIsNarrow() {
        assertThat(text(table, Scenes.working(), 60, 50)).isEqualTo("""
            ╭─ AerospikeCluster aerospike/aerocluster server … ─ 0:09 ─╮
            │ InProgress   ●○○ 1 of 3 pods ready                       │
            │ 2,730 migrations left   3 nodes in 2 zones               │
            ├──────────────────────────────────────────────────────────┤
            │ ○ Ready       no   WaitingForPods: waiting: 1 of 3 pods  │
            │                    serve, the next is aerocluster-1-1    │
            │ ✔ Available   yes  Serving: 1 servers serve              │
            │ ○ Progressing yes  WaitingForPods: waiting: 1 of 3 pods  │
            │                    serve, the next is aerocluster-1-1    │
            │ ✔ Degraded    no   NoProblems: nothing is wrong          │
            ├─────────────────┬──────┬──────────┬──────────────────────┤
            │ Pod             │ Rack │ Node     │ State                │
            ├─────────────────┼──────┼──────────┼──────────────────────┤
            │ aerocluster-1-0 │ 1    │ node-a-1 │ ● ready              │
            │ aerocluster-1-1 │ 1    │ node-a-2 │ ○ starting           │
            │ aerocluster-2-0 │ 2    │          │ ○ no node yet: 0/3 … │
            ├─────────────────┴──────┴──────────┴──────────────────────┤
            │ 0:01  RackCreated: [rack-1] Created rack                 │
            │ 0:02  RackCreated: [rack-2] Created rack                 │
            ╰──────────────────────────────────────────────────────────╯
            """);
    }

    @Test
    void drawsWithPlainSignsWhereTheTerminalKnowsNoOthers() {
        assertThat(text(new LiveTable(Glyphs.ASCII), Scenes.ready(), 80, 50)).isEqualTo("""
            +- AerospikeCluster aerospike/aerocluster server 8.1.1.0 --------------- 1:12 -+
            | Completed   ### 3 of 3 pods ready   no migrations   3 nodes in 2 zones       |
            +------------------------------------------------------------------------------+
            | + Ready       yes  AsWanted: all 3 pods serve                                |
            | + Available   yes  Serving: 3 servers serve                                  |
            | + Progressing no   Settled: nothing is left to do                            |
            | + Degraded    no   NoProblems: nothing is wrong                              |
            +-----------------+------+------------+----------+---------+-------------------+
            | Pod             | Rack | Zone       | Node     | Server  | State             |
            +-----------------+------+------------+----------+---------+-------------------+
            | aerocluster-1-0 | 1    | us-west1-a | node-a-1 | 8.1.1.0 | # ready           |
            | aerocluster-1-1 | 1    | us-west1-a | node-a-2 | 8.1.1.0 | # ready           |
            | aerocluster-2-0 | 2    | us-west1-b | node-b-1 | 8.1.1.0 | # ready           |
            +-----------------+------+------------+----------+---------+-------------------+
            | 0:01  RackCreated: [rack-1] Created rack                                     |
            | 0:02  RackCreated: [rack-2] Created rack                                     |
            | 1:11  Ready: Cluster is ready: all 3 pods serve                              |
            +------------------------------------------------------------------------------+
            """);
    }

    @Test
    void everyLineIsAsWideAsTheBoxAtAnyWidth() {
        for (var scene : List.of(Scenes.created(), Scenes.working(), Scenes.ready(), Scenes.edited())) {
            for (int columns = 1; columns <= 200; columns++) {
                var wanted = Math.clamp(columns, LiveTable.NARROWEST, LiveTable.WIDEST);
                assertThat(table.draw(scene, new ScreenSize(columns, 50)))
                        .as("scene at %s, %d columns", scene.elapsed(), columns)
                        .allSatisfy(line -> assertThat(line.width()).isEqualTo(wanted));
            }
        }
    }

    @Test
    void tellsLessWhereTheWindowIsLow() {
        // Given
        var high = table.draw(Scenes.working(), new ScreenSize(60, 50));
        // When
        var low = table.draw(Scenes.working(), new ScreenSize(60, 18));
        // Then
        assertThat(high).hasSizeGreaterThan(18);
        assertThat(low).hasSizeLessThan(18);
        assertThat(low).extracting(Line::text).anySatisfy(line -> assertThat(line)
                .contains("aerocluster-2-0"));
    }

    @Test
    void doesNotCallAClusterCompletedWhoseSpecWasJustChanged() {
        assertThat(text(table, Scenes.edited(), 100, 50))
                .contains("new spec, not looked at yet")
                .contains("3 of 4 pods ready")
                .doesNotContain("Completed");
    }

    @Test
    void countsPodsOfALargeClusterInsteadOfDrawingThem() {
        // Given
        var pods = IntStream.range(0, 30)
                .mapToObj(i -> Scenes.pod("aerocluster-1-" + i, "1", "node-a-1", PodStage.READY))
                .toList();
        var small = Scenes.ready();
        var old = small.cluster();
        var cluster = new ClusterView(
                old.namespace(), old.name(), 30, old.version(), old.phase(), true, old.conditions(), 1_234_567);
        // When
        var text = text(table, new Scene(small.elapsed(), cluster, pods, small.nodes(), small.events()), 100, 100);
        // Then
        assertThat(text).contains(" 30 of 30 pods ready").contains("1,234,567 migrations left");
        assertThat(text.lines().filter(line -> line.contains("●●"))).isEmpty();
    }

    @Test
    void showsRestartsFailuresAndLostNodes() {
        // Given
        var failed = new PodView(
                "aerocluster-1-0",
                Optional.of("1"),
                Optional.of("node-a-1"),
                Optional.empty(),
                "8.1.1.0",
                PodStage.FAILED,
                2,
                "ErrImagePull");
        var lost = new NodeView("node-a-1", "us-west1-a", false);
        var scene = Scenes.working();
        // When
        var lines = table.draw(
                new Scene(scene.elapsed(), scene.cluster(), List.of(failed), List.of(lost), List.of()),
                new ScreenSize(110, 50));
        // Then
        var row = lines.stream()
                .filter(line -> line.text().contains("aerocluster-1-0"))
                .toList();
        assertThat(row).extracting(Line::text).last().asString().contains("failed, restarted 2 times: ErrImagePull");
        assertThat(row.getLast().spans()).contains(new Line.Span("node-a-1", Tone.BAD));
    }

    private static String text(LiveTable table, Scene scene, int columns, int rows) {
        return table.draw(scene, new ScreenSize(columns, rows)).stream()
                .map(Line::text)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}

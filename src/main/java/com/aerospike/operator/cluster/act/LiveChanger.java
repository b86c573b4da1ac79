package com.aerospike.operator.cluster.act;

import com.aerospike.operator.asconfig.Secrets;
import com.aerospike.operator.asconfig.change.LiveCommand;
import com.aerospike.operator.cluster.act.KubernetesHand.PodRef;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Step;
import com.aerospike.operator.node.InfoAnswer;
import com.aerospike.operator.node.LogSink;
import com.aerospike.operator.node.NodeException;
import com.aerospike.operator.node.NodeFailure;
import com.aerospike.operator.node.NodeSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Changes the settings of a running server, and then its file, so that the server keeps them when it starts anew. What a
 * server refuses is noted at its pod: with nothing taken before, it runs as it did; else it runs a mixture that only a
 * restart ends.
 */
final class LiveChanger {
    private final NodeDoors doors;
    private final ServerShell shell;
    private final AppliedNote note;

    LiveChanger(KubernetesHand hand, NodeDoors doors) {
        this.doors = doors;
        this.shell = new ServerShell(hand);
        this.note = new AppliedNote(hand);
    }

    List<Outcome.Change> carryOut(Intent intent, Snapshot seen, Targets targets, Step.ApplyLive step)
            throws StepFailure, InterruptedException {
        var pod = seen.pod(step.pod()).orElseThrow(() -> new StepFailure("pod " + step.pod() + " is gone"));
        var ref = new PodRef(intent.namespace(), step.pod(), step.uid());
        var conf = PodConf.of(intent, seen, targets, pod);
        var now = AppliedNote.current(pod, seen);
        var refusal = send(intent, seen, pod, ref, conf, step.commands());
        if (refusal.isPresent()) {
            note.write(ref, refused(now, conf, refusal.get()));
            throw new StepFailure("the server of pod %s refused %s"
                    .formatted(step.pod(), refusal.get().said()));
        }
        shell.write(ref, conf.text());
        note.write(
                ref,
                new Applied(
                        conf.hash(),
                        conf.networkPolicyHash(),
                        conf.rackIdOverridden(),
                        now.restartedAt(),
                        now.operation(),
                        null));
        return List.of(Outcome.Change.toPod(
                "PodConfUpdated", "Updated config for", intent.namespace(), step.pod(), step.because()));
    }

    /** @param partly true if commands before it were taken */
    private record Refused(boolean partly, String said) {}

    private Optional<Refused> send(
            Intent intent, Snapshot seen, PodSeen pod, PodRef ref, PodConf conf, List<LiveCommand> commands)
            throws StepFailure {
        if (commands.isEmpty()) {
            note.begin(ref, pod, conf);
            return Optional.empty();
        }
        try (var session = doors.of(intent, seen).open(pod)) {
            // Some may have been taken already, by a try whose end nobody saw.
            boolean again = note.begin(ref, pod, conf).unfinished().isPresent();
            var sinks = sinks(session, commands);
            for (int i = 0; i < commands.size(); i++) {
                var command = commands.get(i);
                var text = command.text(sinks);
                var answer = text.isEmpty()
                        ? Optional.of("it has no such log sink")
                        : refusal(session, pod, command, text.get());
                if (answer.isPresent()) {
                    return Optional.of(new Refused(again || i > 0, command + ": " + masked(answer.get(), command)));
                }
            }
            return Optional.empty();
        } catch (NodeException unreachable) {
            throw new StepFailure(unreachable);
        }
    }

    /** The server's own words; empty when it obeyed. */
    private static Optional<String> refusal(NodeSession session, PodSeen pod, LiveCommand command, String text)
            throws StepFailure {
        try {
            return switch (session.ask(text)) {
                case InfoAnswer.Value(var said) when said.equalsIgnoreCase("ok") -> Optional.empty();
                case InfoAnswer.Value(var said) -> Optional.of(said);
                case InfoAnswer.Refused(var code, var number, var said) ->
                    Optional.of(
                            "%s (%d) %s".formatted(code.meaning(), number, said).strip());
                case InfoAnswer.Silence() -> Optional.of("it does not know this command");
            };
        } catch (NodeException lost) {
            throw new StepFailure("the server of pod %s did not answer %s: %s"
                    .formatted(pod.name(), command, withoutCommand(lost.failure())));
        }
    }

    /** A failure names the command as it was sent, and that may hold a secret. */
    private static String withoutCommand(NodeFailure failure) {
        return switch (failure) {
            case NodeFailure.TimedOut late ->
                "nothing came within " + late.limit().toMillis() + " ms";
            case NodeFailure.Disconnected lost -> lost.why();
            case NodeFailure.CommandRefused refused -> refused.code().meaning();
            case NodeFailure.BadAnswer bad -> "what came does not follow the protocol";
            case NodeFailure.Unreachable unreachable -> unreachable.text();
            case NodeFailure.Untrusted untrusted -> untrusted.text();
            case NodeFailure.LoginRefused refused -> refused.text();
        };
    }

    /** Servers like to repeat what they do not take. */
    private static String masked(String said, LiveCommand command) {
        return switch (command) {
            case LiveCommand.LogLevel level -> said;
            case LiveCommand.Ready ready -> {
                boolean secret = !ready.toString().equals(ready.text());
                var value = ready.text().substring(ready.text().lastIndexOf('=') + 1);
                yield secret && !value.isEmpty() ? said.replace(value, Secrets.MASK) : said;
            }
        };
    }

    private static Map<String, String> sinks(NodeSession session, List<LiveCommand> commands) throws NodeException {
        if (commands.stream().noneMatch(LiveCommand.LogLevel.class::isInstance)) {
            return Map.of();
        }
        return session.verbs().logs().stream()
                .collect(
                        Collectors.toMap(LogSink::name, sink -> Integer.toString(sink.id()), (first, second) -> first));
    }

    private static Applied refused(Applied now, PodConf wanted, Refused refusal) {
        int before = now.refused()
                .filter(earlier -> wanted.hash().equals(earlier.wantedHash()))
                .map(Applied.Refusal::times)
                .orElse(0);
        return new Applied(
                now.aerospikeConfigHash(),
                now.networkPolicyHash(),
                now.rackIDOverridden(),
                now.restartedAt(),
                now.operation(),
                new Applied.Refusal(wanted.hash(), refusal.partly(), before + 1, refusal.said()));
    }
}

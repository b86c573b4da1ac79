package com.aerospike.operator.node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Info text: one command a line out, one {@code command TAB value} line back for each, in the same order. */
final class InfoWire {

    private static final InfoAnswer SILENCE = new InfoAnswer.Silence();

    private InfoWire() {}

    static Frame request(List<String> commands) {
        for (var command : commands) {
            if (command.isEmpty() || command.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("Not an info command: '" + command + "'");
            }
        }
        // The last line needs its newline too: a node ignores an unfinished line.
        var text = String.join("\n", commands) + "\n";
        return new Frame(Frame.Type.INFO, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Either one answer per command, or the refusal of the request as a whole. */
    sealed interface Reply {
        record Answers(List<InfoAnswer> inOrder) implements Reply {}

        record WholeRefused(InfoAnswer.Refused why) implements Reply {}
    }

    static Reply parse(List<String> commands, byte[] body) throws MalformedAnswer {
        var answers = new ArrayList<InfoAnswer>(commands.size());
        var text = new String(body, StandardCharsets.UTF_8);
        for (var line : text.lines().toList()) {
            var tab = line.indexOf('\t');
            if (tab < 0) {
                // A node that knows no session, or was too busy, answers once for all and echoes nothing.
                if (InfoErrors.isError(line)) {
                    return new Reply.WholeRefused(InfoErrors.parse(line));
                }
                throw new MalformedAnswer("a line without a value");
            }
            skipTo(line.substring(0, tab), commands, answers);
            answers.add(InfoAnswer.of(line.substring(tab + 1)));
        }
        while (answers.size() < commands.size()) {
            answers.add(SILENCE);
        }
        return new Reply.Answers(List.copyOf(answers));
    }

    private static void skipTo(String echoed, List<String> commands, List<InfoAnswer> answers) throws MalformedAnswer {
        for (int next = answers.size(); next < commands.size(); next++) {
            if (commands.get(next).equals(echoed)) {
                return;
            }
            answers.add(SILENCE);
        }
        throw new MalformedAnswer("an answer to a command that was not asked");
    }
}

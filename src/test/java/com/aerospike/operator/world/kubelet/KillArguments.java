package com.aerospike.operator.world.kubelet;

import java.util.List;
import java.util.Locale;

/** The words after {@code kill}: which signal goes to which processes. */
record KillArguments(String signal, List<Integer> processes) {

    private static final List<String> NAMES_BY_NUMBER = List.of(
            "0", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE",
            "ALRM", "TERM");

    static KillArguments parse(String text) throws Refusal {
        var words = List.of(text.strip().split("\\s+"));
        var signal = "TERM";
        if (words.getFirst().equals("-s") && words.size() > 1) {
            signal = words.get(1);
            words = words.subList(2, words.size());
        } else if (words.getFirst().startsWith("-")) {
            signal = words.getFirst().substring(1);
            words = words.subList(1, words.size());
        }
        try {
            return new KillArguments(
                    name(signal), words.stream().map(Integer::valueOf).toList());
        } catch (NumberFormatException e) {
            throw new Refusal(400, "Illegal number: " + String.join(" ", words));
        }
    }

    private static String name(String signal) throws Refusal {
        if (signal.matches("\\d{1,2}") && Integer.parseInt(signal) < NAMES_BY_NUMBER.size()) {
            return NAMES_BY_NUMBER.get(Integer.parseInt(signal));
        }
        var name = signal.toUpperCase(Locale.ROOT).replaceFirst("^SIG", "");
        if (!NAMES_BY_NUMBER.contains(name)) {
            throw new Refusal(400, "invalid signal number or name: " + signal);
        }
        return name;
    }
}

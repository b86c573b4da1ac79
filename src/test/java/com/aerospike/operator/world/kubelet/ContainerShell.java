package com.aerospike.operator.world.kubelet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes commands that were written for a container run on this machine, by a real shell: their paths lead into the
 * container's folder, and {@code kill} tells the kubelet instead of harming a process of this machine that happens to
 * have the number. Needs no rights, so no name space of the kernel is used.
 */
final class ContainerShell {

    /** A shell's built-in wins over any program; only a function wins over the built-in. */
    private static final String KILL = """
            kill() {
              printf '%s\\n' "$*" >&3
              read -r kill_code kill_words <&4
              [ "$kill_code" = 0 ] || { printf 'kill: %s\\n' "$kill_words" >&2; return 1; }
            }
            """;

    private static final Pattern SHELL = Pattern.compile("(/bin/|/usr/bin/)?(ba|da)?sh");
    private static final Pattern SCRIPT = Pattern.compile("-[a-z]*c");
    private static final Pattern KILL_PROGRAM = Pattern.compile("(?<![\\w./-])(/usr)?/bin/kill(?![\\w.-])");

    private final Path programs;

    /** @param folder for the programs that stand for others */
    ContainerShell(Path folder) {
        this.programs = folder;
        try {
            var kill = Files.createDirectories(folder).resolve("kill");
            Files.writeString(kill, "#!/bin/sh\n" + KILL + "kill \"$@\"\n");
            Files.setPosixFilePermissions(kill, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("writing programs for containers to " + folder, e);
        }
    }

    ExecPlan plan(
            Path root, InsidePaths paths, List<String> command, Map<String, String> variables, boolean losesResult) {
        var environment = new LinkedHashMap<String, String>();
        variables.forEach((name, value) -> environment.put(name, paths.outside(value)));
        environment.put("HOME", root.toString());
        environment.put("PATH", programs + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        return new ExecPlan(root.toString(), inShell(outside(paths, command)), environment, losesResult);
    }

    private List<String> outside(InsidePaths paths, List<String> command) {
        return command.stream()
                .map(paths::outside)
                .map(word -> KILL_PROGRAM
                        .matcher(word)
                        .replaceAll(programs.resolve("kill").toString()))
                .toList();
    }

    private static List<String> inShell(List<String> command) {
        boolean script = command.size() > 2
                && SHELL.matcher(command.get(0)).matches()
                && SCRIPT.matcher(command.get(1)).matches();
        var all = new ArrayList<>(script ? command : List.of("sh", "-c", "\"$@\"", "sh"));
        all.set(2, KILL + all.get(2));
        if (!script) {
            all.addAll(command);
        }
        return List.copyOf(all);
    }
}

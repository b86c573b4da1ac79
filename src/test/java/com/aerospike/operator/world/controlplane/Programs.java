package com.aerospike.operator.world.controlplane;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the programs of the control plane are: one file for all, or a folder with one file each. */
public sealed interface Programs {

    /** Names a folder with separate executables; the setting that Kubernetes' own test tools use. */
    String FOLDER_SETTING = "KUBEBUILDER_ASSETS";

    /** One executable whose first argument chooses the program. */
    record OneFile(Path file) implements Programs {
        @Override
        public List<String> command(Component component) {
            return List.of(file.toString(), component.executable());
        }
    }

    /** A folder that holds every program under its own name. */
    record Folder(Path folder) implements Programs {
        @Override
        public List<String> command(Component component) {
            return List.of(folder.resolve(component.executable()).toString());
        }
    }

    /** The words that start this program, before its own arguments. */
    List<String> command(Component component);

    default List<String> command(Component component, List<String> arguments) {
        var all = new ArrayList<>(command(component));
        all.addAll(arguments);
        return List.copyOf(all);
    }

    /** Takes the folder that the environment names, else the cached build, else builds, which can take minutes once. */
    static Programs find() {
        return find(System.getenv(), ControlPlaneSource.locate());
    }

    static Programs find(Map<String, String> environment, ControlPlaneSource source) {
        return folderOf(environment)
                .<Programs>map(Folder::new)
                .orElseGet(() -> new OneFile(
                        new ProgramBuild(source, ProgramCache.of(environment), System.err::println).cachedOrBuilt()));
    }

    private static Optional<Path> folderOf(Map<String, String> environment) {
        var setting = environment.get(FOLDER_SETTING);
        if (setting == null || setting.isBlank()) {
            return Optional.empty();
        }
        var folder = Path.of(setting);
        var missing = Arrays.stream(Component.values())
                .map(Component::executable)
                .filter(name -> !Files.isExecutable(folder.resolve(name)))
                .toList();
        if (missing.isEmpty()) {
            return Optional.of(folder);
        }
        // The usual download for this setting has no controller manager and no scheduler; without them no pod ever
        // appears.
        System.err.println(FOLDER_SETTING + "=" + folder + " is passed over: it lacks " + missing);
        return Optional.empty();
    }

    /** Prints the command of each program, building them first if need be, so that a script can prepare a machine. */
    static void main(String[] arguments) {
        var found = find();
        for (var component : Component.values()) {
            System.out.println(String.join(" ", found.command(component)));
        }
    }
}

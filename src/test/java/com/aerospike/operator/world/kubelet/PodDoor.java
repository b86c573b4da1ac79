package com.aerospike.operator.world.kubelet;

import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What somebody outside may do with the containers of one pod: run a command, send a signal, read what they print. */
final class PodDoor {

    /** The image's supervisor, which is all that can be named by its number. */
    private static final int SUPERVISOR = 1;

    private final PodKey pod;
    private final List<ManagedContainer> containers;
    private final Function<String, Map<String, String>> environments;
    private final ContainerShell shell;
    private final PodFaults faults;

    /** @param environments by the name of the container */
    PodDoor(
            PodKey pod,
            List<ManagedContainer> containers,
            Function<String, Map<String, String>> environments,
            ContainerShell shell,
            PodFaults faults) {
        this.pod = pod;
        this.containers = containers;
        this.environments = environments;
        this.shell = shell;
        this.faults = faults;
    }

    /** Hangs and refuses as the switches say. */
    ExecPlan exec(String container, List<String> command) throws Refusal, InterruptedException {
        faults.awaitExec(pod);
        if (faults.refusesExec(pod)) {
            throw new Refusal(HttpURLConnection.HTTP_INTERNAL_ERROR, "failed to exec in container: injected");
        }
        var found = running(container);
        return shell.plan(
                found.root().path(),
                found.root().paths(),
                command,
                environments.apply(container),
                faults.losesExecResult(pod));
    }

    /** @param arguments as given to {@code kill} */
    void kill(String container, String arguments) throws Refusal {
        var server = running(container).server();
        var wanted = KillArguments.parse(arguments);
        for (var process : wanted.processes()) {
            if (process != SUPERVISOR) {
                throw new Refusal(HttpURLConnection.HTTP_NOT_FOUND, "No such process");
            }
            switch (wanted.signal()) {
                case "USR1" -> server.ifPresent(RunningServer::restart);
                case "TERM" -> server.ifPresent(RunningServer::stop);
                default -> {
                    // The first process of a container gets no signal that it has not asked for, KILL included.
                }
            }
        }
    }

    /**
     * @param previous of the start before the present one
     * @param lines the last so many only
     */
    String logs(String container, boolean previous, OptionalInt lines) throws Refusal {
        var found = find(container).orElseThrow(() -> unknown(container));
        var output = previous ? found.outputBefore() : found.output();
        if (output.isEmpty()) {
            throw new Refusal(
                    HttpURLConnection.HTTP_BAD_REQUEST,
                    previous
                            ? "previous terminated container \"%s\" in pod \"%s\" not found"
                                    .formatted(container, pod.name())
                            : "container \"%s\" in pod \"%s\" is waiting to start".formatted(container, pod.name()));
        }
        return lines.isPresent()
                ? output.get().last(lines.getAsInt())
                : output.get().text();
    }

    private ManagedContainer running(String container) throws Refusal {
        return find(container).filter(found -> found.record().running()).orElseThrow(() -> unknown(container));
    }

    private Optional<ManagedContainer> find(String container) {
        return containers.stream().filter(one -> one.name().equals(container)).findFirst();
    }

    private static Refusal unknown(String container) {
        return new Refusal(HttpURLConnection.HTTP_NOT_FOUND, "container not found (\"" + container + "\")");
    }
}

package com.aerospike.operator.world.controlplane;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The child processes of one control plane, in the order of their start. */
final class ControlPlaneProcesses {

    private static final String TOKEN_OF_THE_CONSOLE = "KUBELET_CONSOLE_TOKEN";

    private final Programs programs;
    private final Layout files;
    private final List<ChildProcess> running = new ArrayList<>();
    private int port;
    private boolean stopped;

    ControlPlaneProcesses(Programs programs, Layout files) {
        this.programs = programs;
        this.files = files;
    }

    /** Both at once: the API server tries again until etcd answers. */
    synchronized void startServer() {
        var ports = FreePorts.find(3);
        port = ports.get(2);
        start(Component.ETCD, Flags.etcd(files, ports.get(0), ports.get(1)));
        start(Component.API_SERVER, Flags.apiServer(files, ports.get(0), port));
    }

    synchronized void startControllers(Path controllerManager, Path scheduler) {
        files.write("scheduler.yaml", Flags.schedulerConfiguration(scheduler));
        start(Component.CONTROLLER_MANAGER, Flags.controllerManager(files, controllerManager));
        start(Component.SCHEDULER, Flags.scheduler(files));
    }

    synchronized void startKubeletStreams(URI console, String token) {
        start(
                Component.KUBELET_STREAMS,
                Flags.kubeletStreams(files, console),
                // In the environment: everybody on this machine can read the words of a command.
                Map.of(TOKEN_OF_THE_CONSOLE, token));
    }

    private void start(Component component, List<String> flags) {
        start(component, flags, Map.of());
    }

    private void start(Component component, List<String> flags, Map<String, String> environment) {
        if (stopped) {
            throw new IllegalStateException(
                    "starting " + component.executable() + ": the control plane is being stopped");
        }
        var command = programs.command(component, flags);
        running.add(ChildProcess.start(component.executable(), command, files.log(component), environment));
    }

    synchronized String server() {
        return "https://127.0.0.1:" + port;
    }

    synchronized void requireAlive() {
        running.forEach(ChildProcess::requireAlive);
    }

    /**
     * Kills without asking: the data are thrown away anyhow, and an API server that is asked politely while etcd goes
     * away takes minutes to give up.
     */
    synchronized void stop() {
        stopped = true;
        killAll();
    }

    synchronized void killAll() {
        running.reversed().forEach(ChildProcess::kill);
        running.reversed().forEach(ChildProcess::close);
        running.clear();
    }

    synchronized Map<String, Long> memory() {
        var all = new LinkedHashMap<String, Long>();
        running.forEach(process -> all.put(process.name(), process.residentMiB()));
        return all;
    }
}

package com.aerospike.operator.world.operator;

import com.aerospike.operator.world.controlplane.ApiRequest;
import com.aerospike.operator.world.controlplane.Awaited;
import com.aerospike.operator.world.controlplane.ChildProcess;
import com.aerospike.operator.world.controlplane.ControlPlane;
import com.aerospike.operator.world.controlplane.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged operator beside a control plane, as if in its pod; it can be stopped, killed and started again. */
public final class PackagedOperator implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final long STOP_MILLIS = 20_000;
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final ControlPlane controlPlane;
    private final OperatorPackage operator;
    private final String user;
    private final Path kubeconfig;
    private final Path log;
    private final int httpPort;
    private final int managementPort;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Thread atExit = new Thread(this::kill, "operator-exit");
    private ChildProcess process;

    private PackagedOperator(ControlPlane controlPlane, OperatorPackage operator) {
        this.controlPlane = controlPlane;
        this.operator = operator;
        var namespace = operator.namespace();
        var account = new OperatorRights(controlPlane.adminClient(), namespace).apply(operator.manifests());
        this.user = "system:serviceaccount:" + namespace + ":" + account;
        this.kubeconfig = controlPlane.serviceAccountKubeconfig(namespace, account);
        this.log = controlPlane.folder().resolve("operator.log");
        var ports = FreePorts.find(2);
        this.httpPort = ports.get(0);
        this.managementPort = ports.get(1);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Gives it its rights, starts it, and returns when it says that it is ready. */
    public static PackagedOperator start(ControlPlane controlPlane, OperatorPackage operator) {
        var started = new PackagedOperator(controlPlane, operator);
        try {
            started.launch();
            started.awaitReady();
            return started;
        } catch (RuntimeException | AssertionError e) {
            started.close();
            throw e;
        }
    }

    private synchronized void launch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var defaults = Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                Integer.toString(httpPort),
                "quarkus.management.host",
                "127.0.0.1",
                "quarkus.management.port",
                Integer.toString(managementPort));
        var environment = new HashMap<>(operator.environment());
        environment.put("KUBECONFIG", kubeconfig.toString());
        process = ChildProcess.start("operator", operator.command(java, defaults), log, environment);
    }

    /** Waits until the operator answers that it is ready. */
    public void awaitReady() {
        new Awaited(START, () -> process.requireAlive())
                .await("the operator to be ready; its log is " + log, this::ready);
    }

    private boolean ready() {
        return answers(managementPort) || answers(httpPort);
    }

    private boolean answers(int port) {
        try {
            return get(port, "/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The text that a monitoring system collects. */
    public String metrics() {
        try {
            return get(managementPort, "/q/metrics").body();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the operator's metrics", e);
        }
    }

    private HttpResponse<String> get(int port, String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("asking the operator for " + path + " was interrupted", e);
        }
    }

    public int httpPort() {
        return httpPort;
    }

    public int managementPort() {
        return managementPort;
    }

    /** The name under which the API server knows it. */
    public String user() {
        return user;
    }

    /** What it has asked of the API server since then. */
    public List<ApiRequest> requestsSince(Instant since) {
        return controlPlane.auditLog().requestsBy(user, since);
    }

    /** Resident memory in MiB. */
    public synchronized long residentMiB() {
        return process.residentMiB();
    }

    public synchronized boolean alive() {
        return process.alive();
    }

    /** All it has printed, over all its lives. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the operator's log " + log, e);
        }
    }

    /** Ends it as a node that shuts down does, and fails if it takes too long. */
    public synchronized void stop() {
        if (!process.terminate(STOP_MILLIS)) {
            throw new IllegalStateException("stopping the operator: it still runs after " + STOP_MILLIS + " ms");
        }
    }

    /** Ends it without warning. */
    public synchronized void kill() {
        if (process != null) {
            process.close();
        }
    }

    /** Starts it again after its end, and waits until it is ready. */
    public void restart() {
        kill();
        launch();
        awaitReady();
    }

    @Override
    public void close() {
        kill();
        http.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already; the hook has nothing left to do.
            return;
        }
    }
}

package com.aerospike.operator.world.kubelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.operator.world.controlplane.KubectlResult;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands and logs of pods through the real API server, with both clients that anybody uses. */
@Timeout(120)
class ExecIT {

    private static final String NAMESPACE = KubeletWorld.NAMESPACE;
    private static final String POD = "shell-0";
    private static final String SERVER = "aerospike-server";
    private static final long LIMIT_SECONDS = 20;

    private static KubeletWorld world;

    private record Outcome(int exitCode, String output, String errors) {}

    @BeforeAll
    static void start() {
        world = new KubeletWorld();
        var set = world.database("shell");
        set.getSpec().setReplicas(1);
        world.create(set);
        world.awaitReady("shell", 1);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void takeSwitchesBack() {
        world.kubelet.faults().clear(NAMESPACE, POD);
    }

    @Test
    void kubectlSendsInputAndBringsBackOutputErrorsAndExitCode() throws IOException {
        // When
        var result = kubectl(
                "first\nsecond\n",
                "cat > /etc/aerospike/new.conf; wc -l < /etc/aerospike/new.conf; cat /etc/aerospike/missing; exit 7");

        // Then
        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.output().strip()).isEqualTo("2");
        assertThat(result.errors()).contains("/etc/aerospike/missing").doesNotContain(root().toString());
        assertThat(root().resolve("etc/aerospike/new.conf")).hasContent("first\nsecond\n");
    }

    @Test
    void clientLibrarySendsInputAndBringsBackOutputErrorsAndExitCode() throws Exception {
        // When
        var outcome = exec("héllo", "head -c 6 > /tmp/sent; cat /tmp/sent; echo no >&2; exit 3");

        // Then
        assertThat(outcome).isEqualTo(new Outcome(3, "héllo", "no\n"));
    }

    @Test
    void commandEndsThoughItsClientNeverTellsOfTheEndOfItsInput() throws Exception {
        assertThat(exec("", "echo done")).isEqualTo(new Outcome(0, "done\n", ""));
    }

    @Test
    void megabyteOfInputArrivesWhole() throws Exception {
        var text = "0123456789abcdef".repeat(1 << 16);

        assertThat(exec(text, "head -c " + text.length() + " | wc -c").output().strip())
                .isEqualTo(Integer.toString(text.length()));
    }

    @Test
    void commandSeesTheFilesDevicesAndEnvironmentOfItsContainer() throws Exception {
        var outcome = exec("", """
                set -e
                grep -q -- tini /proc/1/cmdline
                grep -q -- -r /proc/1/cmdline
                wc -c < /test/dev/xvdf
                cat /opt/aerospike/data/initialised
                ls -d /opt/aerospike/smd 2> /dev/null
                """);

        assertThat(outcome).isEqualTo(new Outcome(0, "3\n" + POD + "/opt/aerospike/smd\n", ""));
    }

    @Test
    void signalToTheSupervisorRestartsTheServerInItsContainer() throws Exception {
        // Given
        var before = server();
        var uid = world.pod(POD).getMetadata().getUid();
        long starts = starts();

        // When
        var outcome = exec("", "kill -USR1 1 && /bin/kill -s SIGUSR1 1 && kill -10 1 && kill -0 1");

        // Then
        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(starts()).isEqualTo(starts + 3);
        assertThat(server().getContainerID()).isEqualTo(before.getContainerID());
        assertThat(server().getRestartCount()).isEqualTo(before.getRestartCount());
        assertThat(world.pod(POD).getMetadata().getUid()).isEqualTo(uid);
    }

    @Test
    void signalReachesNoProcessOfThisMachine() throws Exception {
        var outcome = exec("", "set -e; kill -TERM " + ProcessHandle.current().pid() + "; echo not reached");

        assertThat(outcome).isEqualTo(new Outcome(1, "", "kill: No such process\n"));
        assertThat(exec("", "kill -NONSENSE 1").errors()).contains("invalid signal");
    }

    @Test
    void commandWithoutAShellRunsToo() {
        var result =
                world.controlPlane.kubectl("exec", POD, "-c", SERVER, "--", "cat", "/opt/aerospike/data/initialised");

        assertThat(result.orThrow()).isEqualTo(POD);
    }

    @Test
    void execIntoAContainerOrPodThatIsNotThereFails() {
        assertThat(world.controlPlane
                        .kubectl("exec", POD, "-c", "nobody", "--", "true")
                        .errors())
                .contains("nobody");
        assertThat(world.controlPlane
                        .kubectl("exec", "nobody-0", "-c", SERVER, "--", "true")
                        .errors())
                .contains("NotFound");
        // An init container that has ended is there, but nothing can run in it.
        assertThat(world.controlPlane
                        .kubectl("exec", POD, "-c", "aerospike-init", "--", "true")
                        .errors())
                .contains("container not found");
    }

    @Test
    void execIntoAContainerThatIsNotUpFails() {
        // Given
        world.kubelet.faults().hangInit(NAMESPACE, "early-0");
        var set = world.database("early");
        set.getSpec().setReplicas(1);
        world.create(set);
        world.await("the init container to run", () -> world.find("early-0")
                .map(pod -> pod.getStatus().getInitContainerStatuses())
                .filter(all -> !all.isEmpty() && all.getFirst().getState().getRunning() != null)
                .isPresent());

        // When
        var result = world.controlPlane.kubectl("exec", "early-0", "-c", SERVER, "--", "true");

        // Then
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.errors()).contains("container not found (\"aerospike-server\")");
        world.kubelet.faults().clear(NAMESPACE, "early-0");
    }

    @Test
    void refusedExecFailsBeforeTheCommandHasBegun() throws IOException {
        // Given
        world.kubelet.faults().refuseExec(NAMESPACE, POD);

        // Then
        assertThatThrownBy(() -> exec("", "touch /tmp/refused"))
                .hasStackTraceContaining("WebSocket upgrade failure: 500");
        assertThat(kubectl("", "touch /tmp/refused").exitCode()).isNotZero();
        assertThat(root().resolve("tmp/refused")).doesNotExist();
    }

    @Test
    void lostResultComesAfterTheCommandHasDoneItsWork() throws IOException {
        // Given
        world.kubelet.faults().loseExecResult(NAMESPACE, POD);

        // Then
        assertThatThrownBy(() -> {
                    var outcome = exec("", "touch /tmp/lost");
                    throw new AssertionError("the client got " + outcome);
                })
                .isNotInstanceOf(AssertionError.class);
        assertThat(root().resolve("tmp/lost")).exists();
    }

    @Test
    void hangingExecGoesOnWhenTheSwitchIsTakenBack() throws Exception {
        // Given
        world.kubelet.faults().hangExec(NAMESPACE, POD);

        // When
        var running = CompletableFuture.supplyAsync(() -> kubectl("", "touch /tmp/late; echo at last"));
        assertThatThrownBy(() -> running.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(root().resolve("tmp/late")).doesNotExist();
        world.kubelet.faults().clear(NAMESPACE, POD);

        // Then
        assertThat(running.get(LIMIT_SECONDS, TimeUnit.SECONDS).orThrow()).isEqualTo("at last\n");
    }

    @Test
    void logsAreWhatTheContainersPrinted() {
        // Given
        var set = world.database("talk");
        set.getSpec().setReplicas(1);
        world.create(set);
        world.awaitReady("talk", 1);

        // Then
        assertThat(logs("talk-0", "-c", "aerospike-init")).isEqualTo("prepared talk-0\n");
        assertThat(logs("talk-0", "-c", SERVER)).isEqualTo("listening on port 3000\n");
        assertThat(world.controlPlane
                        .kubectl("logs", "talk-0", "-c", SERVER, "--previous")
                        .errors())
                .contains("previous terminated container");
        assertThat(world.client
                        .pods()
                        .inNamespace(NAMESPACE)
                        .withName("talk-0")
                        .inContainer(SERVER)
                        .getLog())
                .isEqualTo("listening on port 3000\n");

        // When
        world.kubelet.killServer(NAMESPACE, "talk-0");
        world.await(
                "a restart",
                () -> world.pod("talk-0")
                                .getStatus()
                                .getContainerStatuses()
                                .getFirst()
                                .getRestartCount()
                        == 1);

        // Then
        assertThat(logs("talk-0", "-c", SERVER, "--previous"))
                .isEqualTo("listening on port 3000\nended with exit code 137\n");
        assertThat(logs("talk-0", "-c", SERVER, "--previous", "--tail=1")).isEqualTo("ended with exit code 137\n");
        assertThat(logs("talk-0", "-c", SERVER)).isEqualTo("listening on port 3000\n");
    }

    @Test
    void endOfTheLogIsTheMessageOfAProgramThatFailedWithoutOne() {
        // Given
        var set = world.database("words");
        set.getSpec().setReplicas(1);
        set.getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .setTerminationMessagePolicy("FallbackToLogsOnError");

        // When
        world.kubelet.faults().crashLoop(NAMESPACE, "words-0");
        world.create(set);

        // Then
        world.await("a crash loop", () -> world.waitingReason("words-0", 0).equals("CrashLoopBackOff"));
        assertThat(world.pod("words-0")
                        .getStatus()
                        .getContainerStatuses()
                        .getFirst()
                        .getLastState()
                        .getTerminated()
                        .getMessage())
                .isEqualTo("CRITICAL: injected crash\n");
        world.kubelet.faults().clear(NAMESPACE, "words-0");
    }

    @Test
    void roundTripIsShort() throws Exception {
        // Given
        exec("", "true");
        var millis = new ArrayList<Long>();

        // When
        for (int i = 0; i < 20; i++) {
            var began = System.nanoTime();
            exec("x".repeat(4000), "head -c 4000 > /tmp/round-trip");
            millis.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        }

        // Then
        millis.sort(Long::compare);
        System.out.println("exec round trips in ms: " + millis);
        assertThat(millis.get(10)).as("median in ms").isLessThan(1000);
    }

    private static Outcome exec(String input, String script)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        try (ExecWatch watch = world.client
                .pods()
                .inNamespace(NAMESPACE)
                .withName(POD)
                .inContainer(SERVER)
                .redirectingInput()
                .writingOutput(output)
                .writingError(errors)
                .exec("sh", "-c", script)) {
            watch.getInput().write(input.getBytes(StandardCharsets.UTF_8));
            watch.getInput().flush();
            int exitCode = watch.exitCode().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return new Outcome(
                    exitCode, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        }
    }

    private static KubectlResult kubectl(String input, String script) {
        return world.controlPlane.kubectlWithInput(
                Optional.of(input), "exec", "-i", POD, "-c", SERVER, "--", "sh", "-c", script);
    }

    private static String logs(String... arguments) {
        var all = new ArrayList<>(List.of("logs"));
        all.addAll(List.of(arguments));
        return world.controlPlane.kubectl(all.toArray(String[]::new)).orThrow();
    }

    private static long starts() {
        return logs(POD, "-c", SERVER)
                .lines()
                .filter(line -> line.startsWith("listening"))
                .count();
    }

    private static Path root() {
        return world.kubelet.rootOf(NAMESPACE, POD, SERVER).orElseThrow();
    }

    private static ContainerStatus server() {
        return world.pod(POD).getStatus().getContainerStatuses().getFirst();
    }
}

package com.aerospike.operator.world.kubelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that escapes from its container's folder would change this machine. */
class ContainerShellTest {

    private static final Container CONTAINER = new ContainerBuilder()
            .addNewVolumeMount()
            .withMountPath("/data/")
            .endVolumeMount()
            .addNewVolumeDevice("/dev/xvdf", "ns")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cat /etc/aerospike/aerospike.conf | cat /R/etc/aerospike/aerospike.conf
            cat >/tmp/x</opt/y                | cat >/R/tmp/x</R/opt/y
            a="/etc/x":/var/log               | a="/R/etc/x":/R/var/log
            ls /tmp; ls /data                 | ls /R/tmp; ls /R/data
            grep -r /proc/1/cmdline           | grep -r /R/proc/1/cmdline
            wc -c < /dev/xvdf 2> /dev/null    | wc -c < /R/dev/xvdf 2> /dev/null
            /usr/bin/env /bin/cat /etcetera   | /usr/bin/env /bin/cat /etcetera
            ./etc/x a/etc/x ${d}/etc /etc-x   | ./etc/x a/etc/x ${d}/etc /etc-x
            """)
    void pathsOfTheContainerAndNoOthersLeadIntoItsFolder(String inside, String outside) {
        assertThat(InsidePaths.of(Path.of("/R"), CONTAINER).outside(inside)).isEqualTo(outside);
    }

    @Test
    void killNeverMeansTheProgramOfThisMachine(@TempDir Path folder) {
        // Given
        var shell = new ContainerShell(folder);
        var paths = InsidePaths.of(Path.of("/R"), CONTAINER);

        // When
        var script = shell.plan(Path.of("/R"), paths, List.of("sh", "-ec", "kill 1; /bin/kill 1"), Map.of(), false);
        var plain = shell.plan(Path.of("/R"), paths, List.of("kill", "1"), Map.of(), false);

        // Then
        assertThat(script.command()).hasSize(3);
        assertThat(script.command().get(2)).startsWith("kill() {").endsWith("kill 1; " + folder.resolve("kill") + " 1");
        assertThat(plain.command()).startsWith("sh", "-c").endsWith("sh", "kill", "1");
        assertThat(plain.command().get(2)).startsWith("kill() {").endsWith("\"$@\"");
        assertThat(script.environment().get("PATH")).startsWith(folder + ":");
        assertThat(folder.resolve("kill")).isExecutable();
    }

    @ParameterizedTest
    @CsvSource({"-USR1 1,USR1", "-s USR1 1,USR1", "-SIGUSR1 1,USR1", "-10 1,USR1", "1,TERM", "-0 1,0", "-s term 1,TERM"
    })
    void killUnderstandsTheUsualForms(String arguments, String signal) throws Refusal {
        assertThat(KillArguments.parse(arguments)).isEqualTo(new KillArguments(signal, List.of(1)));
    }

    @ParameterizedTest
    @CsvSource({"-NONE 1", "-99 1", "-TERM one", "-l"})
    void killRefusesWhatItDoesNotUnderstand(String arguments) {
        assertThatThrownBy(() -> KillArguments.parse(arguments)).isInstanceOf(Refusal.class);
    }
}

package com.aerospike.operator.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ColdStartTest {

    @TempDir
    Path folder;

    private PodFolder pod;

    @BeforeEach
    void aPod() {
        pod = new PodFolder(folder).input(Samples.input(Samples.network(NetworkType.POD)));
    }

    @Test
    void theServerFindsItsConfigurationReadableAndNoTemplate() throws IOException {
        // Given
        pod.write("/etc/aerospike/aerospike.template.conf", "left by another init container");
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isZero();
        assertThat(permissions("/etc/aerospike/aerospike.conf")).isEqualTo("rw-r--r--");
        assertThat(pod.at("/etc/aerospike/aerospike.template.conf")).doesNotExist();
        assertThat(pod.at("/etc/aerospike/.aerospike.conf.new")).doesNotExist();
    }

    @Test
    void everyKeyOfTheConfigMapIsKeptBesideTheConfiguration() throws IOException {
        // Given: the kubelet's layout of a mounted ConfigMap, where each key is a link
        pod.write("/configs/..2026_01/peers", "aero-1-0.aero.demo");
        Files.createSymbolicLink(pod.at("/configs/..data"), Path.of("..2026_01"));
        Files.delete(pod.at("/configs/peers"));
        Files.createSymbolicLink(pod.at("/configs/peers"), Path.of("..data/peers"));
        // When
        pod.coldStart();
        // Then
        try (var files = Files.list(pod.at("/etc/aerospike/configmap"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "aerospike.template.conf",
                            "peers",
                            "aerospikeConfHash",
                            "networkPolicyHash",
                            "podSpecHash",
                            "bootstrap.json");
        }
        assertThat(pod.at("/etc/aerospike/configmap/peers")).isRegularFile();
        assertThat(Files.isSymbolicLink(pod.at("/etc/aerospike/configmap/peers")))
                .isFalse();
    }

    @Test
    void aFeatureKeyInTheConfigMapIsPlacedWhereServersLookForIt() {
        // Given
        pod.config("features.conf", "feature-key-version 2");
        // When
        pod.coldStart();
        // Then
        assertThat(pod.read("/etc/aerospike/features.conf")).isEqualTo("feature-key-version 2");
    }

    @Test
    void theReportCarriesTheHashesOfTheConfigMap() {
        // When
        pod.coldStart();
        // Then
        assertThat(pod.report().aerospikeConfigHash()).isEqualTo("c0ffee");
        assertThat(pod.report().networkPolicyHash()).isEqualTo("beef");
        assertThat(pod.report().podSpecHash()).isEqualTo("f00d");
    }

    @Test
    void neitherLogNorReportShowsConfigurationText() {
        // Given
        pod.config(
                "aerospike.template.conf", Samples.TEMPLATE + "\nsecurity {\n    query-user-password    hunter2\n}\n");
        // When
        pod.coldStart();
        // Then
        assertThat(pod.conf()).contains("hunter2");
        assertThat(pod.output() + pod.error() + pod.read("/dev/termination-log"))
                .doesNotContain("hunter2");
    }

    @Test
    void theReportGoesToTheConfiguredTerminationMessagePathInPlace() throws IOException {
        // Given
        pod.env("TERMINATION_MESSAGE_PATH", "/dev/shm/message").write("/dev/shm/message", "x".repeat(5000));
        var sameFile = Files.getAttribute(pod.at("/dev/shm/message"), "unix:ino");
        // When
        pod.coldStart();
        // Then
        assertThat(BootstrapReport.parse(pod.read("/dev/shm/message"))).isPresent();
        assertThat(Files.getAttribute(pod.at("/dev/shm/message"), "unix:ino")).isEqualTo(sameFile);
    }

    @Test
    void workDirectoriesAreMadeInTheVolumeThatCoversThem() throws IOException {
        // Given
        var volumes = List.of(
                new VolumePlan("opt", VolumeKind.OTHER, "/opt", null, null),
                new VolumePlan("near", VolumeKind.FILESYSTEM, "/opt/aero", null, null),
                new VolumePlan("work", VolumeKind.FILESYSTEM, "/opt/aerospike", null, null));
        pod.input(Samples.input(volumes, PodPlan.WITHOUT_HISTORY));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.at("/workdir/filesystem-volumes/work/smd")).isDirectory();
        assertThat(pod.at("/workdir/filesystem-volumes/work/usr/udf/lua")).isDirectory();
        assertThat(permissions("/workdir/filesystem-volumes/work/usr/udf")).isEqualTo("rwxr-xr-x");
        assertThat(pod.at("/workdir/filesystem-volumes/opt/aerospike")).doesNotExist();
        assertThat(pod.at("/workdir/filesystem-volumes/near")).isEmptyDirectory();
    }

    @Test
    void aVolumeOnAParentPathHoldsTheWorkDirectoryBelow() {
        // Given
        var volumes = List.of(new VolumePlan("data", VolumeKind.FILESYSTEM, "/srv", null, null));
        pod.input(Samples.input(new StoragePlan("/srv/a/work", 1, volumes), PodPlan.WITHOUT_HISTORY));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.at("/workdir/filesystem-volumes/data/a/work/smd")).isDirectory();
        assertThat(pod.at("/workdir/filesystem-volumes/data/a/work/usr/udf/lua"))
                .isDirectory();
    }

    @Test
    void theFederalEditionGetsItsOpenSslConfiguration() {
        // Given
        var network = Samples.network(NetworkType.POD);
        pod.input(new BootstrapInput("aero", 1, "", "", false, true, 2, network, null, Map.of()));
        // When
        pod.coldStart();
        // Then
        assertThat(pod.read("/etc/aerospike/openssl.cnf"))
                .contains(".include fips.cnf", "fips = fips_sect", "base = base_sect");
        assertThat(pod.read("/etc/aerospike/fips.cnf"))
                .contains("[fips_sect]", "install-version = 1", "module-mac = A0:23:57");
    }

    @Test
    void otherEditionsGetNone() {
        // When
        pod.coldStart();
        // Then
        assertThat(pod.at("/etc/aerospike/openssl.cnf")).doesNotExist();
        assertThat(pod.at("/etc/aerospike/fips.cnf")).doesNotExist();
    }

    @Test
    void aMissingVariableIsNamedInOneLine() {
        // Given
        pod.env("MY_POD_IP", "");
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error().lines()).singleElement().asString().contains("MY_POD_IP is not set");
    }

    @Test
    void aMissingConfigMapKeyIsNamedInOneLine() throws IOException {
        // Given
        Files.delete(pod.at("/configs/bootstrap.json"));
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error().lines()).singleElement().asString().contains("ConfigMap key bootstrap.json");
    }

    @Test
    void anUnreadableInputIsOneLineToo() {
        // Given
        pod.config("bootstrap.json", "{\n\"cluster\": aero }");
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error().lines()).singleElement().asString().contains("read ConfigMap key bootstrap.json");
    }

    @Test
    void aTerminationMessageThatCannotBeWrittenIsSaidAsWell() {
        // Given
        pod.env("TERMINATION_MESSAGE_PATH", "/configs/peers/no-folder").env("MY_HOST_IP", "");
        // When
        int code = pod.coldStart();
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(pod.error()).contains("MY_HOST_IP is not set", "cannot report that either");
    }

    @Test
    void theWholeRunWorksWithRealCommandsUnderAnyRoot() throws IOException {
        // Given
        var volumes = List.of(Samples.block("ns", CleanMethod.DD), Samples.filesystem("log", CleanMethod.DELETE_FILES));
        pod.nodeAddresses(Samples.fresh("ns", "u1", "log", "u2"))
                .input(Samples.input(volumes, PodPlan.WITHOUT_HISTORY));
        pod.write("/workdir/filesystem-volumes/log/old.log", "old");
        var env = Map.of("MY_POD_NAME", "aero-1-0", "MY_POD_IP", "10.1.1.1", "MY_HOST_IP", "10.0.0.1");
        // When
        int code = Bootstrap.run(folder, env, Clock.systemUTC());
        // Then
        assertThat(code).isZero();
        assertThat(Files.readAllBytes(pod.at("/workdir/block-volumes/ns"))).containsOnly(0);
        assertThat(pod.at("/workdir/filesystem-volumes/log/old.log")).doesNotExist();
        assertThat(pod.report().initializedVolumes()).containsExactly("ns@u1", "log@u2");
    }

    @Test
    void theVerbIsCalledBootstrapAndExplainsItsExitCodes() {
        var usage = new CommandLine(new BootstrapCommand()).getUsageMessage();
        assertThat(usage).contains("bootstrap", "the server may start", "one line on stderr");
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(pod.at(path)));
    }
}

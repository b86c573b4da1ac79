package com.aerospike.operator.world.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Everything about one start of one server process.
 *
 * @param confText the final {@code aerospike.conf}
 * @param files where a path named in the configuration really is
 * @param domain what follows the pod name in its DNS name ({@code <cluster>.<namespace>}); tells equally named clusters
 *     apart
 * @param console takes lines that the server prints
 */
public record ServerStart(
        String podName,
        InetAddress podIp,
        String confText,
        ServerTimings timings,
        ServerProgram program,
        UnaryOperator<Path> files,
        Optional<String> domain,
        Consumer<String> console) {

    public static ServerStart of(String podName, InetAddress podIp, String confText, ServerTimings timings) {
        return new ServerStart(
                podName,
                podIp,
                confText,
                timings,
                ServerProgram.NEWEST,
                UnaryOperator.identity(),
                Optional.empty(),
                line -> {});
    }

    public ServerStart withProgram(ServerProgram wanted) {
        return new ServerStart(podName, podIp, confText, timings, wanted, files, domain, console);
    }

    public ServerStart withFiles(UnaryOperator<Path> wanted) {
        return new ServerStart(podName, podIp, confText, timings, program, wanted, domain, console);
    }

    public ServerStart withDomain(String wanted) {
        return new ServerStart(podName, podIp, confText, timings, program, files, Optional.of(wanted), console);
    }

    public ServerStart withConsole(Consumer<String> wanted) {
        return new ServerStart(podName, podIp, confText, timings, program, files, domain, wanted);
    }

    public ServerStart withConf(String wanted) {
        return new ServerStart(podName, podIp, wanted, timings, program, files, domain, console);
    }

    public ServerStart withTimings(ServerTimings wanted) {
        return new ServerStart(podName, podIp, confText, wanted, program, files, domain, console);
    }
}

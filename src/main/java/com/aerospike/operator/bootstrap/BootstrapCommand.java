package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb that the init container of a database pod runs. */
@Command(
        name = "bootstrap",
        mixinStandardHelpOptions = true,
        description = "Prepares a database pod before its server starts (runs in the init container).",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the server may start", "1:it may not; one line on stderr says why"})
@RegisterForReflection
public final class BootstrapCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Bootstrap.run(Path.of("/"), System.getenv(), Clock.systemUTC());
    }
}

package com.aerospike.operator;

import com.aerospike.operator.bootstrap.BootstrapCommand;
import com.aerospike.operator.check.CheckCommand;
import com.aerospike.operator.check.PlanCommand;
import com.aerospike.operator.check.RenderCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import picocli.CommandLine;

/**
 * One binary with several verbs. The first argument picks one; without, it is the operator. All other verbs
 * run without Quarkus, so that preparing a pod does not cost the start of a container of beans.
 */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Deployments of the peer pass flags and no verb.
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            runOperator(arguments);
            return;
        }
        var verb = arguments[0];
        var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (verb) {
            case "operator" -> runOperator(rest);
            case "bootstrap" -> command(new BootstrapCommand(), rest);
            case "check" -> command(new CheckCommand(), rest);
            case "render" -> command(new RenderCommand(), rest);
            case "plan" -> command(new PlanCommand(), rest);
            default -> {
                System.err.println("unknown verb '" + verb + "': one of operator, bootstrap, check, render, plan");
                System.exit(2);
            }
        }
    }

    /**
     * The generated Deployment names the namespaces of the controller in a variable of the SDK, which would beat the one
     * that administrators know; a system property beats both.
     */
    private static void runOperator(String[] arguments) {
        var watched = System.getenv("WATCH_NAMESPACE");
        if (watched != null && !watched.isBlank()) {
            System.setProperty(
                    "quarkus.operator-sdk.controllers.aerospikecluster.namespaces", watched.replace(" ", ""));
        }
        Quarkus.run(arguments);
    }

    private static void command(Object command, String[] arguments) {
        System.exit(new CommandLine(command).execute(arguments));
    }
}

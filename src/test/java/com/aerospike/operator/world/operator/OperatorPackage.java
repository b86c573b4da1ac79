package com.aerospike.operator.world.operator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is started and how.
 *
 * @param program the runnable jar
 * @param manifests Kubernetes objects of the build, of which the rights are applied
 * @param namespace where the operator believes to run
 * @param jvmArguments before the program, such as {@code -Xmx128m}
 * @param properties settings of the program, as system properties
 * @param environment variables of the process besides those of this one
 */
public record OperatorPackage(
        Path program,
        Path manifests,
        String namespace,
        List<String> jvmArguments,
        Map<String, String> properties,
        Map<String, String> environment) {

    public OperatorPackage {
        jvmArguments = List.copyOf(jvmArguments);
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /** @param target the build's output folder, after {@code mvn package} */
    public static OperatorPackage of(Path target) {
        return new OperatorPackage(
                target.resolve("quarkus-app").resolve("quarkus-run.jar"),
                target.resolve("kubernetes").resolve("kubernetes.yml"),
                "aerospike-operator",
                List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                Map.of(),
                Map.of());
    }

    public OperatorPackage withProperty(String name, String value) {
        return new OperatorPackage(
                program, manifests, namespace, jvmArguments, with(properties, name, value), environment);
    }

    public OperatorPackage withEnvironment(String name, String value) {
        return new OperatorPackage(
                program, manifests, namespace, jvmArguments, properties, with(environment, name, value));
    }

    public OperatorPackage withJvmArguments(String... wanted) {
        return new OperatorPackage(program, manifests, namespace, List.of(wanted), properties, environment);
    }

    List<String> command(Path java, Map<String, String> defaults) {
        var settings = new LinkedHashMap<>(defaults);
        settings.putAll(properties);
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(jvmArguments);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(program.toString());
        return command;
    }

    private static Map<String, String> with(Map<String, String> all, String name, String value) {
        var more = new LinkedHashMap<>(all);
        more.put(name, value);
        return more;
    }
}

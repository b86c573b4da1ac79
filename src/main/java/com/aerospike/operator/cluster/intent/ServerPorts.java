package com.aerospike.operator.cluster.intent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The ports that a configuration opens, by their meaning. */
public record ServerPorts(Map<ServerPort, Integer> numbers) {

    public ServerPorts {
        numbers = Collections.unmodifiableMap(
                numbers.isEmpty() ? new EnumMap<>(ServerPort.class) : new EnumMap<>(numbers));
    }

    /** Ports of {@code config}; what is not a number is left to admission to refuse. */
    public static ServerPorts of(ObjectNode config) {
        Map<ServerPort, Integer> numbers = new EnumMap<>(ServerPort.class);
        for (ServerPort port : ServerPort.values()) {
            JsonNode number = config.path("network").path(port.section()).path(port.key());
            if (number.isNumber()) {
                numbers.put(port, number.intValue());
            }
        }
        return new ServerPorts(numbers);
    }

    public OptionalInt get(ServerPort port) {
        Integer number = numbers.get(port);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public boolean has(ServerPort port) {
        return numbers.containsKey(port);
    }

    /** All open ports in the order of container ports: by name. */
    public List<ServerPort> byName() {
        return numbers.keySet().stream()
                .sorted(Comparator.comparing(ServerPort::portName))
                .toList();
    }

    /** Open ports in the order of the headless service and of a pod's own service. */
    public List<ServerPort> inServices() {
        return Stream.of(ServerPort.SERVICE, ServerPort.TLS_SERVICE, ServerPort.ADMIN, ServerPort.TLS_ADMIN)
                .filter(this::has)
                .toList();
    }

    /** The port for probes, load balancer and status: TLS when {@code names} has a name for it, else the plain one. */
    public OptionalInt preferredService(TlsNames names) {
        return names.service().isPresent() && has(ServerPort.TLS_SERVICE)
                ? get(ServerPort.TLS_SERVICE)
                : get(ServerPort.SERVICE);
    }

    /** Like {@link #preferredService}, for the admin port; empty when the servers have none. */
    public OptionalInt preferredAdmin(TlsNames names) {
        return names.admin().isPresent() && has(ServerPort.TLS_ADMIN)
                ? get(ServerPort.TLS_ADMIN)
                : get(ServerPort.ADMIN);
    }
}

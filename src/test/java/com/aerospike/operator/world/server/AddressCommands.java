package com.aerospike.operator.world.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where nodes can be reached: own addresses, peers, and everybody ever seen. */
final class AddressCommands {

    private static final int DEFAULT_PORT = 3000;

    /** One of the four ways to a node. */
    private enum Way {
        CLEAR_STD("clear-std"),
        CLEAR_ALT("clear-alt"),
        TLS_STD("tls-std"),
        TLS_ALT("tls-alt");

        private final String suffix;

        Way(String suffix) {
            this.suffix = suffix;
        }

        private boolean tls() {
            return this == TLS_STD || this == TLS_ALT;
        }

        private List<String> addresses(ServerProcess process) {
            return (tls() ? process.settings().tls() : process.settings().clear())
                    .map(endpoint -> addresses(process, endpoint))
                    .orElse(List.of());
        }

        private List<String> addresses(ServerProcess process, ServerSettings.Endpoint endpoint) {
            var alternate = this == CLEAR_ALT || this == TLS_ALT;
            var hosts = alternate ? endpoint.alternateAddresses() : endpoint.accessAddresses();
            var port = alternate ? endpoint.alternatePort() : endpoint.accessPort();
            if (hosts.isEmpty()) {
                return alternate
                        ? List.of()
                        : List.of(print(process.start().podIp().getHostAddress(), endpoint.port()));
            }
            return hosts.stream().map(host -> print(host, port)).toList();
        }
    }

    private AddressCommands() {}

    static void addTo(Map<String, InfoService.Command> commands) {
        for (var way : Way.values()) {
            commands.put("service-" + way.suffix, request -> String.join(",", way.addresses(request.process())));
            commands.put("peers-" + way.suffix, request -> peers(request, way));
            commands.put("alumni-" + way.suffix, request -> {
                var book = request.process().peers();
                return list(book.generation(), entries(book.alumni(), way));
            });
        }
        commands.put("service", request -> String.join(";", Way.CLEAR_STD.addresses(request.process())));
        commands.put("services", request -> flat(request.process().peers().peers(), Way.CLEAR_STD));
        commands.put(
                "services-alternate", request -> flat(request.process().peers().peers(), Way.CLEAR_ALT));
        commands.put(
                "services-alumni", request -> flat(request.process().peers().alumni(), Way.CLEAR_STD));
        commands.put("admin-clear-std", request -> admin(request.process(), ServerSettings::adminPort));
        commands.put("admin-tls-std", request -> admin(request.process(), ServerSettings::adminTlsPort));
        commands.put(
                "peers-generation",
                request -> Long.toString(request.process().peers().generation()));
    }

    private static String print(String host, int port) {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private static String flat(Collection<ServerProcess> nodes, Way way) {
        return nodes.stream().flatMap(node -> way.addresses(node).stream()).collect(Collectors.joining(";"));
    }

    private static String admin(ServerProcess process, Function<ServerSettings, OptionalInt> port) {
        var number = port.apply(process.settings());
        return number.isEmpty() ? "" : print(process.start().podIp().getHostAddress(), number.getAsInt());
    }

    private static String peers(InfoRequest request, Way way) {
        var book = request.process().peers();
        var known = request.parameter("generation")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong);
        return list(book.generation(), known.isEmpty() ? entries(book.peers(), way) : changes(book, known.get(), way));
    }

    private static List<String> changes(PeerBook book, long known, Way way) {
        var entries = new ArrayList<String>();
        for (var node : book.changedSince(known)) {
            entries.add(book.isPeer(node) ? entry(node, way).orElse("") : "[" + node.nodeIdText() + ",,]");
        }
        entries.removeIf(String::isEmpty);
        return entries;
    }

    private static List<String> entries(Collection<ServerProcess> nodes, Way way) {
        return nodes.stream().flatMap(node -> entry(node, way).stream()).toList();
    }

    private static Optional<String> entry(ServerProcess node, Way way) {
        var addresses = way.addresses(node);
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        var tlsName = way.tls()
                ? node.settings().tlsFiles().map(ServerSettings.TlsFiles::name).orElse("")
                : "";
        var shortened =
                addresses.stream().map(AddressCommands::withoutDefaultPort).collect(Collectors.joining(","));
        return Optional.of("[" + node.nodeIdText() + "," + tlsName + ",[" + shortened + "]]");
    }

    private static String withoutDefaultPort(String address) {
        var suffix = ":" + DEFAULT_PORT;
        return address.endsWith(suffix) ? address.substring(0, address.length() - suffix.length()) : address;
    }

    private static String list(long generation, List<String> entries) {
        return generation + "," + DEFAULT_PORT + ",[" + String.join(",", entries) + "]";
    }
}

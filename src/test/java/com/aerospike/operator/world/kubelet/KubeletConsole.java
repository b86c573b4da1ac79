package com.aerospike.operator.world.kubelet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the program that serves exec and logs asks what to answer. Each question is a POST of form parameters:
 * {@code ready}, {@code exec}, {@code kill} and {@code logs}.
 */
final class KubeletConsole implements AutoCloseable {

    /** Finds the pod that a question is about. */
    @FunctionalInterface
    interface Doors {
        PodDoor of(PodKey pod) throws Refusal;
    }

    private interface Question {
        String answer(Form form) throws Refusal, InterruptedException, IOException;
    }

    private record Reply(int status, String text) {}

    private final ObjectMapper json = new ObjectMapper();
    private final CompletableFuture<Integer> streamsPort = new CompletableFuture<>();
    private final Doors doors;
    private final HttpServer server;
    private final String token;

    private KubeletConsole(Doors doors, HttpServer server, String token) {
        this.doors = doors;
        this.server = server;
        this.token = token;
    }

    static KubeletConsole open(Doors doors, Executor workers) {
        try {
            var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            var server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
            var secret = new byte[16];
            new SecureRandom().nextBytes(secret);
            var console = new KubeletConsole(doors, server, HexFormat.of().formatHex(secret));
            console.listen("/ready", console::ready);
            console.listen("/exec", console::exec);
            console.listen("/kill", console::kill);
            console.listen("/logs", console::logs);
            server.setExecutor(workers);
            server.start();
            return console;
        } catch (IOException e) {
            throw new UncheckedIOException("opening the console of the test kubelet", e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String token() {
        return token;
    }

    /** Where exec and logs are served, once they are. */
    int awaitStreams(Duration limit) {
        try {
            return streamsPort.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "waiting for the program that serves exec and logs: it does not listen after " + limit
                            + "; its log kubelet-streams.log may tell why");
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for the program that serves exec and logs", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("waiting for the program that serves exec and logs was interrupted", e);
        }
    }

    private String ready(Form form) {
        streamsPort.complete(Integer.valueOf(form.one("port")));
        return "";
    }

    private String exec(Form form) throws Refusal, InterruptedException, IOException {
        return json.writeValueAsString(door(form).exec(form.one("container"), form.all("command")));
    }

    private String kill(Form form) throws Refusal {
        door(form).kill(form.one("container"), form.one("arguments"));
        return "";
    }

    private String logs(Form form) throws Refusal {
        var lines = form.one("tailLines");
        return door(form)
                .logs(
                        form.one("container"),
                        form.one("previous").equals("true"),
                        lines.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(lines)));
    }

    private PodDoor door(Form form) throws Refusal {
        return doors.of(new PodKey(form.one("namespace"), form.one("pod")));
    }

    private void listen(String path, Question question) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var reply = reply(exchange, question);
                var bytes = reply.text().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private Reply reply(HttpExchange exchange, Question question) throws IOException {
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Reply(HttpURLConnection.HTTP_UNAUTHORIZED, "not the program that serves exec and logs");
        }
        try {
            var form = Form.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            return new Reply(HttpURLConnection.HTTP_OK, question.answer(form));
        } catch (Refusal e) {
            return new Reply(e.status(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(HttpURLConnection.HTTP_UNAVAILABLE, "the test kubelet is being closed");
        } catch (RuntimeException e) {
            return new Reply(HttpURLConnection.HTTP_INTERNAL_ERROR, "test kubelet: " + e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Parameters of a question; what is not there is empty. */
    private record Form(Map<String, List<String>> values) {
        static Form parse(String text) {
            var values = new LinkedHashMap<String, List<String>>();
            for (var part : text.split("&")) {
                var equals = part.indexOf('=');
                if (equals > 0) {
                    values.computeIfAbsent(decode(part.substring(0, equals)), ignored -> new ArrayList<>())
                            .add(decode(part.substring(equals + 1)));
                }
            }
            return new Form(values);
        }

        private static String decode(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }

        List<String> all(String name) {
            return values.getOrDefault(name, List.of());
        }

        String one(String name) {
            return all(name).stream().findFirst().orElse("");
        }
    }
}

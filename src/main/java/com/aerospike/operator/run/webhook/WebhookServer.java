package com.aerospike.operator.run.webhook;

import com.aerospike.operator.admission.webhook.Hook;
import com.aerospike.operator.node.PemIdentity;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.SSLOptions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The HTTPS port of the webhooks. It opens with the first certificate; later ones count for new connections, while
 * those that are open go on.
 */
public final class WebhookServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WebhookServer.class);

    /** An AdmissionReview holds the object twice, and the API server takes requests of up to 3 MiB. */
    private static final int LARGEST_BODY = 16 << 20;

    /**
     * The API server closes idle connections after 90 s. The server must not be first: a request that is sent into a
     * closing connection fails.
     */
    private static final Duration IDLE = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final String host;
    private final int wantedPort;
    private final WebhookDesk desk;
    private final WebhookMeters meters;
    private final InFlight inFlight = new InFlight();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Optional<HttpServer> open = Optional.empty();

    /** @param port 0 takes any free one */
    public WebhookServer(Vertx vertx, String host, int port, WebhookDesk desk, WebhookMeters meters) {
        this.vertx = vertx;
        this.host = host;
        this.wantedPort = port;
        this.desk = desk;
        this.meters = meters;
    }

    /** @throws IllegalStateException if the port cannot be opened */
    public synchronized void serveWith(PemIdentity identity) {
        X509Certificate certificate = identity.chain().getFirst();
        KeyCertOptions keys = KeyCertOptions.wrap(new IdentityKeyManager(identity));
        if (open.isPresent()) {
            await(open.get().updateSSLOptions(new SSLOptions().setKeyCertOptions(keys)), "change the certificate");
        } else {
            open = Optional.of(await(server(keys).listen(), "open port " + wantedPort + " for the webhooks"));
        }
        meters.serving(certificate.getNotAfter().toInstant());
        LOG.infof(
                "Webhooks on port %d: certificate %s of %s until %s",
                port(),
                certificate.getSerialNumber().toString(16),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotAfter().toInstant());
    }

    public boolean isListening() {
        return open.isPresent();
    }

    /** The port that is open, or 0. */
    public int port() {
        return open.map(HttpServer::actualPort).orElse(0);
    }

    private HttpServer server(KeyCertOptions keys) {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setHost(host)
                        .setPort(wantedPort)
                        .setSsl(true)
                        .setKeyCertOptions(keys)
                        // HTTP/2 shares one connection among all requests, and a reset of it would fail them all.
                        .setUseAlpn(false)
                        .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                        .setIdleTimeoutUnit(TimeUnit.SECONDS)
                        .setIdleTimeout((int) IDLE.toSeconds()))
                .requestHandler(this::receive);
    }

    private void receive(HttpServerRequest request) {
        Optional<Hook> hook = Hook.at(request.path());
        if (hook.isEmpty()) {
            send(request, Reply.text(404, "Nothing is served here"));
        } else if (request.method() != HttpMethod.POST) {
            send(request, Reply.text(405, "Only POST is served here"));
        } else {
            gather(request, hook.get());
        }
    }

    private void gather(HttpServerRequest request, Hook hook) {
        Context context = vertx.getOrCreateContext();
        Buffer body = Buffer.buffer();
        InFlight.Ticket ticket = inFlight.begin();
        request.response().endHandler(done -> ticket.end()).closeHandler(lost -> ticket.end());
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= LARGEST_BODY) {
                body.appendBuffer(chunk);
            } else if (!request.response().ended()) {
                request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                send(request, Reply.text(413, "More than " + LARGEST_BODY + " bytes"));
            }
        });
        request.endHandler(end -> {
            if (!request.response().ended()) {
                workers.execute(() -> answer(request, hook, body, context));
            }
        });
    }

    private void answer(HttpServerRequest request, Hook hook, Buffer body, Context context) {
        Reply reply = desk.answer(hook, body.getBytes());
        context.runOnContext(back -> send(request, reply));
    }

    private void send(HttpServerRequest request, Reply reply) {
        var response = request.response();
        if (response.closed()) {
            return;
        }
        if (inFlight.isClosing()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.setStatusCode(reply.code())
                .putHeader(HttpHeaders.CONTENT_TYPE, reply.contentType())
                .end(Buffer.buffer(reply.body()));
    }

    /** Answers what has been asked, then closes. */
    @Override
    public synchronized void close() {
        try {
            inFlight.closing().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warnf("Webhooks are closed with requests unanswered after %d s", PATIENCE.toSeconds());
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.ifPresent(server -> await(server.close(), "close the port of the webhooks"));
        open = Optional.empty();
        workers.shutdown();
    }

    private static <T> T await(Future<T> future, String what) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(what + ": " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(what + ": not done after " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what + ": interrupted", e);
        }
    }
}

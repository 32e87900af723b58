package kpo.platform.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends one request to a checked address. No redirect is followed, for it would lead past the check; of the answer only
 * the beginning is read; whoever dribbles is cut off at the time-out. No thread waits.
 */
@ApplicationScoped
class WebhookSender {

    private static final int MOST_CONNECTIONS_TO_A_HOST = 1000;
    private static final int LONGEST_KEPT_ANSWER = 500;
    private static final int LONGEST_ANSWER_BYTES = 64 * 1024;

    private final Vertx vertx;
    private final HttpClient http;
    private final Duration timeout;

    @Inject
    WebhookSender(Vertx vertx, WebhookConfiguration configuration) {
        this.vertx = vertx;
        this.timeout = configuration.timeout();
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) configuration.connectTimeout().toMillis())
                // For one host, which may serve many organisations; lanes bound what is under way.
                .setMaxPoolSize(MOST_CONNECTIONS_TO_A_HOST)
                .setKeepAliveTimeout(30)
                .setForceSni(true)
                .setVerifyHost(true));
    }

    @PreDestroy
    void close() {
        http.close();
    }

    CompletionStage<Outcome> send(Target target, Map<String, String> headers, String body) {
        long start = System.nanoTime();
        Promise<Outcome> outcome = Promise.promise();
        Future<HttpClientRequest> request = http.request(options(target));
        long timer = vertx.setTimer(timeout.toMillis(), id -> {
            request.onSuccess(HttpClientRequest::reset);
            outcome.tryComplete(Outcome.failed("timeout", millisSince(start)));
        });
        request.compose(open -> {
                    headers.forEach(open::putHeader);
                    return open.send(Buffer.buffer(body)).compose(answer -> read(open, answer));
                })
                .onSuccess(answer -> outcome.tryComplete(outcome(answer, millisSince(start))))
                .onFailure(e -> outcome.tryComplete(Outcome.failed(name(e), millisSince(start))));
        return outcome.future().onComplete(done -> vertx.cancelTimer(timer)).toCompletionStage();
    }

    private static RequestOptions options(Target target) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                // Connect to what was checked; the name stands for TLS and the Host header.
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(target.address(), target.port())))
                .setHost(target.url().getHost())
                .setPort(target.port())
                .setSsl(target.isSecure())
                .setURI(target.pathAndQuery())
                .setFollowRedirects(false);
    }

    /** @param text the beginning of its body */
    private record Answer(int statusCode, String text) {}

    private static Future<Answer> read(HttpClientRequest request, HttpClientResponse response) {
        Promise<Answer> answer = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > LONGEST_ANSWER_BYTES) {
                answer.tryComplete(new Answer(response.statusCode(), text(body)));
                request.reset();
            }
        });
        response.exceptionHandler(answer::tryFail);
        response.endHandler(end -> answer.tryComplete(new Answer(response.statusCode(), text(body))));
        return answer.future();
    }

    private static String text(Buffer body) {
        String text = body.getString(0, Math.min(body.length(), LONGEST_KEPT_ANSWER), StandardCharsets.UTF_8.name());
        // PostgreSQL keeps no zero byte, and a log line is a line.
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static Outcome outcome(Answer answer, long durationMillis) {
        boolean taken = answer.statusCode() >= 200 && answer.statusCode() < 300;
        return new Outcome(
                answer.statusCode(),
                taken ? null : "status_" + answer.statusCode(),
                answer.text().isEmpty() ? null : answer.text(),
                durationMillis);
    }

    /** A word for each kind; an exception's own text may name addresses. */
    private static String name(Throwable e) {
        if (e instanceof TimeoutException || e.getClass().getSimpleName().contains("Timeout")) {
            return "timeout";
        }
        if (e instanceof SSLException || e.getCause() instanceof SSLException) {
            return "tls_failed";
        }
        return e instanceof ConnectException ? "connection_refused" : "connection_broken";
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}

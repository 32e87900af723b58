package kpo.engagement.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** Another service, played by a small server that follows its contract and can be put in bad moods. */
public abstract class PlayedPeer {

    /** What can happen to a call. */
    public enum Mood {
        WELL,
        /** Answers 500 and does nothing. */
        FAILING,
        /** Answers after the caller has gone. */
        SLOW,
        /** Does what it is asked; the answer never arrives. */
        ANSWER_LOST
    }

    static final ObjectMapper JSON = new ObjectMapper();

    /** The token that the service under test must send. */
    static final String TOKEN = "the-service-token";

    private HttpServer server;
    private int port;
    private volatile Mood mood = Mood.WELL;

    /** What the contract says to a request that arrived. */
    record Reply(int status, Object body) {

        static Reply problem(int status, String code, String detail) {
            return new Reply(status, Map.of("status", status, "code", code, "detail", detail));
        }
    }

    abstract Reply reply(String method, String path, String query, JsonNode body);

    public void is(Mood mood) {
        this.mood = mood;
    }

    public synchronized void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "played-peer");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    /** The process is gone: nobody listens. */
    public synchronized void stop() {
        server.stop(0);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            if (mood == Mood.FAILING) {
                answer(exchange, Reply.problem(500, "internal_error", "played"));
                return;
            }
            if (mood == Mood.SLOW) {
                pause();
            }
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            Reply reply = known
                    ? reply(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getPath(),
                            exchange.getRequestURI().getQuery(),
                            sent.length == 0 ? null : JSON.readTree(sent))
                    : Reply.problem(401, "unauthenticated", "played");
            if (mood != Mood.ANSWER_LOST) {
                answer(exchange, reply);
            }
        }
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = JSON.writeValueAsString(reply.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", reply.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void pause() {
        try {
            Thread.sleep(Peers.READ_TIMEOUT_MILLIS * 2L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

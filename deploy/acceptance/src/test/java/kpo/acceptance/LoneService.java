package kpo.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import kpo.deploy.local.LocalCluster;
import kpo.deploy.local.Ports;
import kpo.local.LocalPostgres;
import kpo.local.PackagedService;

/** The packaged catalog service with a PostgreSQL that can be stopped and started, for a test that does it harm. */
final class LoneService implements AutoCloseable {

    static final Duration START = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Path state;
    private final Ports ports = new Ports(freePort(), freePort(), freePort(), freePort());
    private final LocalCluster cluster;
    private LocalPostgres postgres;

    private LoneService(Map<String, String> settings) throws IOException {
        state = Files.createTempDirectory(Path.of("target"), "lone-").toAbsolutePath();
        startDatabase();
        cluster = new LocalCluster(Path.of("../.."), state, postgres, ports, settings);
    }

    static LoneService start(Map<String, String> settings) {
        try {
            LoneService service = new LoneService(settings);
            service.process().start();
            service.process().awaitReady(START);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackagedService process() {
        return cluster.catalog();
    }

    void stopDatabase() {
        postgres.close();
    }

    void startDatabase() {
        postgres = LocalPostgres.keeping(state.resolve("postgres"), ports.postgres(), state.resolve("postgresql.log"));
    }

    /** As the superuser, in a transaction. */
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(postgres.jdbcUrl("catalog") + "?user=postgres");
        connection.setAutoCommit(false);
        return connection;
    }

    String token() {
        return cluster.issuer().token("olga", "operator", Duration.ofHours(1), "operator");
    }

    /** A request of an operator. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(process().url() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a probe is answered; 0 where nobody listens. */
    int health(String kind) {
        try {
            return send(HttpRequest.newBuilder(URI.create(process().managementUrl() + "/q/health/" + kind))
                            .timeout(Duration.ofSeconds(5))
                            .build())
                    .statusCode();
        } catch (UncheckedIOException nobodyListens) {
            return 0;
        }
    }

    HttpClient http() {
        return http;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cluster.close();
        postgres.close();
    }
}

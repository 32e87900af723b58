package kpo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kpo.local.LocalIssuer;
import kpo.local.LocalPostgres;
import kpo.local.PackagedService;

/** One packaged service alone, on a PostgreSQL of its own that writes as safely as in production. */
final class Service implements AutoCloseable {

    static final String NEED =
            """
            {"title": "Equity research model", "domain": "INVESTMENT", "description": "Three statements and scenarios.", \
            "oneOff": true, "startsOn": "2026-01-01", "weeklyMinutes": 4800, "excludedCompetitors": [], "dataClassification": "CONFIDENTIAL"}""";

    /** Waits, disabled, for the run that shows what the row of an event costs. */
    private static final String NO_EVENT_ROW =
            """
            create function bench_no_row() returns trigger language plpgsql as 'begin return null; end';
            create trigger bench_no_row before insert on event for each row execute function bench_no_row();
            alter table event disable trigger bench_no_row""";

    /** A kept database of a million rows may have migrations before it. */
    private static final Duration MOST_MIGRATING = Duration.ofMinutes(15);

    private final String database;
    private final Path state;
    private final boolean kept;
    private final LocalPostgres postgres;
    private final PackagedService service;
    private final int port;
    private final String client;
    private final String operator;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private Service(String database, Path state, boolean kept) throws IOException {
        this.database = database;
        this.state = state;
        this.kept = kept;
        this.postgres = LocalPostgres.keeping(
                state.resolve("postgres"),
                freePort(),
                state.resolve("postgres.log"),
                // Enough for a million experts; the server's own 128 MB are meant for a machine that does other things.
                Map.of("shared_buffers", "768MB", "max_wal_size", "4GB"));
        postgres.provide(database);
        LocalIssuer issuer = LocalIssuer.withNewKey();
        this.client = issuer.token("carl", "acme", Duration.ofHours(2), "client_manager");
        this.operator = issuer.token("olga", "operator", Duration.ofHours(2), "operator");
        this.port = freePort();
        Path token = Files.writeString(state.resolve("service.token"), operator);
        Map<String, String> settings = ServiceSettings.of(postgres, database, issuer, state);
        // One organisation sends it all.
        settings.put("KPO_RATE_LIMIT_ENABLED", "false");
        // No request of a bench asks them.
        settings.put("KPO_CATALOG_URL", "http://127.0.0.1:1");
        settings.put("KPO_BILLING_URL", "http://127.0.0.1:1");
        settings.put("KPO_SERVICE_TOKEN_FILE", token.toString());
        this.service = new PackagedService(
                Path.of(database + "-service"),
                state,
                port,
                List.of(System.getProperty("kpo.bench.jvm", "-Xmx512m -XX:+UseParallelGC -XX:NewRatio=1")
                        .split(" ")),
                settings);
    }

    /** The engagement service. */
    static Service start() {
        try {
            Service started = start("engagement", Files.createTempDirectory("kpo-bench"), false);
            started.sql(NO_EVENT_ROW);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param database the service's name without "-service"
     * @param kept whether the data stay for another run
     */
    static Service start(String database, Path state, boolean kept) {
        try {
            Files.createDirectories(state);
            Service started = new Service(database, state.toAbsolutePath(), kept);
            started.service.start();
            started.service.awaitReady(MOST_MIGRATING);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    int managementPort() {
        return URI.create(service.managementUrl()).getPort();
    }

    String client() {
        return client;
    }

    String operator() {
        return operator;
    }

    long cpuMillis() {
        return Cpu.millisOf(service.process().toHandle());
    }

    long compilerMillis() {
        return Cpu.compilerMillis(service.process().pid());
    }

    /** Of the server and of the connections that it serves: they are processes of their own. */
    long databaseCpuMillis() {
        return Cpu.millisOf(postgres.process());
    }

    /** A complete HTTP/1.1 request. @param headers each ended by CR LF @param body null for none */
    byte[] request(String method, String path, String token, String headers, String body) {
        String content =
                body == null ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
        return "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n%s%s\r\n%s"
                .formatted(method, path, token, headers, content, body == null ? "" : body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    JsonNode post(String path, String token, String body) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(service.url() + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("broken off", e);
        }
    }

    /** The ids of all needs. */
    List<UUID> needs() {
        List<UUID> ids = new ArrayList<>();
        try (var connection = connect();
                var query = connection.createStatement();
                var rows = query.executeQuery("select id from need")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the service connects, for the client's organisation. */
    Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl(database), database + "_app", database + "_app");
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.org', 'acme', false), set_config('app.reach', 'OWN', false)");
        }
        return connection;
    }

    /** As the server's administrator. */
    Connection administer() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), "postgres", "");
    }

    Path state() {
        return state;
    }

    /** As the tables' owner. */
    void alter(String change) {
        sql("alter table " + change);
    }

    private void sql(String statement) {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(database), database + "_owner", database + "_owner");
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Where the time of a load goes, once the service is as warm as before: the Flight Recorder's start undoes much of it. */
    Profile profile(Load load, Duration duration, Callable<? extends Asking> asking) {
        jcmd("JFR.start", "name=instruments", "settings=profile");
        load.warmUp(asking, this::compilerMillis);
        jcmd("JFR.start", "name=bench", "settings=profile");
        load.run(duration, asking);
        Path recording = state.resolve("profile.jfr");
        jcmd("JFR.stop", "name=bench", "filename=" + recording);
        jcmd("JFR.stop", "name=instruments");
        return Profile.of(recording);
    }

    private void jcmd(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(service.process().pid())));
        command.addAll(List.of(arguments));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        service.stop();
        postgres.close();
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.walk(state)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

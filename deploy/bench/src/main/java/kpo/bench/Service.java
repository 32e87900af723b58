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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpo.local.LocalIssuer;
import kpo.local.LocalPostgres;
import kpo.local.PackagedService;
import kpo.local.RandomKey;

/** The packaged engagement service alone, on a PostgreSQL of its own that writes as safely as in production. */
final class Service implements AutoCloseable {

    static final String NEED =
            """
            {"title": "Equity research model", "domain": "INVESTMENT", "description": "Three statements and scenarios.", \
            "oneOff": true, "startsOn": "2026-01-01", "weeklyMinutes": 4800, "excludedCompetitors": [], "dataClassification": "CONFIDENTIAL"}""";

    private static final String DATABASE = "engagement";

    private final Path state;
    private final LocalPostgres postgres;
    private final PackagedService service;
    private final int port;
    private final String client;
    private final String operator;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private Service(Path state) throws IOException {
        this.state = state;
        this.postgres = LocalPostgres.keeping(state.resolve("postgres"), freePort(), state.resolve("postgres.log"));
        postgres.provide(DATABASE);
        LocalIssuer issuer = LocalIssuer.withNewKey();
        this.client = issuer.token("carl", "acme", Duration.ofHours(2), "client_manager");
        this.operator = issuer.token("olga", "operator", Duration.ofHours(2), "operator");
        this.port = freePort();
        Path token = Files.writeString(state.resolve("service.token"), operator);
        this.service = new PackagedService(
                Path.of("engagement-service"),
                state,
                port,
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                Map.ofEntries(
                        Map.entry("QUARKUS_PROFILE", "local"),
                        Map.entry("KPO_TOKEN_ISSUER", LocalIssuer.ISSUER),
                        Map.entry(
                                "KPO_TOKEN_KEYS",
                                Files.writeString(state.resolve("issuer.pem"), issuer.publicKeyPem())
                                        .toUri()
                                        .toString()),
                        Map.entry("KPO_SECRET_KEY", "bench:" + RandomKey.base64()),
                        Map.entry("KPO_CURSOR_KEY", RandomKey.base64()),
                        // No request of a bench asks them.
                        Map.entry("KPO_CATALOG_URL", "http://127.0.0.1:1"),
                        Map.entry("KPO_BILLING_URL", "http://127.0.0.1:1"),
                        Map.entry("KPO_SERVICE_TOKEN_FILE", token.toString()),
                        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(DATABASE)),
                        Map.entry("QUARKUS_DATASOURCE_USERNAME", DATABASE + "_app"),
                        Map.entry("QUARKUS_DATASOURCE_PASSWORD", DATABASE + "_app"),
                        Map.entry("QUARKUS_FLYWAY_USERNAME", DATABASE + "_owner"),
                        Map.entry("QUARKUS_FLYWAY_PASSWORD", DATABASE + "_owner")));
    }

    static Service start() {
        try {
            Service started = new Service(Files.createTempDirectory("kpo-bench").toAbsolutePath());
            started.service.start();
            started.service.awaitReady(Duration.ofMinutes(2));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
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

    /** @return the ids of that many new needs */
    List<String> makeNeeds(int number) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(post("/v1/needs", client, NEED).get("id").textValue());
        }
        return ids;
    }

    /** As the tables' owner. */
    void sql(String statement) {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(DATABASE), DATABASE + "_owner", DATABASE + "_owner");
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    void startProfile() {
        jcmd("JFR.start", "name=bench", "settings=profile");
    }

    List<String> endProfile() {
        Path recording = state.resolve("profile.jfr");
        jcmd("JFR.stop", "name=bench", "filename=" + recording);
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
        try (Stream<Path> files = Files.walk(state)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

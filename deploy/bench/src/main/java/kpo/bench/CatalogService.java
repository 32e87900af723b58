package kpo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpo.local.LocalIssuer;
import kpo.local.LocalPostgres;
import kpo.local.PackagedService;

/** The packaged catalog service alone, on a PostgreSQL of its own that writes as safely as in production. */
final class CatalogService implements AutoCloseable {

    private static final String DATABASE = "catalog";

    /** As for a server of this size that takes much at once; PostgreSQL's own defaults are for a small machine. */
    private static final Map<String, String> SETTINGS = Map.of(
            "shared_buffers", "1GB", "max_wal_size", "8GB", "checkpoint_timeout", "15min", "wal_compression", "off");

    /** {@code 171M->38M(247M)}: in use before and after. */
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    private final Path state;
    private final Path gcLog;
    private final LocalPostgres postgres;
    private final PackagedService service;
    private final LocalIssuer issuer;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    private CatalogService(Path state) throws IOException {
        this.state = state;
        gcLog = state.resolve("gc.log");
        postgres = LocalPostgres.keeping(
                state.resolve("postgres"), LocalPostgres.freePort(), state.resolve("postgres.log"), SETTINGS);
        postgres.provide(DATABASE);
        issuer = LocalIssuer.withNewKey();
        service = new PackagedService(
                Path.of("catalog-service"),
                state,
                LocalPostgres.freePort(),
                List.of("-Xmx512m", "-XX:+UseParallelGC", "-XX:NewRatio=1", "-Xlog:gc:file=" + gcLog),
                ServiceSettings.of(postgres, DATABASE, issuer, state));
    }

    static CatalogService start() {
        try {
            CatalogService started =
                    new CatalogService(Files.createTempDirectory("kpo-bench").toAbsolutePath());
            started.service.start();
            started.service.awaitReady(Duration.ofMinutes(2));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return service.url();
    }

    String token(String subject, String organisation, String role) {
        return issuer.token(subject, organisation, Duration.ofHours(2), role);
    }

    /** Leaves the database to whoever measures it alone. */
    void stop() {
        service.stop();
    }

    /** As the server's administrator. */
    Connection administer() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(DATABASE), "postgres", "");
    }

    long cpuMillis() {
        return Cpu.millisOf(service.process().toHandle());
    }

    /** Of the server and of the connections that it serves: they are processes of their own. */
    long databaseCpuMillis() {
        return Cpu.millisOf(postgres.process());
    }

    /** The most that the service has had in memory so far, in MiB: all of it, not its heap alone. */
    long peakMemoryMebibytes() {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", Long.toString(service.process().pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most heap that was in use, and the most that was left behind a collection, in MiB. */
    long[] peakHeapMebibytes() {
        long[] peak = new long[2];
        try (Stream<String> lines = Files.lines(gcLog)) {
            lines.map(COLLECTION::matcher).filter(Matcher::find).forEach(collection -> {
                peak[0] = Math.max(peak[0], Long.parseLong(collection.group(1)));
                peak[1] = Math.max(peak[1], Long.parseLong(collection.group(2)));
            });
            return peak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode get(String path, String token) {
        return read(send(request(path, token).GET()), 200);
    }

    JsonNode post(String path, String token, String body) {
        return read(
                send(request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))),
                201);
    }

    /** @return the operation that was begun */
    JsonNode upload(String path, String token, Path ndjson) throws IOException {
        return read(
                send(request(path, token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofFile(ndjson))),
                202);
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(service.url() + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("broken off", e);
        }
    }

    private JsonNode read(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

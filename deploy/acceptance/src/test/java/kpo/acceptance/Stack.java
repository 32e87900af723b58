package kpo.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import kpo.local.LocalIssuer;
import kpo.local.LocalPostgres;

/** The three packaged services as processes on one embedded PostgreSQL, for a test that treats them as its users do. */
final class Stack implements AutoCloseable {

    /** The worked cases lie in 2026; the services' clocks start behind them and run on. */
    static final Instant CLOCK = Instant.parse("2026-11-23T09:00:00Z");

    private static final Path ROOT = Path.of("../..");

    /** A service, by its folder. */
    enum Service {
        CATALOG,
        ENGAGEMENT,
        BILLING;

        String folder() {
            return database() + "-service";
        }

        String database() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final LocalIssuer issuer = LocalIssuer.withNewKey();
    private final LocalPostgres postgres = LocalPostgres.throwaway();
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, Process> processes = new EnumMap<>(Service.class);
    private final Path folder;

    private Stack() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "stack-");
        Files.writeString(folder.resolve("issuer.pem"), issuer.publicKeyPem());
        Files.writeString(
                folder.resolve("service-token"),
                issuer.token("engagement-service", "platform", Duration.ofHours(2), "service"));
    }

    static Stack start() {
        try {
            Stack stack = new Stack();
            for (Service service : Service.values()) {
                stack.postgres.provide(service.database());
                stack.ports.put(service, freePort());
            }
            for (Service service : Service.values()) {
                stack.launch(service);
            }
            for (Service service : Service.values()) {
                stack.awaitReady(service);
            }
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an operator's worst day: no shutdown hook runs. Returns when the process is gone. */
    synchronized void kill(Service service) {
        Process process = processes.get(service);
        process.destroyForcibly();
        process.onExit().join();
    }

    synchronized void startAgain(Service service) {
        if (!processes.get(service).isAlive()) {
            launch(service);
        }
        awaitReady(service);
    }

    String url(Service service) {
        return "http://127.0.0.1:" + ports.get(service);
    }

    String token(String subject, String organisation, String... roles) {
        return issuer.token(subject, organisation, Duration.ofHours(2), roles);
    }

    /** For reconciling behind the services' back. */
    String jdbcUrl(Service service) {
        return postgres.jdbcUrl(service.database()) + "?user=postgres";
    }

    private void launch(Service service) {
        Path jar = ROOT.resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(service.folder() + " is not packaged: run mvn verify from the top");
        }
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Duser.timezone=UTC",
                "-jar",
                jar.toString());
        builder.environment().putAll(environment(service));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(service.folder() + ".log").toFile()));
        try {
            processes.put(service, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment(Service service) {
        String database = service.database();
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_PROFILE",
                "local",
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                ports.get(service).toString(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME",
                database + "_app",
                "QUARKUS_DATASOURCE_PASSWORD",
                database + "_app",
                "QUARKUS_FLYWAY_USERNAME",
                database + "_owner",
                "QUARKUS_FLYWAY_PASSWORD",
                database + "_owner"));
        environment.putAll(Map.of(
                "KPO_TOKEN_ISSUER", LocalIssuer.ISSUER,
                "KPO_TOKEN_KEYS", folder.resolve("issuer.pem").toUri().toString(),
                "KPO_CATALOG_URL", url(Service.CATALOG),
                "KPO_BILLING_URL", url(Service.BILLING),
                "KPO_SERVICE_TOKEN_FILE",
                        folder.resolve("service-token").toAbsolutePath().toString(),
                "KPO_CLOCK_STARTS_AT", CLOCK.toString()));
        return environment;
    }

    private void awaitReady(Service service) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < deadline) {
            if (isReady(service)) {
                return;
            }
            if (!processes.get(service).isAlive()) {
                break;
            }
            pause(100);
        }
        throw new IllegalStateException(service.folder() + " did not become ready; its log is in " + folder);
    }

    private boolean isReady(Service service) {
        try {
            return io.restassured.RestAssured.get(url(service) + "/q/health/ready")
                            .statusCode()
                    == 200;
        } catch (Exception notYet) {
            // REST Assured throws the connection's own exception without declaring it.
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroy);
        processes.values().forEach(process -> process.onExit().join());
        postgres.close();
    }
}

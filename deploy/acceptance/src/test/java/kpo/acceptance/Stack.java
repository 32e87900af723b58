package kpo.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kpo.deploy.local.LocalCluster;
import kpo.deploy.local.Ports;
import kpo.local.LocalPostgres;
import kpo.local.PackagedService;

/** The three packaged services as processes on one embedded PostgreSQL, for a test that treats them as its users do. */
final class Stack implements AutoCloseable {

    /** The worked cases lie before it; the services' clocks start here and run on, whenever the test is run. */
    private static final Instant CLOCK = Instant.parse("2026-11-23T09:00:00Z");

    private static final Path REPOSITORY = Path.of("../..");
    private static final Duration START = Duration.ofSeconds(120);

    enum Service {
        CATALOG,
        ENGAGEMENT,
        BILLING
    }

    private final LocalPostgres postgres = LocalPostgres.throwaway();
    private final LocalCluster cluster;

    private Stack() {
        try {
            Path state = Files.createTempDirectory(Path.of("target"), "stack-").toAbsolutePath();
            cluster = new LocalCluster(
                    REPOSITORY,
                    state,
                    postgres,
                    freePorts(),
                    Map.of(
                            "KPO_CLOCK_STARTS_AT",
                            CLOCK.toString(),
                            // As in production: what is written there must be fit for it.
                            "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                            "true"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stack start() {
        Stack stack = new Stack();
        try {
            stack.cluster.start();
            stack.cluster.awaitReady(ready -> {});
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** As on an operator's worst day: kill -9, no shutdown hook runs. */
    void kill(Service service) {
        process(service).kill();
    }

    void startAgain(Service service) {
        process(service).start();
        process(service).awaitReady(START);
    }

    String url(Service service) {
        return process(service).url();
    }

    String token(String subject, String organisation, String... roles) {
        return cluster.issuer().token(subject, organisation, Duration.ofHours(2), roles);
    }

    /** As the superuser: for reconciling behind the services' back. */
    String jdbcUrl(Service service) {
        return postgres.jdbcUrl(service.name().toLowerCase(java.util.Locale.ROOT)) + "?user=postgres";
    }

    PackagedService process(Service service) {
        return switch (service) {
            case CATALOG -> cluster.catalog();
            case ENGAGEMENT -> cluster.engagement();
            case BILLING -> cluster.billing();
        };
    }

    private Ports freePorts() throws IOException {
        // Held at once, so that they differ.
        try (ServerSocket a = new ServerSocket(0);
                ServerSocket b = new ServerSocket(0);
                ServerSocket c = new ServerSocket(0)) {
            return new Ports(a.getLocalPort(), b.getLocalPort(), c.getLocalPort(), postgres.port());
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
        cluster.close();
        postgres.close();
    }
}

package kpo.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL server without an installation. One database and two roles for each service: the owner migrates, the
 * app serves and owns nothing.
 */
public final class LocalPostgres implements AutoCloseable {

    /** Lies in a data folder whose first start went well. PostgreSQL leaves files that it does not know alone. */
    private static final String COMPLETE = "kpo-complete";

    private static final Duration STOP = Duration.ofSeconds(30);

    private static final String PID_FILE = "postmaster.pid";

    private final EmbeddedPostgres server;
    private final Optional<ProcessHandle> waitedFor;

    private LocalPostgres(EmbeddedPostgres server, Optional<ProcessHandle> waitedFor) {
        this.server = server;
        this.waitedFor = waitedFor;
    }

    /** For tests: an empty server on a free port, gone when it is closed. Fast rather than safe against power loss. */
    public static LocalPostgres throwaway() {
        try {
            return new LocalPostgres(common().start(), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /**
     * For the local run: the data stay in {@code folder} between runs, written as safely as in production. The caller
     * closes the server, for it must outlive the services. A server that a killed run left behind is ended first.
     *
     * @param log where the server tells what it does
     * @throws LocalRunException where it cannot start, with what to do
     */
    public static LocalPostgres keeping(Path folder, int port, Path log) {
        return keeping(folder, port, log, Duration.ofSeconds(30), Map.of());
    }

    /** @param settings of the server, beside those that make it safe */
    public static LocalPostgres keeping(Path folder, int port, Path log, Map<String, String> settings) {
        return keeping(folder, port, log, Duration.ofSeconds(30), settings);
    }

    static LocalPostgres keeping(Path folder, int port, Path log, Duration patience) {
        return keeping(folder, port, log, patience, Map.of());
    }

    private static LocalPostgres keeping(
            Path folder, int port, Path log, Duration patience, Map<String, String> settings) {
        endOrphan(folder);
        requireFree(port);
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.deleteIfExists(log);
            if (!Files.exists(folder.resolve(COMPLETE))) {
                // A first start that was broken off left half a database, and no data yet.
                Folders.delete(folder);
            }
            // The library asks for -F (no fsync); what stands here comes behind it and decides.
            EmbeddedPostgres.Builder server = common();
            settings.forEach(server::setServerConfig);
            EmbeddedPostgres started = server.setPGStartupWait(patience)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Files.writeString(folder.resolve(COMPLETE), "");
            return new LocalPostgres(started, postmaster(folder));
        } catch (IOException | IllegalStateException e) {
            throw new LocalRunException(
                    "PostgreSQL did not start in %s (%s). It said, in %s:%n%s",
                    folder, e.getMessage(), log, Folders.tail(log, 15));
        }
    }

    private static EmbeddedPostgres.Builder common() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200");
    }

    /** The server's own process; those of its connections are below it. @throws java.util.NoSuchElementException of a throwaway */
    public ProcessHandle process() {
        return waitedFor.orElseThrow();
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /** Makes the database and its two roles, whose passwords are their names, where they are missing. */
    public void provide(String... databases) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String database : databases) {
                provide(statement, database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the databases could not be made", e);
        }
    }

    /** What a service has to be told of its database and of both roles, by the names of environment variables. */
    public Map<String, String> settings(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME",
                app(database),
                "QUARKUS_DATASOURCE_PASSWORD",
                app(database),
                "QUARKUS_FLYWAY_USERNAME",
                owner(database),
                "QUARKUS_FLYWAY_PASSWORD",
                owner(database));
    }

    private static String owner(String database) {
        return database + "_owner";
    }

    private static String app(String database) {
        return database + "_app";
    }

    private static void provide(Statement statement, String database) throws SQLException {
        for (String role : List.of(owner(database), app(database))) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                statement.execute("create role %s login password '%s'".formatted(role, role));
            }
        }
        if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
            statement.execute("create database %s owner %s".formatted(database, owner(database)));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Ends the server that a killed run left behind in {@code folder}. It goes in order; its data are intact. */
    public static void endOrphan(Path folder) {
        Path pidFile = folder.resolve(PID_FILE);
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            Optional<ProcessHandle> orphan = postmaster(folder).filter(LocalPostgres::isPostgres);
            if (orphan.isPresent()) {
                // SIGTERM would wait for the clients to go first.
                new ProcessBuilder("kill", "-INT", Long.toString(orphan.get().pid()))
                        .start()
                        .waitFor();
                if (!Leftover.endsWithin(orphan.get(), Duration.ofSeconds(20))) {
                    throw new LocalRunException(
                            "A PostgreSQL of an earlier run does not end; end the process named in %s.", pidFile);
                }
            }
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new LocalRunException("The file %s is not readable; delete the folder to start over.", pidFile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> postmaster(Path folder) throws IOException {
        return ProcessHandle.of(Long.parseLong(
                Files.readAllLines(folder.resolve(PID_FILE)).get(0).trim()));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }

    /** @throws LocalRunException where something listens on the port already, with what to do */
    public static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            throw new LocalRunException(
                    "Port %d is in use. End the program that holds it (`ss -ltnp 'sport = :%d'` names it), or choose other"
                            + " ports: -Dkpo.port=<first of four free ports>.",
                    port, port);
        }
    }

    public static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            // The library waits some seconds for the server; a busy machine needs more to write its last checkpoint.
            waitedFor.ifPresent(process -> Leftover.endsWithin(process, STOP));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

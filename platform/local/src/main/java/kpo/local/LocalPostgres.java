package kpo.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real PostgreSQL server without an installation. One database and two roles for each service: the owner migrates, the
 * app serves and owns nothing.
 */
public final class LocalPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** For tests: an empty server on a free port, gone when it is closed. Fast rather than safe against power loss. */
    public static LocalPostgres throwaway() {
        return start(EmbeddedPostgres.builder().setServerConfig("max_connections", "200"));
    }

    /**
     * For the local run: the data stay in {@code folder} between runs, written as safely as in production.
     *
     * @throws LocalRunException where the port is taken, with what to do
     */
    public static LocalPostgres keeping(Path folder, int port) {
        endOrphan(folder);
        requireFree(port);
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on"));
    }

    private static LocalPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return new LocalPostgres(builder.setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /** Makes the database and its two roles, whose passwords are their names, where they are missing. */
    public void provide(String database) {
        String owner = database + "_owner";
        String app = database + "_app";
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(owner, app)) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role %s login password '%s'".formatted(role, role));
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                statement.execute("create database %s owner %s".formatted(database, owner));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("database " + database + " could not be made", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** A launcher that was killed leaves its server running: end it in order, its data are intact. */
    private static void endOrphan(Path folder) {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            Optional<ProcessHandle> orphan = ProcessHandle.of(pid).filter(LocalPostgres::isPostgres);
            if (orphan.isPresent()) {
                // SIGTERM would wait for clients; the services of the killed run may still be connected.
                new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
                orphan.get().onExit().orTimeout(20, TimeUnit.SECONDS).join();
            }
        } catch (IOException | NumberFormatException e) {
            throw new LocalRunException("The file %s is not readable; delete the folder to start over.", pidFile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new LocalRunException(
                        "A PostgreSQL of an earlier run does not end; end the process named in %s.", pidFile);
            }
            throw e;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }

    /** @throws LocalRunException where something listens on the port already, with what to do */
    public static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new LocalRunException(
                    "Port %d is in use. End the program that holds it (`ss -ltnp 'sport = :%d'` names it), or choose other"
                            + " ports: -Dkpo.port=<first of four free ports>.",
                    port, port);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

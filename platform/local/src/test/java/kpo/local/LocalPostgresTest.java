package kpo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path state;

    @Test
    void data_stay_between_runs() throws Exception {
        int port = freePort();
        try (LocalPostgres first = keeping(port)) {
            first.provide("billing");
            owner(first, "create table kept (word text)", "insert into kept values ('here')");
        }

        try (LocalPostgres second = keeping(port)) {
            second.provide("billing");

            assertThat(ask(second, "select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void what_is_committed_is_on_the_disk() throws Exception {
        try (LocalPostgres server = keeping(freePort())) {
            server.provide("billing");

            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void the_server_of_a_killed_run_is_ended_and_its_data_are_kept() throws Exception {
        int port = freePort();
        Process killed = runElsewhere(port);
        ProcessHandle orphan = server();
        killed.destroyForcibly().waitFor();

        assertThat(orphan.isAlive()).isTrue();
        try (LocalPostgres next = keeping(port)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(next, "select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void a_first_start_that_was_broken_off_is_begun_again() throws Exception {
        Path half = Files.createDirectories(folder().resolve("base"));
        Files.writeString(half.resolveSibling("postgresql.conf"), "");

        try (LocalPostgres server = keeping(freePort())) {
            server.provide("billing");

            assertThat(ask(server, "select 'well'")).isEqualTo("well");
        }
    }

    @Test
    void a_port_in_use_is_told_with_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> keeping(taken.getLocalPort()))
                    .isInstanceOf(LocalRunException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is in use")
                    .hasMessageContaining("-Dkpo.port=");
        }
    }

    @Test
    void a_folder_of_another_version_is_told_with_the_servers_own_words() throws Exception {
        int port = freePort();
        keeping(port).close();
        Files.writeString(folder().resolve("PG_VERSION"), "9.6\n");

        Path log = state.resolve("postgresql.log");
        assertThatThrownBy(() -> LocalPostgres.keeping(folder(), port, log, Duration.ofSeconds(2)))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("not compatible with this version");
    }

    @Test
    void the_app_role_owns_nothing() throws Exception {
        try (LocalPostgres server = keeping(freePort())) {
            server.provide("billing");

            assertThatThrownBy(() -> as("billing_app", server, "create table mine (word text)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private Path folder() {
        return state.resolve("postgres");
    }

    private LocalPostgres keeping(int port) {
        return LocalPostgres.keeping(folder(), port, state.resolve("postgresql.log"));
    }

    private ProcessHandle server() throws IOException {
        String pid = Files.readAllLines(folder().resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** A run in a process of its own; it waits to be killed. */
    private Process runElsewhere(int port) throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        folder().toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        run.inputReader().lines().anyMatch(Elsewhere.UP::equals);
        return run;
    }

    /** Starts a server, keeps a row in it and sleeps. */
    static final class Elsewhere {

        static final String UP = "It is up.";

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            LocalPostgres server =
                    LocalPostgres.keeping(folder, Integer.parseInt(arguments[1]), folder.resolveSibling("first.log"));
            server.provide("billing");
            owner(server, "create table kept (word text)", "insert into kept values ('here')");
            System.out.println(UP);
            Thread.currentThread().join();
        }
    }

    private static void owner(LocalPostgres server, String... statements) throws SQLException {
        for (String statement : statements) {
            as("billing_owner", server, statement);
        }
    }

    private static void as(String role, LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server, role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres server, String query) throws SQLException {
        try (Connection connection = connect(server, "billing_owner");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalPostgres server, String role) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("billing"), role, role);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}

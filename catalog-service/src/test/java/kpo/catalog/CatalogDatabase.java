package kpo.catalog;

import static kpo.catalog.CatalogFixture.expert;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kpo.testing.Polling;
import org.eclipse.microprofile.config.ConfigProvider;

/** What no caller can do: lets time pass, past the service. */
public final class CatalogDatabase {

    private CatalogDatabase() {}

    public static void execute(String sql) {
        try (var connection = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a migration once more. @param name of its file */
    public static void migrate(String name) {
        try (InputStream sql = CatalogDatabase.class.getResourceAsStream("/db/migration/" + name)) {
            execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that a query past all policies finds. */
    public static long number(String sql) {
        try (var connection = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Sends requests of one moment: each begins when those before wait for the rows, which are let go when all wait.
     *
     * @param rows of a query, of which each request wants one
     */
    @SafeVarargs
    public static List<ValidatableResponse> atOnce(String rows, Supplier<ValidatableResponse>... requests) {
        List<CompletableFuture<ValidatableResponse>> sent = new ArrayList<>();
        try (var connection = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(rows + " for no key update");
            for (var request : requests) {
                sent.add(CompletableFuture.supplyAsync(request));
                Polling.until(
                        Duration.ofSeconds(20),
                        () -> number(
                                        """
                                        select count(*) from pg_stat_activity
                                        where datname = current_database() and wait_event_type = 'Lock'""")
                                >= sent.size());
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    /** Experts from here on stand in lists other than those before. */
    public static void beginNextPiece() {
        execute("select setval('expert_search_number', (nextval('expert_search_number') / 65536 + 1) * 65536)");
    }

    /** Until the lists know every expert as it is. */
    public static void awaitLists() {
        Polling.until(Duration.ofSeconds(20), () -> number("select count(*) from expert_stale") == 0);
    }

    /** The approval of a vetted expert ends today; the job finds it. */
    public static void endVetting(String expertId) {
        execute("update vetting_case set valid_until = current_date where outcome = 'APPROVED' and expert_id = '%s'"
                .formatted(expertId));
        Polling.until(
                Duration.ofSeconds(20),
                () -> expert(expertId).getString("status").equals("EXPIRED"));
    }
}

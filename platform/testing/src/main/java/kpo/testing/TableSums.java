package kpo.testing;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** By table, a sum over all rows: a change anywhere shows. */
record TableSums(AgroalDataSource database) {

    /** What was done before may still be on its way to others. */
    Map<String, String> settled() {
        List<Map<String, String>> last = new ArrayList<>(List.of(now()));
        Polling.until(Duration.ofSeconds(10), () -> {
            Map<String, String> now = now();
            return now.equals(last.set(0, now));
        });
        return last.get(0);
    }

    /** A sum over all rows of each table. */
    Map<String, String> now() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('app.reach', 'ALL', true)");
                List<String> tables = new ArrayList<>();
                try (var names = statement.executeQuery(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                                + " and not relispartition and relname <> 'flyway_schema_history' order by 1")) {
                    while (names.next()) {
                        tables.add(names.getString(1));
                    }
                }
                try (var sums = statement.executeQuery(tables.stream()
                        .map(table ->
                                "select '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(cast(t as text), 1)), 0) from %1$s t"
                                        .formatted(table))
                        .collect(Collectors.joining(" union all ")))) {
                    Map<String, String> rows = new TreeMap<>();
                    while (sums.next()) {
                        rows.put(sums.getString(1), sums.getString(2));
                    }
                    return rows;
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kpo.testing.isolation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kpo.testing.Polling;
import org.eclipse.microprofile.config.ConfigProvider;

/** Every row of the service's database, read past all policies: a change anywhere shows. */
final class WholeDatabase {

    /** Written by jobs at times of their own, or by a stranger's own questions: the answers kept for their repeat. */
    private static final Set<String> OF_JOBS = Set.of(
            "audit_block",
            "audit_block_entry",
            "idempotency_record",
            "event_fan_out",
            "expert_list",
            "expert_stale",
            "unvetted_facet",
            "expert_recheck");

    private WholeDatabase() {}

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
    }

    /** The one value that the query finds. */
    static String value(String sql, String parameter) {
        try (Connection connection = superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be read", e);
        }
    }

    /** By table, a hash over its rows. */
    static Map<String, String> checksums() {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            Map<String, String> checksums = new TreeMap<>();
            for (String table : tables(statement)) {
                try (ResultSet hash = statement.executeQuery(
                        "select count(*) || ' rows ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')"
                                + " from only public." + table + " t")) {
                    hash.next();
                    checksums.put(table, hash.getString(1));
                }
            }
            return checksums;
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be read", e);
        }
    }

    /** What was done before may still be on its way to others. */
    static Map<String, String> settled() {
        List<Map<String, String>> last = new ArrayList<>(List.of(Map.of()));
        Polling.until(Duration.ofSeconds(30), () -> {
            Map<String, String> now = checksums();
            return now.equals(last.set(0, now));
        });
        return last.get(0);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select tablename from pg_tables where schemaname = 'public' order by 1")) {
            while (rows.next()) {
                if (!OF_JOBS.contains(rows.getString(1))) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }
}

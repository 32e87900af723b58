package kpo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What PostgreSQL takes for the rows of an import, their index entries and constraints, and for nothing else: they are
 * copied to tables of the same form, a statement each. No file is read, nothing checked against other tables, told or
 * sealed, no batch committed: no import of these rows can be cheaper.
 */
final class RowsAlone {

    private static final List<String> TABLES = List.of(
            "expert",
            "expert_domain",
            "expert_skill",
            "expert_language",
            "degree",
            "credential",
            "work_history",
            "event",
            "audit_event",
            "audit_block_entry",
            "operation_row");

    private RowsAlone() {}

    /** Writes each row of the tables a second time. @return how many rows */
    static long write(Connection administrator) throws SQLException {
        long rows = 0;
        try (Statement statement = administrator.createStatement()) {
            statement.execute("create schema alone");
            for (String table : TABLES) {
                // As the audit keeps its events: in one piece, not pressed.
                statement.execute(
                        "create table alone.%s (like public.%1$s including all) with (toast_tuple_target = 4080)"
                                .formatted(table));
                rows += statement.executeLargeUpdate(
                        "insert into alone.%s overriding system value select * from public.%1$s".formatted(table));
            }
        }
        return rows;
    }
}

package kpo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every table is behind row-level security, or is named as common to all. Extended by one {@code @QuarkusTest} in each
 * service.
 */
public abstract class IsolationCheck {

    @Inject
    AgroalDataSource database;

    private final Set<String> common;

    /** @param common tables of facts that belong to no organisation, such as tax rates */
    protected IsolationCheck(Set<String> common) {
        this.common = common;
    }

    @Test
    void every_table_has_a_policy_that_binds_its_owner_too() throws SQLException {
        List<String> open = query(
                """
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and c.relname <> 'flyway_schema_history'
                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                order by 1""");

        assertThat(open).containsExactlyInAnyOrderElementsOf(common);
    }

    @Test
    void the_service_can_neither_own_tables_nor_pass_policies() throws SQLException {
        assertThat(query("select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)"))
                .isEmpty();
        assertThat(query("select tablename from pg_tables where tableowner = current_user"))
                .isEmpty();
    }

    @Test
    void every_foreign_key_has_an_index() throws SQLException {
        assertThat(
                        query(
                                """
                                select c.conname from pg_constraint c
                                where c.contype = 'f' and not exists (
                                    select 1 from pg_index i where i.indrelid = c.conrelid
                                    and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                                order by 1"""))
                .isEmpty();
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}

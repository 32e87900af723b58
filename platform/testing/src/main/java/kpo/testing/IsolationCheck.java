package kpo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The second wall as PostgreSQL's own catalogue shows it: whatever holds rows is behind a policy that nobody who serves
 * can pass, or is named as common to all, with the reason. Extended by one {@code @QuarkusTest} in each service.
 */
public abstract class IsolationCheck {

    /** What runs with its owner's rights, and why that reveals nothing. */
    private static final Map<String, String> DEFINERS = Map.of(
            "audit_change", "a trigger: writes the change that it is told of, and answers nothing",
            "audit_change_of_person", "as audit_change",
            "audit_seal", "writes blocks, and answers the number of one",
            "forget_words_about", "removes what others hold of an expert of the caller's own, and answers nothing",
            "forget_events", "removes events that are old, and answers how many",
            "expert_profiles", "reads the parts of experts whom the policy of experts shows to the caller",
            "take_experts", "writes experts of the caller's own organisation, and answers what it was given");

    /** Policies that let every caller through, to some rows at least, and why that reveals nothing. */
    private static final Map<String, String> OPEN_POLICIES = Map.ofEntries(
            Map.entry("provider_visible", "providers that sell to everybody"),
            Map.entry("expert_search_visible", "vetted experts whom every client may look for"),
            Map.entry("expert_left_visible", "that one of them left, whom every client could look for until then"),
            Map.entry("expert_page_visible", "the same experts, as whoever sees them reads them"),
            Map.entry("expert_list_visible", "numbers of the same experts"),
            Map.entry("expert_stale_caller", "numbers of experts, and whose they are only their own policy tells"),
            Map.entry("expert_employer_caller", "the same numbers, with those for whom an expert worked"),
            Map.entry("expert_shift_caller", "the same numbers, with their shifts"),
            Map.entry("expert_due_caller", "ids of experts, and none whenever a transaction ends"),
            Map.entry("expert_recheck_caller", "ids of experts"),
            Map.entry("weekly_hours_counted", "whoever may match asks how much is free; minutes tell no name"),
            Map.entry("expert_booking_counted", "as weekly_hours_counted"),
            Map.entry("expert_absence_counted", "days on which somebody is away, without the reason"));

    /** Asks who the caller is, or leaves that to the policy of another table. */
    private static final String ASKS_WHO = "'caller_is_party\\(|app\\.(org|reach)| FROM '";

    /** Asks only whether there is a caller. */
    private static final String ASKS_WHETHER = "'app\\.org[^=]*<> '";

    @Inject
    AgroalDataSource database;

    private final Map<String, String> reference;

    /** @param reference tables of facts that belong to no organisation, such as tax rates, each with its reason */
    protected IsolationCheck(Map<String, String> reference) {
        this.reference = reference;
    }

    @Test
    void every_table_has_a_policy_that_binds_its_owner_too() throws SQLException {
        // Partitions too: whoever asks one directly does not meet the policy of the whole.
        List<String> open = query(
                """
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and c.relname <> 'flyway_schema_history'
                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select 1 from pg_policy p where p.polrelid = c.oid
                                       and (p.polroles = '{0}' or (select oid from pg_roles where rolname = current_user)
                                                                   = any (p.polroles))))
                order by 1""");

        assertThat(open).containsExactlyInAnyOrderElementsOf(reference.keySet());
        assertThat(reference.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void no_policy_lets_everybody_read_or_change() throws SQLException {
        // A policy for the owner alone binds nobody who serves.
        String policies =
                """
                 from (select polname, relname, pg_get_expr(polqual, polrelid) as condition
                       from pg_policy join pg_class c on c.oid = polrelid
                       where polqual is not null and (polroles = '{0}'
                           or (select oid from pg_roles where rolname = current_user) = any (polroles))) policy""";
        Set<String> open = new TreeSet<>(query(
                "select polname " + policies + " where condition !~ " + ASKS_WHO + " or condition ~ " + ASKS_WHETHER));
        // However it is written: a row that is nobody's is no stranger's.
        for (String nobodys : query("select format('select %L from (select (null::%I).*) %I where %s',"
                + " polname, relname, relname, condition) " + policies)) {
            open.addAll(queryAs("a-stranger", nobodys));
        }

        assertThat(open).isSubsetOf(OPEN_POLICIES.keySet());
    }

    @Test
    void the_service_can_neither_own_anything_nor_pass_policies() throws SQLException {
        assertThat(query("select rolname from pg_roles where rolname = current_user"
                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"))
                .isEmpty();
        assertThat(query("select relname from pg_class where pg_get_userbyid(relowner) = current_user"))
                .isEmpty();
        assertThat(query("select proname from pg_proc where pg_get_userbyid(proowner) = current_user"))
                .isEmpty();
        assertThat(query("select r.rolname from pg_roles r where r.rolname <> current_user"
                        + " and pg_has_role(current_user, r.oid, 'member')"))
                .as("roles whose rights the service could take on")
                .isEmpty();
        assertThat(query("select n.nspname from pg_namespace n where has_schema_privilege(n.oid, 'create')"
                        + " and n.nspname !~ '^pg_temp'"))
                .as("schemas in which the service could make tables of its own")
                .isEmpty();
    }

    @Test
    void the_service_can_do_nothing_that_policies_do_not_see() throws SQLException {
        // TRUNCATE asks no policy; a trigger or a reference would look at rows on the service's behalf.
        assertThat(
                        query(
                                """
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                          and has_table_privilege(c.oid, 'truncate, references, trigger')"""))
                .isEmpty();
        assertThat(query("select 1 where has_table_privilege('flyway_schema_history',"
                        + " 'select, insert, update, delete, truncate')"))
                .as("the history of the migrations")
                .isEmpty();
    }

    @Test
    void the_service_cannot_alter_the_wall() throws SQLException {
        List<String> tables =
                query("select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid order by 1");

        assertThat(tables).isNotEmpty();
        for (String table : tables) {
            assertThatThrownBy(() -> execute("alter table %s disable row level security".formatted(table)))
                    .hasMessageContaining("must be owner");
            assertThatThrownBy(() -> execute("create policy open on %s using (true)".formatted(table)))
                    .hasMessageContaining("must be owner");
        }
        assertThatThrownBy(() -> execute("set row_security = off; select * from " + tables.get(0)))
                .hasMessageContaining("would be affected by row-level security");
    }

    @Test
    void nothing_reads_around_the_policies() throws SQLException {
        assertThat(
                        query(
                                """
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
                          and not coalesce('security_invoker=true' = any (c.reloptions), false)"""))
                .as("views that read as their owner")
                .isEmpty();
        assertThat(query("select relname from pg_class where relnamespace = 'public'::regnamespace"
                        + " and relkind in ('m', 'f')"))
                .as("materialised views and foreign tables, which know no policy")
                .isEmpty();
        assertThat(
                        query(
                                """
                        select p.proname from pg_proc p
                        where p.pronamespace = 'public'::regnamespace and p.prosecdef
                          and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')"""))
                .as("functions that run as their owner")
                .isSubsetOf(DEFINERS.keySet());
        assertThat(query("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"
                        + " and not exists (select 1 from unnest(proconfig) c where c like 'search_path=%pg_temp')"))
                // Temporary tables come first where the path does not put them last.
                .as("functions that run as their owner, with names that the caller chooses the meaning of")
                .isEmpty();
    }

    @Test
    void without_a_caller_no_row_is_seen() throws SQLException {
        for (String table : query("select relname from pg_class c where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p') and relrowsecurity and has_table_privilege(c.oid, 'select')")) {
            assertThat(query("select '" + table + "' from " + table + " limit 1"))
                    .isEmpty();
        }
    }

    @Test
    void every_foreign_key_has_an_index() throws SQLException {
        assertThat(
                        query(
                                """
                                select c.conname from pg_constraint c
                                where c.contype = 'f' and not exists (
                                    select 1 from pg_index i where i.indrelid = c.conrelid
                                    and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] operator(pg_catalog.@>) c.conkey)
                                order by 1"""))
                .isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(sql);
            } finally {
                connection.rollback();
            }
        }
    }

    private List<String> query(String sql) throws SQLException {
        return queryAs("", sql);
    }

    private List<String> queryAs(String organisation, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.org = '%s'".formatted(organisation));
            try (var rows = statement.executeQuery(sql)) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            } finally {
                connection.rollback();
            }
        }
    }
}

package kpo.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/**
 * A function of the database that was defined again stands in one file, a repeatable migration, and in no later versioned
 * one. Extended by one {@code @QuarkusTest} in each service.
 */
public abstract class MigrationsCheck {

    /** Migrations below have landed, some of them with a function's text of their day. */
    private static final MigrationVersion TEXTS_APART = MigrationVersion.fromVersion("0510");

    private static final Predicate<MigrationInfo> REPEATABLE = migration -> migration.getVersion() == null;
    private static final Predicate<MigrationInfo> SINCE =
            REPEATABLE.negate().and(migration -> migration.getVersion().compareTo(TEXTS_APART) >= 0);

    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern FUNCTION = Pattern.compile(
            "create\\s+(?:or\\s+replace\\s+)?(?:function|procedure)\\s+(?:public\\.)?(\\w+)", Pattern.CASE_INSENSITIVE);

    @Inject
    Flyway flyway;

    @Test
    void the_files_of_functions_ran_behind_the_versioned_migrations() {
        List<MigrationInfo> files = migrations(REPEATABLE);
        assertThat(files)
                .extracting(MigrationInfo::getScript)
                .contains("db/platform/functions/R__audit_seal.sql")
                .allSatisfy(script -> assertThat(script).contains("/functions/"));
        int last = migrations(REPEATABLE.negate()).stream()
                .mapToInt(MigrationInfo::getInstalledRank)
                .max()
                .orElseThrow();
        assertThat(files).allSatisfy(file -> {
            assertThat(file.getState()).isEqualTo(MigrationState.SUCCESS);
            assertThat(file.getInstalledRank()).isGreaterThan(last);
        });
    }

    @Test
    void a_function_stands_in_one_file() {
        assertThat(definitions(REPEATABLE))
                .allSatisfy(
                        (function, scripts) -> assertThat(scripts).as(function).hasSize(1));
    }

    @Test
    void a_function_that_was_defined_again_has_a_file() {
        Map<String, List<String>> files = definitions(REPEATABLE);
        assertThat(definitions(REPEATABLE.negate()))
                .allSatisfy((function, scripts) -> assertThat(scripts.size() == 1 || files.containsKey(function))
                        .as("%s is in %s: what it says now belongs into functions/R__....sql", function, scripts)
                        .isTrue());
    }

    @Test
    void no_new_versioned_migration_defines_a_function_again() {
        Map<String, List<String>> known = definitions(SINCE.negate());
        assertThat(definitions(SINCE)).allSatisfy((function, scripts) -> assertThat(known)
                .as("%s says %s again: write it into the file of the function", scripts, function)
                .doesNotContainKey(function));
    }

    @Test
    void a_replica_of_before_starts_on_the_database_of_a_newer_one() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                       installed_by, execution_time, success)
                    values (9001, '9001', 'of tomorrow', 'SQL', 'V9001__of_tomorrow.sql', 1, 'test', 1, true),
                           (9002, null, 'function of tomorrow', 'SQL', 'R__function_of_tomorrow.sql', 1, 'test', 1, true)
                    """);
            try {
                assertThat(flyway.validateWithResult().invalidMigrations).isEmpty();
            } finally {
                statement.execute("delete from flyway_schema_history where installed_rank > 9000");
            }
        }
    }

    private List<MigrationInfo> migrations(Predicate<MigrationInfo> wanted) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getScript().endsWith(".sql"))
                .filter(wanted)
                .toList();
    }

    /** The functions that these migrations define, each with the scripts that do. */
    private Map<String, List<String>> definitions(Predicate<MigrationInfo> wanted) {
        record Definition(String function, String script) {}
        return migrations(wanted).stream()
                .map(MigrationInfo::getScript)
                .flatMap(
                        script -> FUNCTION.matcher(COMMENT.matcher(text(script)).replaceAll(""))
                                .results()
                                .map(found -> new Definition(found.group(1).toLowerCase(Locale.ROOT), script))
                                .distinct())
                .collect(groupingBy(Definition::function, TreeMap::new, mapping(Definition::script, toList())));
    }

    private static String text(String script) {
        try (InputStream sql = Thread.currentThread().getContextClassLoader().getResourceAsStream(script)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part has an expert, a skill and a domain, whoever writes beside it: also past the service and its rights. */
@QuarkusTest
class ExpertPartsTest {

    private static final String SKILL =
            "insert into expert_skill (expert_id, code, level) values ('%s', 'due-diligence', 3)";

    private String id;

    @BeforeEach
    void anExpert() {
        id = enrolled(asha(thirdParty(organisation())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from expert where id = '%s'",
                "update expert set id = gen_random_uuid() where id = '%s'",
                "delete from skill where code = 'due-diligence'",
                "update skill set code = 'gone' where code = 'due-diligence'",
                "delete from domain where code = 'INVESTMENT'",
                "truncate expert cascade"
            })
    void what_parts_refer_to_stays_while_a_part_is_written_and_afterwards(String loss) throws Exception {
        try (Connection writer = connected();
                Connection remover = connected()) {
            execute(writer, SKILL.formatted(id));

            if (loss.startsWith("truncate")) {
                // It waits for the writer.
                var waiting = CompletableFuture.runAsync(() -> refused(remover, loss));
                writer.commit();
                waiting.get();
            } else {
                refused(remover, loss.formatted(id));
                writer.commit();
                refused(remover, loss.formatted(id));
            }

            assertThat(expert(id).getList("skills.code")).contains("due-diligence");
        }
    }

    @Test
    void a_part_of_nobody_is_refused_and_so_is_one_that_is_moved_to_nobody() throws SQLException {
        UUID nobody = UUID.randomUUID();
        try (Connection writer = connected()) {
            refused(writer, SKILL.formatted(nobody));
            for (String part :
                    new String[] {"expert_skill", "expert_domain", "expert_language", "degree", "credential"}) {
                refused(writer, "update %s set expert_id = '%s' where expert_id = '%s'".formatted(part, nobody, id));
            }
            refused(
                    writer,
                    "update expert_skill set code = 'alchemy' where expert_id = '%s' and level = 5".formatted(id));
        }
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> execute(connection, sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"));
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connected() throws SQLException {
        Connection connection = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
        connection.setAutoCommit(false);
        return connection;
    }
}

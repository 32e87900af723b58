package kpo.engagement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import kpo.platform.caller.OwnSessions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnSessionsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void connections_that_share_a_session_are_no_place_to_say_who_reads() throws SQLException {
        try (var one = database.getConnection();
                var other = database.getConnection()) {
            OwnSessions.require(one, other);
            // As a pooler in transaction mode answers.
            assertThatThrownBy(() -> OwnSessions.require(one, one))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("session mode");
        }
    }
}

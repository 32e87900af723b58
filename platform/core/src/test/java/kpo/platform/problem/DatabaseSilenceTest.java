package kpo.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseSilenceTest {

    private static final SQLException AWAY = new SQLException("An I/O error occurred", "08006");
    private static final SQLException REFUSED = new SQLException("duplicate key", "23505");

    @Test
    void a_database_that_is_away_is_seen_behind_a_failure() {
        assertThat(DatabaseSilence.isBehind(new IllegalStateException(new RuntimeException(AWAY))))
                .isTrue();
        assertThat(DatabaseSilence.isBehind(new IllegalStateException(REFUSED))).isFalse();
    }

    @Test
    void and_behind_a_commit_that_failed_which_tells_it_aside() {
        var commit = new RuntimeException("Could not commit", new IllegalStateException("rolled back"));
        commit.getCause().addSuppressed(new RuntimeException(AWAY));

        assertThat(DatabaseSilence.isBehind(commit)).isTrue();
    }

    @Test
    void one_that_says_that_it_goes_is_away_too() {
        assertThat(DatabaseSilence.isIn(new SQLException("terminating connection", "57P01")))
                .isTrue();
        assertThat(DatabaseSilence.isIn(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }
}

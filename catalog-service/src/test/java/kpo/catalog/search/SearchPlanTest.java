package kpo.catalog.search;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.junit.jupiter.api.Test;

/** A search says how its statements are planned, and nobody after it is planned for like that. */
@QuarkusTest
class SearchPlanTest {

    private static final String OF_LISTS = "force_generic_plan off off";
    private static final String OF_EVERYBODY = "auto on on";
    private static final String PATH = "/v1/expert-search";

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    /** What every transaction of a search was planned by when it ended. */
    @Singleton
    static class Transactions {

        private final List<String> ended = new CopyOnWriteArrayList<>();

        @Inject
        AgroalDataSource database;

        void onEnd(@Observes @BeforeDestroyed(TransactionScoped.class) Object transaction) throws SQLException {
            var request = CurrentRequestManager.get();
            if (request != null && request.getPath().equals(PATH)) {
                try (var connection = database.getConnection()) {
                    ended.add(plan(connection));
                }
            }
        }
    }

    @Test
    void the_settings_hold_in_the_transaction_of_the_search_and_nowhere_else() throws SQLException {
        for (int i = 0; i < 5; i++) {
            transactions.ended.clear();

            manager(organisation()).get(PATH + "?q=research").then().statusCode(200);

            assertThat(transactions.ended).containsExactly(OF_LISTS);
        }
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                all.add(database.getConnection());
                assertThat(plan(all.get(i))).isEqualTo(OF_EVERYBODY);
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    /** Where each search held two, as many as there are connections would wait for each other. */
    @Test
    void a_search_and_its_facets_need_one_connection() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        while (true) {
                            taken.add(database.getConnection());
                        }
                    })
                    .isInstanceOf(SQLException.class);
            taken.remove(0).close();

            manager(organisation()).get(PATH + "?q=research").then().statusCode(200);
            manager(organisation()).get(PATH + "/facets").then().statusCode(200);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private static String plan(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select concat_ws(' ', current_setting('plan_cache_mode'),"
                        + " current_setting('enable_memoize'), current_setting('jit'))");
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}

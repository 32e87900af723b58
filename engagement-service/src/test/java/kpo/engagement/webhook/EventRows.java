package kpo.engagement.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;

/** Records many events at once, as a busy service would. */
@ApplicationScoped
class EventRows {

    @Inject
    AgroalDataSource database;

    /** For each object the versions from 1 on, mixed; each event in a transaction of its own would take too long. */
    void record(String organisation, int objects, int versions) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                        insert into event (id, type, aggregate_id, aggregate_version, parties, traceparent, recorded_at, data)
                        select audit_event_id(), 'need.edited', o.id, v, array[?],
                               '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', now(), '{}'
                        from generate_series(1, ?) v, (select gen_random_uuid() id from generate_series(1, ?)) o
                        order by v""")) {
            insert.setString(1, organisation);
            insert.setInt(2, versions);
            insert.setInt(3, objects);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the database holds of a webhook's secret. */
    String keptSecret(UUID endpointId) {
        return read("select secret from webhook_endpoint where id = cast(? as uuid)", endpointId.toString());
    }

    /** What the database holds of an answer. */
    String keptAnswer(String key) {
        return read("select body from idempotency_record where key = ?", key);
    }

    private String read(String sql, String parameter) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var everything = connection.createStatement();
                    var statement = connection.prepareStatement(sql)) {
                everything.execute("select set_config('app.reach', 'ALL', true)");
                statement.setString(1, parameter);
                var rows = statement.executeQuery();
                rows.next();
                return rows.getString(1);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

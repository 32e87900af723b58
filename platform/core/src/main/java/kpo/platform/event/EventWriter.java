package kpo.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Writes events past Hibernate: one statement with a row for each. */
@ApplicationScoped
class EventWriter {

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager objects;

    @Inject
    Event<EventsWritten> listeners;

    void write(List<PendingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        // The versions count up when the changes are written.
        objects.flush();
        // The pool hands out the connection of the running transaction.
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                        insert into event (id, type, aggregate_id, aggregate_version, parties, traceparent, recorded_at, data)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""")) {
            for (PendingEvent event : events) {
                fill(insert, event);
                insert.setArray(
                        5, connection.createArrayOf("text", event.parties().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("events cannot be written", e);
        }
    }

    private static void fill(PreparedStatement insert, PendingEvent event) throws SQLException {
        insert.setObject(1, event.id());
        insert.setString(2, event.type().code());
        insert.setObject(3, event.aggregateId());
        insert.setLong(4, event.version().getAsLong());
        insert.setString(6, event.traceparent());
        insert.setObject(7, event.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setString(8, event.data());
    }

    void writeEach(
            EventType type, String changes, Map<String, Object> parameters, String traceparent, Instant recordedAt) {
        var statement = objects.createNativeQuery(
                        """
                        with changed as (%s)
                        insert into event
                            (id, type, aggregate_id, aggregate_version, parties, traceparent, recorded_at, data)
                        select audit_event_id(), :eventType, id, version, parties, :traceparent, :recordedAt, data
                        from changed"""
                                .formatted(changes))
                .setParameter("eventType", type.code())
                .setParameter("traceparent", traceparent)
                .setParameter("recordedAt", recordedAt.atOffset(ZoneOffset.UTC));
        parameters.forEach(statement::setParameter);
        statement.executeUpdate();
    }

    /** After the commit: whoever carries events on need not wait for the next round. */
    void written() {
        listeners.fire(new EventsWritten());
    }
}

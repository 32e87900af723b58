package kpo.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kpo.platform.caller.LastStatements;

/** Writes events past Hibernate, behind all else that a transaction changes. */
@ApplicationScoped
class EventWriter {

    private static final String WRITE =
            """
            insert into event (id, type, aggregate_id, aggregate_version, parties, traceparent, recorded_at, data)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""";

    /** So many go out together with the commit; more are a round trip of their own. */
    private static final int FEW = 4;

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
        try (var connection = database.getConnection()) {
            if (events.size() <= FEW) {
                for (PendingEvent event : events) {
                    LastStatements.add(connection, WRITE, values(connection, event));
                }
            } else {
                writeMany(connection, events);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("events cannot be written", e);
        }
    }

    private static void writeMany(Connection connection, List<PendingEvent> events) throws SQLException {
        try (var insert = connection.prepareStatement(WRITE)) {
            for (PendingEvent event : events) {
                Object[] values = values(connection, event);
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Object[] values(Connection connection, PendingEvent event) throws SQLException {
        return new Object[] {
            event.id(),
            event.type().code(),
            event.aggregateId(),
            event.version().getAsLong(),
            connection.createArrayOf("text", event.parties().toArray()),
            event.traceparent(),
            event.recordedAt().atOffset(ZoneOffset.UTC),
            event.data()
        };
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

package kpo.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import kpo.platform.Ids;
import kpo.platform.action.Verb;
import kpo.platform.trace.TraceContext;

/**
 * Records what happened, in the transaction of the change: both are kept, or neither. Facts are taken at the call, the
 * version when the change has been written, and all events of a transaction are written together at its end.
 */
@ApplicationScoped
public class Events {

    @Inject
    EventCatalogue catalogue;

    @Inject
    EventWriter writer;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** A verb was done; call it after the verb. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Verb verb, EventSubject subject) {
        record(catalogue.of(verb), subject);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(EventType type, EventSubject subject) {
        record(type, subject, subject.eventData());
    }

    /** @param data the facts of the type, where they are more than the subject's own */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(EventType type, EventSubject subject, Record data) {
        record(type, subject.id(), subject::version, subject.eventParties(), data);
    }

    /**
     * @param version asked when the change has been written
     * @param parties the organisations that may learn of it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(EventType type, UUID aggregateId, LongSupplier version, Set<String> parties, Record data) {
        if (!type.data().isInstance(data)) {
            throw new IllegalStateException("%s carries %s".formatted(type.code(), type.data()));
        }
        pending()
                .add(new PendingEvent(
                        Ids.next(),
                        type,
                        aggregateId,
                        version,
                        Set.copyOf(parties),
                        TraceContext.current().traceparent(),
                        clock.instant(),
                        text(data)));
    }

    /**
     * For set-based work: one event for each row that it changed. The rows go from SQL to SQL, by the million.
     *
     * @param changes a statement that returns the columns id, version, parties and data, as it stands behind the change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordEach(EventType type, String changes, Map<String, Object> parameters) {
        pending();
        writer.writeEach(type, changes, parameters, TraceContext.current().traceparent(), clock.instant());
    }

    private PendingEvents pending() {
        PendingEvents pending = (PendingEvents) transaction.getResource(PendingEvents.class);
        if (pending == null) {
            pending = new PendingEvents(writer);
            transaction.putResource(PendingEvents.class, pending);
            transaction.registerInterposedSynchronization(pending);
        }
        return pending;
    }

    private String text(Record data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of ours are always JSON", e);
        }
    }
}

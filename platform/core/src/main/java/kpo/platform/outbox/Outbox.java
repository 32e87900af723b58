package kpo.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.trace.TraceContext;

/** Leaves a message for another service in the transaction of the change that caused it: both are kept, or neither. */
@ApplicationScoped
public class Outbox {

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper json;

    @Inject
    OutboxDelivery delivery;

    /**
     * @param topic the {@link OutboxChannel#topic()} that will carry it
     * @param aggregateId messages of one aggregate are delivered in the order of their writing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(String topic, UUID aggregateId, Object payload) {
        database.createNativeQuery(
                        """
                        insert into outbox_message (id, topic, aggregate_id, payload, traceparent)
                        values (?1, ?2, ?3, cast(?4 as jsonb), ?5)""")
                .setParameter(1, Ids.next())
                .setParameter(2, topic)
                .setParameter(3, aggregateId)
                .setParameter(4, text(payload))
                .setParameter(5, TraceContext.current().traceparent())
                .executeUpdate();
        delivery.wakeAfterCommit(topic);
    }

    private String text(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payload of ours is always JSON", e);
        }
    }
}

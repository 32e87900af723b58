package kpo.platform.webhook;

import static kpo.platform.webhook.WebhookProblem.REPLAY_START_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kpo.platform.event.EventEnvelope;
import kpo.platform.event.EventLog;
import kpo.platform.event.Events;
import kpo.platform.outbox.OutboxDelivery;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.transaction.IfMatch;

/** The events on their way to webhooks, as far as they are the caller's, and how they are sent again. */
@ApplicationScoped
@Transactional
class WebhookDeliveries extends Repository<WebhookDelivery> {

    @Inject
    EntityManager database;

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    WebhookAttempts attempts;

    @Inject
    WebhookConfiguration configuration;

    @Inject
    EventLog log;

    @Inject
    OutboxDelivery delivery;

    @Inject
    Events events;

    WebhookDeliveries() {
        super("delivery");
    }

    Page<WebhookDeliveryResponse> page(UUID endpointId, PageRequest page, WebhookDeliveryResponse.State state) {
        endpoints.require(endpointId);
        Filters filters = Filters.equal("topic", WebhookChannel.topicOf(endpointId));
        Page<WebhookDelivery> found = page(page, state == null ? filters : filters.where(state.condition()));
        Map<UUID, WebhookDeliveryResponse> told = told(found.items());
        return found.map(d -> told.get(d.id()));
    }

    /** How many wait for a replay. */
    long parked(int mostCounted) {
        return ((Number) database.createNativeQuery(
                                """
                                select count(*) from (select 1 from outbox_message
                                                      where delivered_at is null and parked_at is not null
                                                      limit ?1) parked""")
                        .setParameter(1, mostCounted)
                        .getSingleResult())
                .longValue();
    }

    WebhookDeliveryResponse told(UUID id) {
        return told(List.of(require(id))).get(id);
    }

    private Map<UUID, WebhookDeliveryResponse> told(List<WebhookDelivery> deliveries) {
        Map<UUID, List<WebhookAttemptResponse>> tried =
                attempts.of(deliveries.stream().map(WebhookDelivery::id).toList());
        Map<UUID, String> types =
                log.byIds(deliveries.stream().map(WebhookDelivery::eventId).toArray(UUID[]::new)).stream()
                        .collect(Collectors.toMap(EventEnvelope::id, EventEnvelope::type));
        return deliveries.stream()
                .collect(Collectors.toMap(
                        WebhookDelivery::id,
                        d -> WebhookDeliveryResponse.of(
                                d, types.get(d.eventId()), tried.getOrDefault(d.id(), List.of()))));
    }

    /** It is sent once more, whether it was delivered, waits or is parked; events of its object behind it wait for it. */
    WebhookDeliveryResponse replay(UUID id) {
        List<?> topics = database.createNativeQuery(
                        """
                        update outbox_message
                        set delivered_at = null, parked_at = null, attempts = 0, next_attempt_at = clock_timestamp(),
                            replayed_at = clock_timestamp()
                        where id = ?1 and event_id is not null returning topic""")
                .setParameter(1, id)
                .getResultList();
        if (topics.isEmpty()) {
            throw absent(id);
        }
        delivery.wakeAfterCommit((String) topics.get(0));
        return told(id);
    }

    /**
     * What a webhook is told of since then, except what still waits; the oldest first, up to a limit, so that no request
     * writes the events of a month.
     */
    ReplayResponse replay(UUID endpointId, IfMatch ifMatch, ReplayRequest from) {
        WebhookEndpoint endpoint = endpoints.require(endpointId);
        IfMatch.require(ifMatch, endpoint.version());
        if ((from.since() == null) == (from.fromEventId() == null)) {
            throw REPLAY_START_UNKNOWN
                    .because("Send either since or fromEventId.")
                    .at("/since");
        }
        String begin = from.since() == null
                ? "(e.xid, e.position) >= (select f.xid, f.position from event f where f.id = ?2)"
                : "e.recorded_at >= ?2";
        Object[] done = (Object[]) database.createNativeQuery(
                        """
                        with wanted as materialized (
                            select e.id, e.aggregate_id, e.traceparent, w.organisation,
                                   row_number() over (order by e.xid, e.position) as place
                            from event e join webhook_endpoint w on w.id = ?3
                            where %s and webhook_wants(w, e)
                              and not exists (select 1 from outbox_message m
                                              where m.topic = ?1 and m.event_id = e.id and m.delivered_at is null)
                            order by e.xid, e.position limit ?4 + 1),
                        queued as (
                            insert into outbox_message
                                (id, topic, aggregate_id, payload, traceparent, organisation, event_id)
                            select audit_event_id(), ?1, aggregate_id, 'null', traceparent, organisation, id
                            from wanted where place <= ?4 order by place
                            returning 1)
                        select (select count(*) from queued), (select id from wanted where place > ?4)"""
                                .formatted(begin))
                .setParameter(1, WebhookChannel.topicOf(endpointId))
                .setParameter(
                        2,
                        from.since() == null
                                ? requireEvent(from.fromEventId())
                                : from.since().atOffset(ZoneOffset.UTC))
                .setParameter(3, endpointId)
                .setParameter(4, configuration.mostReplayed())
                .getSingleResult();
        keepForAudit(endpointId, from);
        delivery.wakeAfterCommit(WebhookChannel.topicOf(endpointId));
        events.record(WebhookVerb.REPLAY, endpoint);
        return new ReplayResponse(((Number) done[0]).longValue(), (UUID) done[1]);
    }

    /** Past the version: what the webhook is has not changed. */
    private void keepForAudit(UUID endpointId, ReplayRequest from) {
        database.createNativeQuery(
                        "update webhook_endpoint set replayed_at = clock_timestamp(), replayed_from = ?1 where id = ?2")
                .setParameter(1, String.valueOf(from.since() == null ? from.fromEventId() : from.since()))
                .setParameter(2, endpointId)
                .executeUpdate();
    }

    private UUID requireEvent(UUID id) {
        boolean known = !database.createNativeQuery("select 1 from event where id = ?1")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
        if (!known) {
            throw REPLAY_START_UNKNOWN
                    .because("There is no event %s that you may see.", id)
                    .at("/fromEventId");
        }
        return id;
    }
}

package kpo.platform.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kpo.platform.Ids;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log of what was sent. It knows neither secrets nor what was in the events. */
@ApplicationScoped
class WebhookAttempts {

    @Inject
    EntityManager database;

    @ConfigProperty(name = "kpo.event.retention")
    Duration retention;

    /**
     * Of a webhook that was removed meanwhile nothing is kept.
     *
     * @param outcomes by the delivery that was tried
     */
    void keep(WebhookRoute route, Map<UUID, Outcome> outcomes) {
        outcomes.forEach((deliveryId, outcome) -> database.createNativeQuery(
                        """
                        insert into webhook_attempt
                            (id, delivery_id, endpoint_id, organisation, at, duration_millis, status_code, error, answer)
                        select ?1, ?2, id, ?4, ?5, ?6, cast(?7 as integer), cast(?8 as text), cast(?9 as text)
                        from webhook_endpoint where id = ?3
                        for key share""")
                .setParameter(1, Ids.next())
                .setParameter(2, deliveryId)
                .setParameter(3, route.endpointId())
                .setParameter(4, route.organisation())
                // When it really happened, as the signature's time.
                .setParameter(
                        5, Instant.now().minusMillis(outcome.durationMillis()).atOffset(ZoneOffset.UTC))
                .setParameter(6, outcome.durationMillis())
                .setParameter(7, outcome.statusCode())
                .setParameter(8, outcome.error())
                .setParameter(9, outcome.answer())
                .executeUpdate());
    }

    /** The attempts of each delivery, the first one first. */
    Map<UUID, List<WebhookAttemptResponse>> of(Collection<UUID> deliveries) {
        List<?> rows = database.createNativeQuery(
                        """
                        select delivery_id, at, duration_millis, status_code, error, answer
                        from webhook_attempt where delivery_id = any (?1) order by id""")
                .setParameter(1, deliveries.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        c -> (UUID) c[0],
                        Collectors.mapping(
                                c -> new WebhookAttemptResponse(
                                        (Instant) c[1],
                                        ((Number) c[2]).longValue(),
                                        (Integer) c[3],
                                        (String) c[4],
                                        (String) c[5]),
                                Collectors.toList())));
    }

    @Scheduled(every = "6h", delayed = "20m")
    void forgetOld() {
        CurrentCaller.callAs(
                Caller.job("webhooks"), () -> QuarkusTransaction.requiringNew().call(this::forgetOldNow));
    }

    /** What could not be delivered is kept as long as its event. */
    private int forgetOldNow() {
        database.createNativeQuery(
                        """
                        delete from outbox_message where event_id is not null and delivered_at is null
                          and created_at < now() - make_interval(secs => ?1)""")
                .setParameter(1, (double) retention.toSeconds())
                .executeUpdate();
        return database.createNativeQuery("delete from webhook_attempt where at < now() - make_interval(secs => ?1)")
                .setParameter(1, (double) retention.toSeconds())
                .executeUpdate();
    }
}

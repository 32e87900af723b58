package kpo.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The recorded events, as far as the caller may see them. */
@ApplicationScoped
public class EventLog {

    private static final Logger LOG = Logger.getLogger(EventLog.class);

    /**
     * So many transactions are looked through again by whoever found little or nothing of his own in them. Behind more of
     * them he begins: a log of a month is not read through with every question.
     */
    private static final long FAR = 1_000;

    @Inject
    EntityManager database;

    @Inject
    EventCatalogue catalogue;

    @ConfigProperty(name = "quarkus.application.name")
    String source;

    @ConfigProperty(name = "kpo.event.retention")
    Duration retention;

    /** An event and where it stands in the order of reading. */
    record Placed(FeedPosition position, EventEnvelope event) {}

    /**
     * A part of the log.
     *
     * @param next behind what was looked at
     */
    record Part(List<Placed> events, FeedPosition next) {}

    /**
     * The events behind a position. Only those of transactions that are older than every open one, such as will be undone
     * apart: a commit that is still to come then lies behind whatever was read.
     *
     * @param since the first instant of recording
     */
    Part after(FeedPosition position, TypeFilter types, Instant since, int most) {
        long settled = settledBefore();
        List<Placed> found = read(
                """
                where (xid, position) > (?1, ?2) and type like any (?3) and recorded_at >= ?4 and xid < ?5
                order by xid, position limit ?6""",
                position.transaction(),
                position.position(),
                types.likePatterns(),
                since,
                settled,
                most);
        FeedPosition last =
                found.isEmpty() ? position : found.get(found.size() - 1).position();
        boolean isAll = found.size() < most;
        return new Part(found, isAll && settled - last.transaction() > FAR ? FeedPosition.before(settled) : last);
    }

    /** Asked first: what is below it can be read by each statement behind. */
    private long settledBefore() {
        return ((Number) database.createNativeQuery("select cast(cast(settled_before() as text) as bigint)")
                        .getSingleResult())
                .longValue();
    }

    /** In no order. */
    public List<EventEnvelope> byIds(UUID[] ids) {
        return read("where id = any (?1)", (Object) ids).stream()
                .map(Placed::event)
                .toList();
    }

    private List<Placed> read(String where, Object... parameters) {
        var query = database.createNativeQuery(
                """
                select xid, position, id, type, aggregate_id, aggregate_version, traceparent, recorded_at,
                       cast(data as text)
                from event """
                        + " " + where);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> placed((Object[]) row)).toList();
    }

    private Placed placed(Object[] c) {
        String code = (String) c[3];
        UUID aggregateId = (UUID) c[4];
        return new Placed(
                new FeedPosition(((Number) c[0]).longValue(), ((Number) c[1]).longValue()),
                new EventEnvelope(
                        (UUID) c[2],
                        code,
                        (Instant) c[7],
                        source,
                        new EventEnvelope.AggregateReference(
                                code.substring(0, code.indexOf('.')),
                                aggregateId,
                                ((Number) c[5]).longValue(),
                                // A type that is told no more still stands in the log.
                                catalogue
                                        .find(code)
                                        .map(type -> type.aggregate().link(aggregateId))
                                        .orElse(null)),
                        (String) c[6],
                        (String) c[8]));
    }

    @Scheduled(every = "1h", delayed = "12m")
    void forgetOld() {
        long gone = CurrentCaller.callAs(
                Caller.job("events"), () -> QuarkusTransaction.requiringNew().call(this::forgetOldNow));
        LOG.debugf("%d events forgotten", gone);
    }

    private long forgetOldNow() {
        return ((Number) database.createNativeQuery("select forget_events(make_interval(secs => ?1))")
                        .setParameter(1, (double) retention.toSeconds())
                        .getSingleResult())
                .longValue();
    }
}

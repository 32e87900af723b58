package kpo.platform.audit;

import static kpo.platform.audit.AuditVerification.Kind.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kpo.platform.audit.AuditVerification.Difference;
import kpo.platform.audit.AuditVerification.Kind;
import kpo.platform.problem.CommonProblem;

/** Computes the sealed audit again, in SQL, for a million events are not carried to Java to be compared. */
@ApplicationScoped
class Verifying {

    private static final int MOST_DIFFERENCES = 100;

    static final String HEAD_FORM = "([1-9][0-9]{0,17}):([0-9a-f]{64})";

    private static final Pattern HEAD = Pattern.compile(HEAD_FORM);

    @Inject
    EntityManager database;

    /** @param keptHead null where the caller kept none */
    AuditVerification verify(String keptHead) {
        List<Difference> differences = new ArrayList<>();
        differences.addAll(lostHead(keptHead));
        differences.addAll(blocks());
        differences.addAll(events());
        Object[] totals = (Object[]) database.createNativeQuery(
                        """
                        select (select count(*) from audit_block),
                               (select count(*) from audit_block_entry),
                               (select number || ':' || encode(hash, 'hex') from audit_block order by number desc limit 1),
                               count(*), min(e.recorded_at),
                               (select count(*) from audit_event where subject like 'database:%')
                        from audit_event e
                        where e.transaction_id >= coalesce(
                            (select until_transaction from audit_block order by number desc limit 1), cast('0' as xid8))""")
                .getSingleResult();
        return new AuditVerification(
                differences.isEmpty(),
                number(totals[0]),
                number(totals[1]),
                (String) totals[2],
                number(totals[3]),
                (Instant) totals[4],
                number(totals[5]),
                differences.stream().limit(MOST_DIFFERENCES).toList());
    }

    private List<Difference> lostHead(String keptHead) {
        if (keptHead == null) {
            return List.of();
        }
        var parts = HEAD.matcher(keptHead);
        if (!parts.matches()) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("A head is <number>:<hash>, as an earlier verification answered it.")
                    .at("?head");
        }
        long number = Long.parseLong(parts.group(1));
        boolean there = !database.createNativeQuery(
                        "select 1 from audit_block where number = ?1 and encode(hash, 'hex') = ?2")
                .setParameter(1, number)
                .setParameter(2, parts.group(2))
                .getResultList()
                .isEmpty();
        return there ? List.of() : List.of(HEAD_LOST.of(number, null));
    }

    /** Each block's hash over its entries and the block before. */
    private List<Difference> blocks() {
        return differences(
                """
                select case when n.number is null then 'BLOCK_REMOVED' else 'BLOCK_CHANGED' end, expected, cast(null as uuid)
                from generate_series(1, (select coalesce(max(number), 0) from audit_block)) expected
                left join audit_block n on n.number = expected
                left join audit_block p on p.number = expected - 1
                left join lateral (
                    select count(*) as events, sha256(string_agg(e.hash, cast('' as bytea) order by e.event_id)) as hash
                    from audit_block_entry e where e.block = expected) entries on true
                where n.number is null
                   or n.previous_hash <> coalesce(p.hash, cast('' as bytea))
                   or n.events <> entries.events
                   or n.hash is distinct from audit_block_hash(
                          n.number, n.until_transaction, n.events, n.sealed_at, n.previous_hash, entries.hash)
                order by expected limit 101""");
    }

    /** Each event against its entry; and the old ones that have none. */
    private List<Difference> events() {
        return differences(
                """
                select case when a.id is null then 'EVENT_REMOVED' when e.event_id is null then 'EVENT_INSERTED'
                            else 'EVENT_CHANGED' end,
                       coalesce(e.block, (select min(b.number) from audit_block b
                                          where b.until_transaction > a.transaction_id)) as block,
                       coalesce(e.event_id, a.id) as event
                from audit_block_entry e
                full join audit_event a on a.id = e.event_id
                where a.id is null
                   or e.event_id is not null and audit_event_hash(a) <> e.hash
                   or e.event_id is null and a.transaction_id < (
                          select until_transaction from audit_block order by number desc limit 1)
                order by block, event limit 101""");
    }

    private List<Difference> differences(String query) {
        List<?> rows = database.createNativeQuery(query).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> Kind.valueOf((String) c[0]).of(number(c[1]), (UUID) c[2]))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}

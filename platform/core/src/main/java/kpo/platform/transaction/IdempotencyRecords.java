package kpo.platform.transaction;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.LastStatements;

/**
 * The kept answers, per organisation and key, for 48 hours. Plain JDBC on the transaction's own connection: this runs
 * with every write.
 */
@ApplicationScoped
class IdempotencyRecords {

    private static final String FOUND =
            "r.request_hash, r.status, r.location, r.etag, r.body, r.act_id, r.act_until < clock_timestamp()";

    /** Only one transaction at a time works under a key; the lock goes with the transaction. */
    private static final String CLAIM = "select pg_try_advisory_xact_lock(hashtextextended(?, 7)), " + FOUND
            + " from (values (1)) as one left join idempotency_record r on r.organisation = ? and r.key = ?";

    private static final String FIND =
            "select true, " + FOUND + " from idempotency_record r where r.organisation = ? and r.key = ?";

    private static final String KEEP =
            """
            insert into idempotency_record (organisation, key, path, request_hash, status, location, etag, body)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String BEGIN =
            """
            insert into idempotency_record (organisation, key, path, request_hash, act_id, act_until)
            values (?, ?, ?, ?, ?, clock_timestamp() + make_interval(secs => ?))
            on conflict (organisation, key) do update set act_until = excluded.act_until
            returning act_until""";

    private static final String END =
            """
            update idempotency_record set act_until = null, status = ?, location = ?, etag = ?, body = ?
            where organisation = ? and key = ? and act_until is not null""";

    /** Only one's own claim: it may have been overdue, and another's by now. */
    private static final String RELEASE =
            "update idempotency_record set act_until = '-infinity' where organisation = ? and key = ? and act_until = ?";

    @Inject
    AgroalDataSource database;

    /** A look at a key, in one round trip. @param free false while another transaction works under the key */
    record Claim(boolean free, IdempotencyRecord earlier) {}

    Claim claim(String organisation, String key) {
        return query(CLAIM, organisation + "\n" + key, organisation, key);
    }

    /** A look without a claim, for a write that asks another service first. */
    IdempotencyRecord find(String organisation, String key) {
        return query(FIND, organisation, key).earlier();
    }

    private Claim query(String sql, String... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Claim(row.getBoolean(1), kept(row)) : new Claim(true, null);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency records cannot be read", e);
        }
    }

    private static IdempotencyRecord kept(ResultSet row) throws SQLException {
        String requestHash = row.getString(2);
        if (requestHash == null) {
            return null;
        }
        boolean overdue = row.getBoolean(8);
        boolean answered = row.wasNull();
        return new IdempotencyRecord(
                requestHash,
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                answered ? null : new IdempotencyRecord.Act(row.getObject(7, UUID.class), overdue));
    }

    /**
     * With the commit, which fails where another request under the key was committed since the claim looked, for a
     * statement sees what was committed before it began.
     *
     * @param path of the request, which tells what the answer is about where its body does not
     */
    void keep(String organisation, String key, String path, IdempotencyRecord first) {
        try (var connection = database.getConnection()) {
            LastStatements.add(
                    connection,
                    KEEP,
                    organisation,
                    key,
                    path,
                    first.requestHash(),
                    first.status(),
                    first.location(),
                    first.etag(),
                    first.body());
        } catch (SQLException e) {
            throw new IllegalStateException("the answer cannot be kept", e);
        }
    }

    /**
     * Under the claim's lock: an act is begun, or one that was begun and never ended is begun again.
     *
     * @return by when it must have ended
     */
    OffsetDateTime begin(String organisation, String key, String path, String requestHash, UUID act, Duration atMost) {
        return with(
                BEGIN,
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getObject(1, OffsetDateTime.class);
                    }
                },
                organisation,
                key,
                path,
                requestHash,
                act,
                atMost.toMillis() / 1000.0);
    }

    /** The act has failed, and may be begun again at once. */
    void release(String organisation, String key, OffsetDateTime until) {
        with(RELEASE, PreparedStatement::executeUpdate, organisation, key, until);
    }

    /** @return whether this answer is the first one: whoever took so long that another began again may come second */
    boolean end(String organisation, String key, IdempotencyRecord first) {
        return with(
                        END,
                        PreparedStatement::executeUpdate,
                        first.status(),
                        first.location(),
                        first.etag(),
                        first.body(),
                        organisation,
                        key)
                == 1;
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the claim of a key cannot be kept", e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        CurrentCaller.callAs(Caller.job("idempotency"), () -> QuarkusTransaction.requiringNew()
                .call(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.prepareStatement(
                                    "delete from idempotency_record where created_at < now() - interval '48 hours'")) {
                        return statement.executeUpdate();
                    } catch (SQLException e) {
                        throw new IllegalStateException("old answers cannot be forgotten", e);
                    }
                }));
    }
}

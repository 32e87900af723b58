package kpo.platform.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kpo.platform.Ids;
import kpo.platform.problem.Language;
import kpo.platform.problem.ProblemException;
import kpo.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who works on an operation, and how far he is. Each step asks whether the lease still holds, in the transaction of the
 * rows: a replica that was thought dead and goes on keeps nothing. All of it runs inside the caller's transaction.
 */
@ApplicationScoped
class OperationLease {

    private static final String CLAIM =
            """
            update operation set lease_owner = ?, lease_until = clock_timestamp() + make_interval(secs => ?),
                attempts = attempts + 1, version = version + case status when 'QUEUED' then 1 else 0 end,
                status = 'RUNNING', started_at = coalesce(started_at, clock_timestamp())
            where id = (select id from operation
                        where ended_at is null and (lease_until is null or lease_until < clock_timestamp())
                        order by created_at limit 1 for update skip locked)
            returning id""";

    private static final String KEEP_ROWS =
            """
            insert into operation_row
                (id, operation_id, organisation, line, outcome, object_id, code, detail, errors, translations)
            select r.id, ?, ?, r.line, r.outcome, r.object_id, r.code, r.detail, cast(r.errors as jsonb),
                cast(r.translations as jsonb)
            from unnest(cast(? as uuid[]), cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                        cast(? as text[]), cast(? as text[]), cast(? as text[]))
                r (id, line, outcome, object_id, code, detail, errors, translations)""";

    /** Attempts are counted anew once one has got further. That of a whole has not: it would begin anew without end. */
    private static final String MOVE =
            """
            update operation set created_rows = created_rows + ?, updated_rows = updated_rows + ?,
                unchanged_rows = unchanged_rows + ?, refused_rows = refused_rows + ?, checkpoint_bytes = ?,
                checkpoint_line = ?, attempts = case when atomic or dry_run then attempts else 1 end,
                lease_until = clock_timestamp() + make_interval(secs => ?)
            where id = ? and lease_owner = ? and status = 'RUNNING' and not cancel_requested""";

    private static final String END =
            """
            update operation set status = ?, failure_code = ?, failure_detail = ?,
                failure_translations = cast(? as jsonb), ended_at = clock_timestamp(),
                lease_owner = null, lease_until = null, version = version + 1,
                total_rows = case when ? then created_rows + updated_rows + unchanged_rows + refused_rows else total_rows end
            where id = ? and lease_owner = ? and status = 'RUNNING'""";

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kpo.operation.lease")
    Duration lease;

    /** The oldest operation that nobody works on. */
    Optional<UUID> claim(UUID owner) {
        return with(CLAIM, statement -> {
            statement.setObject(1, owner);
            statement.setDouble(2, seconds());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        });
    }

    /** Writes down what became of rows and where the next begin. @throws Stopped where the lease is lost */
    void move(Operation operation, UUID owner, List<? extends ReadRow<?>> rows, List<RowOutcome> outcomes) {
        with(KEEP_ROWS, statement -> {
            Connection connection = statement.getConnection();
            statement.setObject(1, operation.id());
            statement.setString(2, operation.organisation());
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(row -> Ids.next()).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(ReadRow::line).toArray()));
            statement.setArray(
                    5, texts(connection, outcomes, outcome -> outcome.kind().name()));
            statement.setArray(6, texts(connection, outcomes, RowOutcome::objectId));
            statement.setArray(7, words(connection, outcomes, RowOutcome::code));
            Language spoken = operation.language();
            statement.setArray(8, words(connection, outcomes, outcome -> outcome.told(spoken)
                    .detail()));
            statement.setArray(9, words(connection, outcomes, outcome -> remarks(outcome.told(spoken))));
            statement.setArray(10, words(connection, outcomes, outcome -> json(otherwise(spoken, outcome::told))));
            return statement.executeUpdate();
        });
        Map<RowOutcome.Kind, Integer> counts = new EnumMap<>(RowOutcome.Kind.class);
        outcomes.forEach(outcome -> counts.merge(outcome.kind(), 1, Integer::sum));
        ReadRow<?> last = rows.get(rows.size() - 1);
        int moved = with(MOVE, statement -> {
            statement.setInt(1, counts.getOrDefault(RowOutcome.Kind.CREATED, 0));
            statement.setInt(2, counts.getOrDefault(RowOutcome.Kind.UPDATED, 0));
            statement.setInt(3, counts.getOrDefault(RowOutcome.Kind.UNCHANGED, 0));
            statement.setInt(4, counts.getOrDefault(RowOutcome.Kind.REFUSED, 0));
            statement.setLong(5, last.next());
            statement.setLong(6, last.nextLine());
            statement.setDouble(7, seconds());
            statement.setObject(8, operation.id());
            statement.setObject(9, owner);
            return statement.executeUpdate();
        });
        if (moved == 0) {
            throw new Stopped();
        }
    }

    /** Forgets what an attempt at a whole has written down; the work begins anew. @throws Stopped where the lease is lost */
    void restart(UUID operationId, UUID owner) {
        heldStill(
                """
                update operation set created_rows = 0, updated_rows = 0, unchanged_rows = 0, refused_rows = 0,
                    checkpoint_bytes = 0, checkpoint_line = 1
                where id = ? and lease_owner = ?""",
                operationId,
                owner);
        ofItsRows("delete from operation_row where operation_id = ?", operationId);
    }

    /** Marks what a whole would have taken but did not keep. @throws Stopped where the lease is lost */
    void undo(UUID operationId, UUID owner) {
        heldStill(
                """
                update operation set created_rows = 0, updated_rows = 0, unchanged_rows = 0
                where id = ? and lease_owner = ?""",
                operationId,
                owner);
        ofItsRows(
                "update operation_row set outcome = 'NOT_KEPT' where operation_id = ? and outcome <> 'REFUSED'",
                operationId);
    }

    private void heldStill(String change, UUID operationId, UUID owner) {
        int changed = with(change, statement -> {
            statement.setObject(1, operationId);
            statement.setObject(2, owner);
            return statement.executeUpdate();
        });
        if (changed == 0) {
            throw new Stopped();
        }
    }

    private void ofItsRows(String change, UUID operationId) {
        with(change, statement -> {
            statement.setObject(1, operationId);
            return statement.executeUpdate();
        });
    }

    /** @param failure why nothing was kept; null where that is not so @throws Stopped where the lease is lost */
    void end(Operation operation, UUID owner, OperationStatus status, ProblemException failure) {
        int ended = with(END, statement -> {
            statement.setString(1, status.name());
            statement.setString(2, failure == null ? null : failure.problem().code());
            Language spoken = operation.language();
            Function<Language, String> words =
                    language -> Problems.told(failure, language).detail();
            statement.setString(3, failure == null ? null : words.apply(spoken));
            statement.setString(4, failure == null ? null : json(otherwise(spoken, words)));
            statement.setBoolean(5, failure == null && status != OperationStatus.CANCELLED);
            statement.setObject(6, operation.id());
            statement.setObject(7, owner);
            return statement.executeUpdate();
        });
        if (ended == 0) {
            throw new Stopped();
        }
    }

    /** Lets another try, after a moment. */
    void giveBack(UUID operationId, UUID owner, Duration pause) {
        with(
                """
                update operation set lease_owner = null, lease_until = clock_timestamp() + make_interval(secs => ?)
                where id = ? and lease_owner = ?""",
                statement -> {
                    statement.setDouble(1, pause.toMillis() / 1000.0);
                    statement.setObject(2, operationId);
                    statement.setObject(3, owner);
                    return statement.executeUpdate();
                });
    }

    /** Lets another go on at once. Whoever ends in good order has not failed: it is no attempt. */
    void handOver(UUID operationId, UUID owner) {
        with(
                """
                update operation set lease_owner = null, lease_until = null, attempts = attempts - 1
                where id = ? and lease_owner = ?""",
                statement -> {
                    statement.setObject(1, operationId);
                    statement.setObject(2, owner);
                    return statement.executeUpdate();
                });
    }

    private double seconds() {
        return lease.toMillis() / 1000.0;
    }

    private static Array texts(Connection connection, List<RowOutcome> outcomes, Function<RowOutcome, String> text)
            throws SQLException {
        return connection.createArrayOf("text", outcomes.stream().map(text).toArray(String[]::new));
    }

    /** Of rows of which there is something to say. Where that is none of them, an array of nothing stands for their nulls. */
    private static Array words(Connection connection, List<RowOutcome> outcomes, Function<RowOutcome, String> words)
            throws SQLException {
        return outcomes.stream().allMatch(RowOutcome::isPlain)
                ? connection.createArrayOf("text", new String[0])
                : texts(connection, outcomes, outcome -> outcome.isPlain() ? null : words.apply(outcome));
    }

    /** The same in the languages that whoever asked did not speak: whoever reads it may. */
    private static <T> Map<Language, T> otherwise(Language spoken, Function<Language, T> words) {
        Map<Language, T> others = new EnumMap<>(Language.class);
        EnumSet.complementOf(EnumSet.of(spoken)).forEach(language -> others.put(language, words.apply(language)));
        return others;
    }

    /** Errors or warnings, of which a row has one kind at most: {@link OperationRow} tells them apart. */
    private String remarks(Problems.Told told) {
        return told.errors().isEmpty() ? null : json(told.errors());
    }

    private String json(Object words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are always JSON", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the operation cannot be moved", e);
        }
    }
}

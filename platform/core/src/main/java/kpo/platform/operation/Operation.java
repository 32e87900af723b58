package kpo.platform.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.Language;
import kpo.platform.problem.ProblemException;
import kpo.platform.trace.TraceContext;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Work that a caller asked for and does not wait for. Its version counts the changes of its status; its progress moves
 * between them, by the statements of {@link OperationLease}.
 */
@Entity
@Table(name = "operation")
// Whoever cancels writes no progress: what he read may have moved.
@DynamicUpdate
class Operation {

    @Id
    private UUID id;

    @Version
    private long version;

    private String organisation;
    private String requestedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    private String kind;

    /** Of whoever asked for it, in which its outcome is explained to whoever speaks none of ours. */
    @Enumerated(EnumType.STRING)
    private Language language;

    /** Method and path template of the call that asked for it. */
    private String call;

    private String traceparent;

    @Enumerated(EnumType.STRING)
    private RowFormat format;

    private boolean dryRun;
    private boolean atomic;

    @Enumerated(EnumType.STRING)
    private OperationStatus status;

    private long bytes;
    private long totalRows;
    private long createdRows;
    private long updatedRows;
    private long unchangedRows;
    private long refusedRows;
    private long checkpointBytes;
    private long checkpointLine;
    private boolean cancelRequested;
    private int attempts;
    private String failureCode;
    private String failureDetail;

    /** In the languages other than {@link #language}; null of an operation of before. Written by {@link OperationLease}. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    private Map<Language, String> failureTranslations;

    private Instant createdAt;
    private Instant startedAt;
    private Instant endedAt;

    protected Operation() {}

    static Operation queue(
            UUID id,
            String kind,
            Received received,
            ImportOptions options,
            Caller caller,
            Language language,
            Instant now) {
        Operation operation = new Operation();
        operation.id = id;
        operation.organisation = caller.organisation();
        operation.requestedBy = caller.subject();
        operation.roles = List.copyOf(caller.roles());
        operation.kind = kind;
        operation.language = language;
        operation.call = CurrentCaller.call();
        operation.traceparent = TraceContext.current().traceparent();
        operation.format = received.format();
        operation.dryRun = options.dryRun;
        operation.atomic = options.atomic;
        operation.status = OperationStatus.QUEUED;
        operation.bytes = received.bytes();
        operation.totalRows = received.rows();
        operation.checkpointLine = 1;
        operation.createdAt = now;
        return operation;
    }

    /** Cancelling twice is as good as once. */
    List<ProblemException> hindrancesToCancel() {
        boolean hindered = status.isOver() && !cancelRequested;
        return hindered
                ? List.of(OperationProblem.OPERATION_OVER.because("The operation is %s since %s.", status, endedAt))
                : List.of();
    }

    /** Whoever works on it ends between two batches; what nobody works on ends at once. */
    void cancel(Instant now) {
        AllowedAction.require(hindrancesToCancel());
        if (status == OperationStatus.CANCELLED) {
            return;
        }
        cancelRequested = true;
        if (status == OperationStatus.QUEUED) {
            status = OperationStatus.CANCELLED;
            endedAt = now;
        }
    }

    /** As whom it is worked: whoever asked for it, with what he may do. */
    Caller caller() {
        return new Caller(requestedBy, organisation, Set.copyOf(roles));
    }

    String call() {
        return call;
    }

    /** Of the call; the work continues its trace. */
    String traceparent() {
        return traceparent;
    }

    /** Whether it is kept or undone as a whole. */
    boolean isWhole() {
        return atomic || dryRun;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String organisation() {
        return organisation;
    }

    String requestedBy() {
        return requestedBy;
    }

    String kind() {
        return kind;
    }

    Language language() {
        return language;
    }

    RowFormat format() {
        return format;
    }

    boolean isDryRun() {
        return dryRun;
    }

    boolean isAtomic() {
        return atomic;
    }

    OperationStatus status() {
        return status;
    }

    long bytes() {
        return bytes;
    }

    long totalRows() {
        return totalRows;
    }

    long createdRows() {
        return createdRows;
    }

    long updatedRows() {
        return updatedRows;
    }

    long unchangedRows() {
        return unchangedRows;
    }

    long refusedRows() {
        return refusedRows;
    }

    long doneRows() {
        return createdRows + updatedRows + unchangedRows + refusedRows;
    }

    /** Where the next attempt begins: with a whole at the first row, however far the one before came. */
    long checkpointBytes() {
        return isWhole() ? 0 : checkpointBytes;
    }

    long checkpointLine() {
        return isWhole() ? 1 : checkpointLine;
    }

    boolean isCancelRequested() {
        return cancelRequested;
    }

    int attempts() {
        return attempts;
    }

    String failureCode() {
        return failureCode;
    }

    String failureDetail(Language reader) {
        return failureTranslations == null ? failureDetail : failureTranslations.getOrDefault(reader, failureDetail);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}

package kpo.platform.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kpo.platform.problem.LanguageOfWork;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Long work, as its callers see it. */
@Schema(name = "Operation", description = "Long work that you asked for: how far it is, and what came of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationResponse(
        UUID id,
        @Schema(description = "What it imports", examples = "experts") String kind,
        OperationStatus status,
        @Schema(description = "Every row is checked and none is kept") boolean dryRun,
        @Schema(description = "All rows are kept or none") boolean atomic,
        Progress progress,
        Outcomes outcomes,
        @Schema(description = "Where each row's outcome is listed", examples = "/v1/operations/01a2/rows") String rows,
        @Schema(description = "Why the operation as a whole failed; absent otherwise") Failure failure,
        @Schema(description = "The `sub` of who asked for it", examples = "priya") String requestedBy,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    /** How far it is. */
    @Schema(name = "OperationProgress", description = "How far it is, in rows")
    public record Progress(
            @Schema(examples = "1500") long done,
            @Schema(description = "As counted when the file came", examples = "2000") long total,
            @Schema(examples = "75") int percent,
            @Schema(description = "How many were refused so far", examples = "3") long failed) {}

    /** What became of the rows. */
    @Schema(name = "OperationOutcomes", description = "How many rows had which outcome")
    public record Outcomes(
            @Schema(examples = "1400") long created,
            @Schema(examples = "90") long updated,
            @Schema(examples = "7") long unchanged,
            @Schema(examples = "3") long refused) {}

    /** Why it failed. */
    @Schema(name = "OperationFailure", description = "Why no row was kept")
    public record Failure(
            @Schema(examples = "column_unknown") String code,
            @Schema(examples = "The column salary is not known here.") String detail) {}

    static OperationResponse of(Operation o) {
        long total = Math.max(o.totalRows(), o.doneRows());
        int percent = o.status() == OperationStatus.SUCCEEDED || o.status() == OperationStatus.PARTLY
                ? 100
                : total == 0 ? 0 : (int) (o.doneRows() * 100 / total);
        return new OperationResponse(
                o.id(),
                o.kind(),
                o.status(),
                o.isDryRun(),
                o.isAtomic(),
                new Progress(o.doneRows(), total, percent, o.refusedRows()),
                new Outcomes(o.createdRows(), o.updatedRows(), o.unchangedRows(), o.refusedRows()),
                Uploads.PATH + "/" + o.id() + "/rows",
                o.failureCode() == null ? null : new Failure(o.failureCode(), o.failureDetail(LanguageOfWork.spoken())),
                o.requestedBy(),
                o.createdAt(),
                o.startedAt(),
                o.endedAt());
    }
}

package kpo.platform.operation;

import java.util.ArrayList;
import java.util.List;
import kpo.platform.problem.FieldError;
import kpo.platform.problem.ProblemException;
import kpo.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one row.
 *
 * @param objectId of the object that the row made, changed or found; null where it was refused
 * @param code why it was refused; null where it was taken
 * @param errors the fields for which it was refused; empty where it was taken
 * @param warnings what whoever sent it should know of it; empty where it was refused
 */
public record RowOutcome(
        Kind kind, String objectId, String code, String detail, List<FieldError> errors, List<FieldError> warnings) {

    /** What became of a row. */
    @Schema(name = "RowOutcome")
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED,
        /** Would have been taken, but the operation was atomic and another row was refused. */
        NOT_KEPT
    }

    public static RowOutcome created(Object id) {
        return taken(Kind.CREATED, id);
    }

    public static RowOutcome updated(Object id) {
        return taken(Kind.UPDATED, id);
    }

    public static RowOutcome unchanged(Object id) {
        return taken(Kind.UNCHANGED, id);
    }

    public static RowOutcome refused(String code, String detail) {
        return new RowOutcome(Kind.REFUSED, null, code, detail, List.of(), List.of());
    }

    /** In the language of whoever asked for the operation. */
    public static RowOutcome refused(ProblemException refusal) {
        Problems.Told told = Problems.told(refusal);
        return new RowOutcome(Kind.REFUSED, null, refusal.problem().code(), told.detail(), told.errors(), List.of());
    }

    /** With a warning, where the row was taken. In the language of whoever asked for the operation. */
    public RowOutcome warned(ProblemException warning) {
        if (kind == Kind.REFUSED) {
            return this;
        }
        List<FieldError> all = new ArrayList<>(warnings);
        all.addAll(Problems.told(warning).errors());
        return new RowOutcome(kind, objectId, code, detail, errors, List.copyOf(all));
    }

    private static RowOutcome taken(Kind kind, Object id) {
        return new RowOutcome(kind, id.toString(), null, null, List.of(), List.of());
    }
}

package kpo.platform.operation;

import java.util.ArrayList;
import java.util.List;
import kpo.platform.problem.Language;
import kpo.platform.problem.ProblemException;
import kpo.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one row.
 *
 * @param objectId of the object that the row made, changed or found; null where it was refused
 * @param refusal why it was refused; null where it was taken
 * @param warnings what whoever sent it should know of it; empty where it was refused
 */
public record RowOutcome(Kind kind, String objectId, ProblemException refusal, List<ProblemException> warnings) {

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

    public static RowOutcome refused(ProblemException refusal) {
        return new RowOutcome(Kind.REFUSED, null, refusal, List.of());
    }

    /** With a warning, where the row was taken. */
    public RowOutcome warned(ProblemException warning) {
        if (kind == Kind.REFUSED) {
            return this;
        }
        List<ProblemException> all = new ArrayList<>(warnings);
        all.add(warning);
        return new RowOutcome(kind, objectId, null, List.copyOf(all));
    }

    /** As it is kept of a row of the kind. */
    RowOutcome kept(RowImport<?> kind) {
        return refusal == null ? this : refused(kind.kept(refusal));
    }

    private static RowOutcome taken(Kind kind, Object id) {
        return new RowOutcome(kind, id.toString(), null, List.of());
    }

    /** Null where it was taken. */
    String code() {
        return refusal == null ? null : refusal.problem().code();
    }

    /** Whether there is nothing to say but that the row was taken. */
    boolean isPlain() {
        return refusal == null && warnings.isEmpty();
    }

    /** In one language: why it was refused, and the parts at fault; or only the parts of which there are warnings. */
    Problems.Told told(Language language) {
        return refusal != null
                ? Problems.told(refusal, language)
                : new Problems.Told(
                        null,
                        warnings.stream()
                                .flatMap(warning -> Problems.told(warning, language).errors().stream())
                                .toList());
    }
}

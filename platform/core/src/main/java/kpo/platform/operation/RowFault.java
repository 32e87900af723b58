package kpo.platform.operation;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.Optional;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.DatabaseRefusal;
import kpo.platform.problem.DatabaseSilence;
import kpo.platform.problem.InvalidFields;
import kpo.platform.problem.ProblemException;

/** Tells what a row did wrong from a failure of ours, for which no row is refused. */
final class RowFault {

    private RowFault() {}

    /** @throws RuntimeException the failure itself where no row is at fault */
    static ProblemException in(RuntimeException failure) {
        for (Throwable cause : DatabaseSilence.causes(failure)) {
            if (cause instanceof ProblemException refusal) {
                return refusal;
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return InvalidFields.refusal(invalid.getConstraintViolations());
            }
            if (cause instanceof SQLException sql) {
                Optional<ProblemException> refusal = of(sql);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
        }
        throw failure;
    }

    private static Optional<ProblemException> of(SQLException failure) {
        if (DatabaseRefusal.isPassing(failure)) {
            return Optional.empty();
        }
        return DatabaseRefusal.of(failure).or(() -> unfitting(failure));
    }

    /** Data that the columns or their constraints do not take: over HTTP our own mistake, in a file that of the row. */
    private static Optional<ProblemException> unfitting(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("22") || state.startsWith("23")
                ? Optional.of(CommonProblem.VALIDATION_FAILED.because("The database does not take a value of the row."))
                : Optional.empty();
    }
}

package kpo.platform.problem;

import java.sql.SQLException;
import java.util.Optional;

/** What PostgreSQL answers to what it does not take, as the problem that the caller reads. */
public final class DatabaseRefusal {

    private DatabaseRefusal() {}

    /** By the state alone: Hibernate gives no constraint name for an exclusion violation. */
    public static Optional<ProblemException> of(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            case "23505", "23P01" ->
                Optional.of(CommonProblem.ALREADY_EXISTS.because("Another object holds this key or period already."));
            // A rule that a trigger keeps, whose words are for the caller.
            case "KP409" -> Optional.of(CommonProblem.STATE_CONFLICT.because("%s", Sentence.written(words(failure))));
            case "40001", "40P01" ->
                Optional.of(CommonProblem.STATE_CONFLICT.because(
                        "Another request changed the same objects at the same time."));
            default -> Optional.empty();
        };
    }

    /** Whether it is one of the moment: the same is taken when it is tried again. */
    public static boolean isPassing(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith("40");
    }

    private static String words(SQLException failure) {
        return failure.getMessage().lines().findFirst().orElseThrow().replaceFirst("^ERROR: ", "");
    }
}

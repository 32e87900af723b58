package kpo.platform.problem;

/**
 * A kind of refusal, known to callers by its {@link #code()}. Each feature lists its own in an enum, so that the enum is
 * the catalogue: {@code throw RateCardProblem.RATE_LINES_OVERLAP.because("...")}.
 */
public interface Problem {

    /** The enum constant's name; the public code is derived from it and is never renamed. */
    String name();

    /** HTTP status: 400 unreadable, 401, 403, 404, 409 state, 412, 413, 415, 422 rule, 428, 429, 503. */
    int status();

    /** One short sentence that is the same for every occurrence. */
    String title();

    /** Stable, public, snake_case. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param detail why this request was refused, in words for the caller; never says anything of foreign objects */
    default ProblemException because(String detail, Object... arguments) {
        return new ProblemException(this, detail, arguments);
    }
}

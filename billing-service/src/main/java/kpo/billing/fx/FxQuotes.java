package kpo.billing.fx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import kpo.platform.problem.ProblemException;

/**
 * Finds the stored rate for a conversion: the latest publication on the day or in the seven days before it (invariant
 * 16). Nothing is ever converted without one. Only reads: that a rate is absent leaves the caller's transaction as it is.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class FxQuotes {

    static final int REACH_DAYS = 7;

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    @Inject
    FxRates rates;

    /**
     * @param source null: any source; the latest date wins, on one date a published rate before a cross rate, then the
     *     source's name
     * @throws ProblemException {@link FxProblem#FX_RATE_STALE} where the last rate is older than seven days, {@link
     *     FxProblem#FX_RATE_MISSING} where there is none
     */
    public FxQuote require(String from, String to, LocalDate on, String source) {
        return find(from, to, on, source).orElseThrow(() -> absent(from, to, on, source));
    }

    /** @param source null: any source */
    public Optional<FxQuote> find(String from, String to, LocalDate on, String source) {
        if (from.equals(to)) {
            return Optional.of(FxQuote.identity(from, on));
        }
        return rates.latest(from, to, on.minusDays(REACH_DAYS), on, source)
                .map(rate -> rate.quoted(from, to, reason(rate, from, on)));
    }

    /**
     * For a rate that somebody states: it must not be the inverse of what is known of the pair. How far it is from that
     * is his own affair.
     *
     * @throws ProblemException {@link FxProblem#FX_RATE_INVERTED}, with the last known rate
     */
    public void requireDirection(String base, String quote, BigDecimal rate, LocalDate on, String pointer) {
        lastKnown(base, quote, on).ifPresent(last -> {
            BigDecimal expected = last.convert(BigDecimal.ONE);
            if (FxRecording.isInverted(rate, expected)) {
                String shown = expected.round(new MathContext(10)).toPlainString();
                throw FxProblem.FX_RATE_INVERTED
                        .because(
                                "1 %s = %s %s is written the wrong way round: the last known rate is %s of %s (%s).",
                                base, rate.toPlainString(), quote, shown, last.publishedOn(), last.source())
                        .at(pointer)
                        .with("lastRate", shown)
                        .liftedBy("Send %s as base and %s as quote.", quote, base);
            }
        });
    }

    /** The last rate of any source on or before the day, however old; without one, the last of all. */
    Optional<FxQuote> lastKnown(String from, String to, LocalDate on) {
        return rates.latest(from, to, EVER, on, null)
                .or(() -> rates.latest(from, to, on, LocalDate.of(9999, 12, 31), null))
                .map(rate -> rate.quoted(from, to, null));
    }

    private ProblemException absent(String from, String to, LocalDate on, String source) {
        String whose = source == null ? "any source" : source;
        Optional<FxRate> older = rates.latest(from, to, EVER, on, source);
        return older.map(rate -> FxProblem.FX_RATE_STALE
                        .because(
                                "The last rate between %s and %s of %s before %s is of %s, more than %d days earlier.",
                                from, to, whose, on, rate.publishedOn(), REACH_DAYS)
                        .with("lastPublishedOn", rate.publishedOn()))
                .orElseGet(() -> FxProblem.FX_RATE_MISSING.because(
                        "%s has no rate between %s and %s up to %s.", whose, from, to, on))
                .with("from", from)
                .with("to", to)
                .with("on", on)
                .liftedBy(
                        "Import or record a rate of %s between %s and %s published from %s to %s.",
                        whose, from, to, on.minusDays(REACH_DAYS), on);
    }

    private static String reason(FxRate rate, String from, LocalDate on) {
        String when = rate.publishedOn().equals(on)
                ? "Published on the day"
                : "Last publication within %d days before %s".formatted(REACH_DAYS, on);
        String how = rate.base().equals(from)
                ? "multiply"
                : "divide, for the rate says %s per %s".formatted(from, rate.base());
        String whence = rate.computedFromA() == null ? "" : "; cross rate through EUR, both rates of the same day";
        return "%s; %s%s.".formatted(when, how, whence);
    }
}

package kpo.billing.fx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kpo.platform.problem.ProblemException;

/** Takes single rates of a source, and refuses those that are likely slips of the hand. */
@ApplicationScoped
@Transactional
class FxRecording {

    /** Invariant 16: a rate that moves further against the last one needs a second look. */
    static final BigDecimal LARGEST_JUMP = new BigDecimal("0.25");

    private static final ZoneOffset FURTHEST_EAST = ZoneOffset.ofHours(14);

    /** @param isNew false where the same rate was recorded before */
    record Recorded(FxRate rate, boolean isNew) {}

    @Inject
    FxRates rates;

    @Inject
    FxQuotes quotes;

    @Inject
    Clock clock;

    Recorded record(RecordFxRateRequest request) {
        if (request.rate().signum() <= 0) {
            throw FxProblem.FX_RATE_NOT_POSITIVE
                    .because("The rate %s is not above zero.", request.rate().toPlainString())
                    .at("/rate");
        }
        if (request.base().equals(request.quote())) {
            throw FxProblem.FX_CURRENCIES_EQUAL
                    .because("Base and quote are both %s.", request.base())
                    .at("/quote");
        }
        if (!isBelievable(request.publishedOn())) {
            throw FxProblem.FX_DATE_OUT_OF_RANGE
                    .because("%s is not in the years 1900 to 2999.", request.publishedOn())
                    .at("/publishedOn");
        }
        if (request.publishedOn().isAfter(latestDay())) {
            throw FxProblem.FX_DATE_IN_FUTURE
                    .because("%s has not come.", request.publishedOn())
                    .at("/publishedOn");
        }
        return rates.published(request.source(), request.base(), request.quote(), request.publishedOn())
                .map(earlier -> new Recorded(same(earlier, request), false))
                .orElseGet(() -> new Recorded(recordNew(request), true));
    }

    /** Where the day is furthest on: nobody can have published a rate of a later one. */
    LocalDate latestDay() {
        return LocalDate.now(clock.withZone(FURTHEST_EAST));
    }

    static boolean isBelievable(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2999;
    }

    private static FxRate same(FxRate earlier, RecordFxRateRequest request) {
        if (!earlier.isPublishedLike(request)) {
            throw FxProblem.FX_RATE_DIFFERS
                    .because(
                            "%s has 1 %s = %s %s on %s already; a published rate is never changed.",
                            earlier.source(),
                            earlier.base(),
                            earlier.rate().toPlainString(),
                            earlier.quote(),
                            earlier.publishedOn())
                    .with("rateId", earlier.id())
                    .liftedBy("Record a correction under another source, and name that source in the agreement.");
        }
        return earlier;
    }

    private FxRate recordNew(RecordFxRateRequest request) {
        quotes.lastKnown(request.base(), request.quote(), request.publishedOn())
                .ifPresent(last -> compare(request, last));
        FxRate rate = FxRate.published(request);
        rates.persist(rate);
        return rate;
    }

    /** The inverse first: confirming a jump must not let a rate in that is written the wrong way round. */
    private static void compare(RecordFxRateRequest request, FxQuote last) {
        BigDecimal expected = last.convert(BigDecimal.ONE);
        boolean jumps = isJump(request.rate(), expected);
        if (isInverted(request.rate(), expected)) {
            throw about(FxProblem.FX_RATE_INVERTED, request, last, expected)
                    .liftedBy("Send %s as base and %s as quote.", request.quote(), request.base());
        }
        if (jumps && !request.confirmsJump()) {
            throw about(FxProblem.FX_RATE_JUMP, request, last, expected)
                    .liftedBy("Check the rate with its source, then send confirmJump: true.");
        }
    }

    /** Far from what is expected, and near its inverse. */
    static boolean isInverted(BigDecimal rate, BigDecimal expected) {
        return isJump(rate, expected) && !isJump(rate.multiply(expected), BigDecimal.ONE);
    }

    private static boolean isJump(BigDecimal rate, BigDecimal expected) {
        return rate.subtract(expected).abs().compareTo(expected.multiply(LARGEST_JUMP)) > 0;
    }

    private static ProblemException about(
            FxProblem problem, RecordFxRateRequest request, FxQuote last, BigDecimal expected) {
        String shown = expected.round(new MathContext(10)).toPlainString();
        return problem.because(
                        "1 %s = %s %s is far from the last known rate, %s of %s (%s).",
                        request.base(),
                        request.rate().toPlainString(),
                        request.quote(),
                        shown,
                        last.publishedOn(),
                        last.source())
                .at("/rate")
                .with("lastRate", shown)
                .with("lastPublishedOn", last.publishedOn());
    }
}

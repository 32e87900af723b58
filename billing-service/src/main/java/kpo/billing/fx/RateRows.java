package kpo.billing.fx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import kpo.platform.money.Currencies;

/**
 * Takes what the readers of the ECB's formats find, text by text. What cannot be a rate is reported and left out; it
 * spoils nothing else.
 */
abstract class RateRows {

    /** What the column holds. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,10})?");

    private final LocalDate latestDay;

    /** @param latestDay behind which no rate can have been published */
    RateRows(LocalDate latestDay) {
        this.latestDay = latestDay;
    }

    /** A rate for one euro. */
    abstract void rate(int line, LocalDate day, String currency, BigDecimal rate);

    abstract void problem(int line, String day, String currency, String code, String detail);

    /** A day that cannot be read, or has not come, takes its whole row with it. */
    Optional<LocalDate> day(int line, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!FxRecording.isBelievable(day)) {
                problem(
                        line,
                        text,
                        null,
                        FxProblem.FX_DATE_OUT_OF_RANGE.code(),
                        "A year from 1900 to 2999 is expected.");
                return Optional.empty();
            }
            if (day.isAfter(latestDay)) {
                problem(line, text, null, FxProblem.FX_DATE_IN_FUTURE.code(), text + " has not come.");
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeParseException e) {
            problem(line, text, null, "date_unreadable", "A date such as 2026-02-28 is expected.");
            return Optional.empty();
        }
    }

    void rate(int line, LocalDate day, String currency, String text) {
        if (!Currencies.exists(currency) || currency.equals("EUR")) {
            problem(line, day.toString(), currency, "currency_unknown", "No currency that the euro is quoted in.");
        } else if (!DECIMAL.matcher(text).matches()) {
            problem(
                    line,
                    day.toString(),
                    currency,
                    "rate_unreadable",
                    "Ten digits before and behind the point at most.");
        } else {
            BigDecimal rate = new BigDecimal(text);
            if (rate.signum() <= 0) {
                problem(
                        line,
                        day.toString(),
                        currency,
                        FxProblem.FX_RATE_NOT_POSITIVE.code(),
                        text + " is not above zero.");
            } else {
                rate(line, day, currency, rate);
            }
        }
    }
}

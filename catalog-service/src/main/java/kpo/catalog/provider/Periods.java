package kpo.catalog.provider;

import java.time.LocalDate;

/** Periods of days, as requests name them. */
public final class Periods {

    private static final int MOST_YEARS = 2;

    private Periods() {}

    /**
     * @param to the day after the last
     * @param pointer where the request says it
     */
    public static void require(LocalDate from, LocalDate to, String pointer) {
        if (!from.isBefore(to)) {
            throw ProviderProblem.DAYS_EMPTY
                    .because("from %s is not before to %s, which is not counted.", from, to)
                    .at(pointer);
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw ProviderProblem.DAYS_TOO_MANY
                    .because("%s to %s is more than two years.", from, to)
                    .at(pointer);
        }
    }
}

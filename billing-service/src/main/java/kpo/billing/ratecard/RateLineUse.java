package kpo.billing.ratecard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Asked before a line ends. Whoever rates with lines answers, so that the card need not know of charges. */
public interface RateLineUse {

    /** The last day for which the line has priced something. */
    Optional<LocalDate> lastUsedOn(UUID lineId);
}

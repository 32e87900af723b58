package kpo.engagement.catalog;

import java.time.LocalDate;
import java.util.UUID;

/** As the catalog takes a hold. */
record HoldTerms(UUID expertId, String reference, LocalDate from, LocalDate to, int weeklyMinutes) {

    static HoldTerms of(CapacityClaim claim) {
        return new HoldTerms(
                claim.expertId(), claim.reference(), claim.startsOn(), claim.endsOn(), claim.weeklyMinutes());
    }
}

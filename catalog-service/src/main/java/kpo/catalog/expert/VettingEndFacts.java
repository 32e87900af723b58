package kpo.catalog.expert;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the provider may read in an event of the end of a vetting.
 *
 * @param endsOn the first day on which the expert is not vetted any more
 */
public record VettingEndFacts(VettingStatus status, UUID providerId, LocalDate endsOn) {

    public static VettingEndFacts of(Expert expert, LocalDate endsOn) {
        return new VettingEndFacts(expert.status(), expert.providerId(), endsOn);
    }
}

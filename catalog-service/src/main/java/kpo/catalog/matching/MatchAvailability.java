package kpo.catalog.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MatchAvailability",
        description = "What of the expert's week is there for you over the period; why somebody is away is not told")
record MatchAvailability(
        @Schema(
                        description = "Free in every week of the period, days away apart: what a reservation can take",
                        examples = "2400")
                int freeWeeklyMinutes,
        @Schema(
                        description = "The expert's working days of the period with time off; public holidays are not"
                                + " reckoned with",
                        examples = "20")
                int daysAway,
        @Schema(
                        description =
                                "The free minutes in proportion to the working days on which the expert is there: what is scored",
                        examples = "1661")
                int countedWeeklyMinutes) {

    /** Null where nothing of the week was asked for: then nobody's is counted. */
    static MatchAvailability of(MatchRequest need, Offer offer) {
        return need.leastWeeklyMinutes() == null
                ? null
                : new MatchAvailability(offer.freeWeeklyMinutes(), offer.daysAway(), offer.countedWeeklyMinutes());
    }
}

package kpo.billing.ratecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RateSelection", description = "Which line prices the work on the day, and why; or why none does")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RateSelectionResponse(
        @Schema(description = "False: work of that day is held with `no_rate`") boolean found,
        @Schema(description = "In words") String reason,
        RateLineResponse line,
        @Schema(description = "The role's lines in this card, and what became of each") List<Candidate> considered) {

    /** One line of the role, and why it did or did not win. */
    @Schema(name = "RateCandidate")
    record Candidate(UUID lineId, Outcome outcome) {}

    /** What became of a line in the choice. */
    @Schema(name = "RateCandidateOutcome")
    enum Outcome {
        CHOSEN,
        LESS_SPECIFIC,
        NOT_VALID_ON_THE_DAY,
        OTHER_DIMENSION
    }

    static RateSelectionResponse of(RateCard card, RateKey asked, LocalDate on) {
        Optional<SelectedRate> chosen = RateSelection.select(List.of(card), asked, on);
        List<Candidate> considered = card.lines().stream()
                .filter(line -> line.key().role().equals(asked.role()))
                .map(line -> new Candidate(line.id(), outcome(line, chosen, asked, on)))
                .toList();
        return new RateSelectionResponse(
                chosen.isPresent(),
                chosen.map(SelectedRate::reason)
                        .orElseGet(() -> "No line of this card prices %s on %s.".formatted(asked, on)),
                chosen.map(rate -> RateLineResponse.of(card.line(rate.lineId())))
                        .orElse(null),
                considered);
    }

    private static Outcome outcome(RateLine line, Optional<SelectedRate> chosen, RateKey asked, LocalDate on) {
        if (!line.key().prices(asked)) {
            return Outcome.OTHER_DIMENSION;
        }
        if (!line.isValidOn(on)) {
            return Outcome.NOT_VALID_ON_THE_DAY;
        }
        return chosen.filter(rate -> rate.lineId().equals(line.id())).isPresent()
                ? Outcome.CHOSEN
                : Outcome.LESS_SPECIFIC;
    }
}

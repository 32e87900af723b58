package kpo.catalog.expert;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Until when an expert is vetted: the term of the approval, or less where nothing verified carries it for so long.
 *
 * @param vettedUntil the first day on which it counts no more
 * @param endsOn the same by its term alone; null of one of before that was never cut short
 */
@Embeddable
record Approval(
        @Column(name = "vetted_until") LocalDate vettedUntil, @Column(name = "approval_ends_on") LocalDate endsOn) {

    /** Where none of the grounds is verified, the job of the day ends it, or who suspended the expert decides. */
    Approval restingOn(Stream<Claim> grounds) {
        LocalDate term = requireNonNullElse(endsOn, vettedUntil);
        LocalDate until = grounds.filter(ground -> ground.verification() != null)
                .map(ground -> requireNonNullElse(ground.verifiedUntil(), term))
                .max(Comparator.naturalOrder())
                .filter(term::isAfter)
                .orElse(term);
        return new Approval(until, term);
    }
}

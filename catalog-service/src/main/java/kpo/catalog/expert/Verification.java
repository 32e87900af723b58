package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody checked a claim at its source, and for how long that counts.
 *
 * @param by the subject, for four eyes
 * @param method null where it was verified as a step of a vetting and nobody said how
 * @param validUntil the first day on which it counts no more; null for never
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Verification", description = "That a claim was checked at its source, and for how long that counts")
public record Verification(
        @Column(name = "verified_by") @Schema(description = "Who verified it", examples = "vera") String by,
        @Column(name = "verified_at") Instant at,
        @Enumerated(EnumType.STRING) @Column(name = "verified_method") CheckMethod method,
        @Column(name = "verified_from")
                @Schema(description = "The first day on which it counts", examples = "2026-11-25")
                LocalDate validFrom,
        @Column(name = "verified_until")
                @Schema(description = "The first day on which it counts no more", examples = "2028-11-25")
                LocalDate validUntil) {

    /** As a step of a vetting. @param validUntil null for without an end */
    public static Verification inVetting(
            String by, Instant at, CheckMethod method, LocalDate from, LocalDate validUntil) {
        return new Verification(by, at, method, from, validUntil);
    }

    static Verification of(ClaimCheck found, LocalDate from, LocalDate validUntil) {
        return new Verification(found.by(), found.at(), found.method(), from, validUntil);
    }

    /** Nothing is verified for longer than it counts itself. @param day null for without an end */
    Verification endingBy(LocalDate day) {
        return day == null || endsBy(day) ? this : new Verification(by, at, method, validFrom, day);
    }

    boolean endsBy(LocalDate day) {
        return validUntil != null && !day.isBefore(validUntil);
    }
}

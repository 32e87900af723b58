package kpo.catalog.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Reservation", description = "A part of an expert's week that is held or reserved for somebody")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReservationResponse(
        UUID id,
        UUID expertId,
        @Schema(description = "The organisation that holds it", examples = "acme") String holder,
        @Schema(description = "The holder's own number of it", examples = "assignment-0193a5c2") String reference,
        @Schema(description = "The first day", examples = "2026-10-05") LocalDate from,
        @Schema(description = "The day after the last", examples = "2027-01-04") LocalDate to,
        @Schema(examples = "1200") int weeklyMinutes,
        ReservationStatus status,
        Instant heldAt,
        @Schema(description = "When a hold ends that nobody confirms") Instant expiresAt,
        @Schema(description = "When it was confirmed or released, or expired") Instant decidedAt,
        @Schema(description = "Why it was released") String reason,
        @Schema(description = "Days on which it does not get what it was promised; absent: none")
                List<ReservationConflict> conflicts) {

    static ReservationResponse of(Reservation reservation) {
        return new ReservationResponse(
                reservation.id(),
                reservation.expertId(),
                reservation.holder(),
                reservation.reference(),
                reservation.startsOn(),
                reservation.endsOn(),
                reservation.weeklyMinutes(),
                reservation.status(),
                reservation.heldAt(),
                reservation.expiresAt(),
                reservation.decidedAt(),
                reservation.reason(),
                reservation.isConflicted() ? List.copyOf(reservation.conflicts()) : null);
    }
}

package kpo.catalog.availability;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which a reservation does not get what it was promised. Written by {@link Conflicts}. */
@Embeddable
@Schema(name = "ReservationConflict", description = "A day on which a reservation does not get what it was promised")
record ReservationConflict(
        @Schema(examples = "2027-02-01") LocalDate day,
        @Enumerated(EnumType.STRING) ConflictReason reason,
        @Schema(description = "How much of the day", examples = "240") int minutes) {}

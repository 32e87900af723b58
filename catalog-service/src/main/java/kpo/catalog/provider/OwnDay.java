package kpo.catalog.provider;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which a centre's calendar differs from the public one. */
@Embeddable
@Schema(name = "OwnDay", description = "A day on which the centre differs from the public calendar")
record OwnDay(
        @NotNull @Schema(examples = "2027-10-29") LocalDate day,
        @NotBlank @Size(max = 120) @Schema(examples = "Diwali") String name,
        @NotNull @Enumerated(EnumType.STRING) Kind kind) {

    /** How the day differs. */
    @Schema(name = "OwnDayKind")
    enum Kind {
        /** Nobody works, though it is no public holiday. */
        HOLIDAY,
        /** People work, though it is one. */
        WORKED
    }
}

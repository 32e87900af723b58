package kpo.catalog.availability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kpo.platform.action.Reasoned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why, and from when on, minutes are given back; the other side reads it")
record ReleaseRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "The client's project ends earlier.") String reason,
        @Schema(
                        description =
                                "The first day that is given back, an earlier one than today counts as today; absent: all"
                                        + " that is to come",
                        examples = "2027-03-01")
                LocalDate from)
        implements Reasoned {}

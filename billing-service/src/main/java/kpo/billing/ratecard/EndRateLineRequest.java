package kpo.billing.ratecard;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "When a line stops")
record EndRateLineRequest(
        @NotNull @Schema(description = "The first day on which it no longer counts", examples = "2027-01-01")
                LocalDate validTo) {}

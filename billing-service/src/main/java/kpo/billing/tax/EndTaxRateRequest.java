package kpo.billing.tax;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "When a tax rate ends")
record EndTaxRateRequest(
        @NotNull @Schema(description = "The first day on which it no longer holds", examples = "2027-04-01")
                LocalDate validTo) {}

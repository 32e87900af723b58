package kpo.billing.tax;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import kpo.platform.validation.CountryCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The percentage of one tax of a country in a period")
record AddTaxRateRequest(
        @NotNull @CountryCode @Schema(examples = "IN") String country,
        @NotNull @Schema(examples = "IGST") TaxRate.Component component,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 4)
                @Schema(description = "Percent as decimal text", examples = "5")
                BigDecimal ratePercent,
        @Pattern(regexp = "[0-9]{4,8}")
                @Schema(description = "Absent: for every service without a rate of its own", examples = "998311")
                String serviceCode,
        @NotNull @Schema(examples = "2026-04-01") LocalDate validFrom,
        @Schema(description = "The first day on which it no longer holds; absent: open", examples = "2027-04-01")
                LocalDate validTo) {}

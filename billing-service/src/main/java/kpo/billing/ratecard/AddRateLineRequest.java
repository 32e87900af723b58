package kpo.billing.ratecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kpo.platform.money.UnitPrice;
import kpo.platform.validation.CountryCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The price of a role's work from a day on; an absent dimension prices every value of it")
record AddRateLineRequest(
        @NotNull @Pattern(regexp = RateKey.CODE) @Size(max = 64) @Schema(examples = "senior-financial-analyst")
                String role,
        @CountryCode @Schema(description = "Where the expert works; absent: anywhere", examples = "IN") String country,
        @Pattern(regexp = RateKey.CODE) @Size(max = 64) @Schema(description = "Absent: any", examples = "senior")
                String seniority,
        @Pattern(regexp = RateKey.CODE)
                @Size(max = 64)
                @Schema(description = "Absent: any", examples = "investment-research")
                String domain,
        @NotNull RateUnit unit,
        @NotNull @Valid @Schema(description = "In the card's currency") UnitPrice unitPrice,
        @NotNull @Schema(examples = "2026-04-01") LocalDate validFrom,
        @Schema(description = "The first day on which it no longer counts; absent: open", examples = "2027-04-01")
                LocalDate validTo) {}

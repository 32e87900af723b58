package kpo.engagement.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.CurrencyCode;
import kpo.platform.validation.ZoneName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The terms of a statement of work on time and materials")
record StatementOfWorkRequest(
        @NotNull @Schema(description = "Legal entity of billing that sells") UUID sellerEntityId,
        @NotNull @Schema(description = "Legal entity of billing that buys") UUID buyerEntityId,
        @NotNull @CurrencyCode @Schema(description = "In which it is invoiced", examples = "USD") String currency,
        @NotEmpty
                @Size(max = 20)
                @Schema(description = "Rate cards of billing that price the roles; they may have other currencies")
                List<@NotNull UUID> rateCardIds,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid WorkLine> lines,
        @NotNull @Schema(examples = "2026-10-01") LocalDate startsOn,
        @Schema(description = "The last day; absent: open", examples = "2027-03-31") LocalDate endsOn,
        @NotNull @ZoneName @Schema(description = "In which its days and periods are counted", examples = "Asia/Kolkata")
                String zone,
        @NotNull @Min(0) @Max(365) @Schema(examples = "30") Integer paymentTermsDays,
        @Pattern(regexp = "[0-9A-Z]{2,10}")
                @Schema(description = "Of the tax office, such as India's SAC", examples = "998311")
                String serviceCode,
        @CountryCode @Schema(description = "Absent: the buyer's country", examples = "US") String placeOfSupply,
        @Pattern(regexp = "[A-Za-z0-9_-]{1,40}")
                @Schema(description = "Whose FX rates count; absent: billing's default", examples = "ECB")
                String fxSource,
        @Size(max = 20) @Schema(description = "FX rates that both agreed on; they come before any other")
                List<@NotNull @Valid FixedRate> fixedFx,
        @Schema(description = "Absent: ROLE") LineGrouping lineGrouping,
        @Min(0)
                @Max(366)
                @Schema(
                        description = "How many days after the work its time can be logged; absent: 60",
                        examples = "60")
                Integer backdatingDays) {}

package kpo.billing.charge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kpo.billing.ratecard.RateKey;
import kpo.platform.money.Money;
import kpo.platform.validation.ZoneName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A billable fact; `source` and `sourceId` are its natural key")
record ChargeRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "engagement") String source,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "The fact's id there", examples = "01926f6e-8a11-7c4e-b0f2-0242ac120002")
                String sourceId,
        @Size(min = 1, max = 40)
                @Schema(description = "The system that agreed; absent: `source`", examples = "engagement")
                String agreementSource,
        @NotBlank
                @Size(max = 100)
                @Schema(
                        description = "The agreement's id in the system that agreed",
                        examples = "01926f6e-7f3c-7d2a-9f51-0242ac120002")
                String agreementSourceId,
        @NotNull ChargeKind kind,
        @Pattern(regexp = RateKey.CODE)
                @Size(max = 64)
                @Schema(description = "For TIME and UNITS", examples = "senior-financial-analyst")
                String role,
        UUID expertId,
        @Schema(description = "For TIME", examples = "2026-10-05T03:30:00Z") Instant startedAt,
        @Schema(description = "For TIME", examples = "2026-10-05T11:30:00Z") Instant endedAt,
        @ZoneName @Schema(description = "For TIME: where midnight is", examples = "Asia/Kolkata") String zone,
        @NotNull @Schema(description = "For TIME the local day of the start", examples = "2026-10-05")
                LocalDate workDate,
        @Min(1) @Max(1440) @Schema(description = "For TIME", examples = "480") Integer minutes,
        @DecimalMin(value = "0", inclusive = false)
                @Digits(integer = 12, fraction = 6)
                @Schema(description = "For UNITS, decimal text", examples = "55")
                BigDecimal quantity,
        @Valid PassedOn amount,
        @Size(max = 500) @Schema(examples = "Model review, third quarter") String description) {

    ChargeRequest {
        agreementSource = agreementSource == null ? source : agreementSource;
    }

    /** Taken apart from {@code Money}, whose form is checked for each charge, so that a wrong one spoils no other. */
    @Schema(name = "PassedOnAmount", description = "For PASS_THROUGH: above zero, with the decimals of its currency")
    record PassedOn(
            @NotNull
                    @DecimalMin(value = "0", inclusive = false)
                    @Digits(integer = 15, fraction = 40)
                    @Schema(description = "Decimal text", examples = "18499.99")
                    BigDecimal amount,
            @NotNull @Size(min = 3, max = 3) @Schema(description = "ISO 4217", examples = "INR") String currency) {}

    BillableFact fact() {
        return new BillableFact(
                kind, role, expertId, startedAt, endedAt, zone, workDate, minutes, quantity, money(), description);
    }

    private Money money() {
        if (amount == null) {
            return null;
        }
        try {
            return new Money(amount.amount(), amount.currency());
        } catch (IllegalArgumentException e) {
            throw ChargeProblem.AMOUNT_INVALID.because("%s", e.getMessage());
        }
    }
}

package kpo.catalog.availability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Utilisation", description = "How much of the capacity of a period is held or reserved")
record UtilisationResponse(
        @Schema(description = "The first day", examples = "2026-10-01") LocalDate from,
        @Schema(description = "The day after the last", examples = "2027-01-01") LocalDate to,
        @Schema(description = "How many experts are counted", examples = "1") long experts,
        @Schema(examples = "31200") long capacityMinutes,
        @Schema(examples = "15600") long reservedMinutes,
        @Schema(description = "Of a hundred, with two decimals; 0 where there is no capacity", examples = "50.00")
                BigDecimal percent) {

    static UtilisationResponse of(
            LocalDate from, LocalDate to, long experts, long capacityMinutes, long reservedMinutes) {
        BigDecimal percent = capacityMinutes == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(reservedMinutes * 100)
                        .divide(BigDecimal.valueOf(capacityMinutes), 2, RoundingMode.HALF_UP);
        return new UtilisationResponse(from, to, experts, capacityMinutes, reservedMinutes, percent);
    }
}

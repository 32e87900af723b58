package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import kpo.platform.money.UnitPrice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CostRate", description = "What an hour of an expert costs in a period")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CostRateResponse(
        @Schema(description = "Absent: since ever", examples = "2027-01-01") LocalDate from,
        @Schema(description = "The first day on which it holds no more; absent: until another is dated") LocalDate to,
        UnitPrice rate) {

    static CostRateResponse of(CostRate period) {
        return new CostRateResponse(period.validFrom(), period.validTo(), period.rate());
    }
}

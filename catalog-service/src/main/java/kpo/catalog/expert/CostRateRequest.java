package kpo.catalog.expert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kpo.platform.money.UnitPrice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an hour of an expert costs from a day on")
record CostRateRequest(
        @NotNull @Schema(description = "Not before today: what was counted with stays", examples = "2027-01-01")
                LocalDate from,
        @NotNull @Valid UnitPrice rate) {}

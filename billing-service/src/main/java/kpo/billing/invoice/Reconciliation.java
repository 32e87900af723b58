package kpo.billing.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether everything that was received is rated once and billed once at most, and what differs if not. */
@Schema(name = "Reconciliation", description = "Counts and minutes of an agreement's charges, and what does not add up")
record Reconciliation(
        UUID agreementId,
        @Schema(
                        description =
                                "True where every charge is rated as a whole or held without a rate, and lines bill what they say")
                boolean balanced,
        Figures received,
        @Schema(description = "With a frozen rate") Figures rated,
        @Schema(description = "Waiting for a rate or an FX rate") Figures held,
        @Schema(description = "On an invoice; for the seller also on a draft") Figures invoiced,
        @Schema(description = "Rated, and on no invoice") Figures uninvoiced,
        @Schema(description = "At most 100") List<Difference> differences) {

    /** How much. A charge with parts on and off invoices counts where all of it is. */
    @Schema(name = "ReconciliationFigures")
    record Figures(@Schema(examples = "17") long charges, @Schema(examples = "7650") long minutes) {}

    /** One thing that does not add up. */
    @Schema(name = "ReconciliationDifference")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(
            @Schema(examples = "charge") String kind,
            UUID id,
            @Schema(description = "Decimal text") String expected,
            @Schema(description = "Decimal text") String found) {}
}

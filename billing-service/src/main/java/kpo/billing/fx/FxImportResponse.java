package kpo.billing.fx;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "FxImport",
        description = "What became of a file; ratesRead is the sum of the other three counts of rates")
record FxImportResponse(
        @Schema(description = "Days with at least one readable rate", examples = "6983") long daysRead,
        @Schema(examples = "217555") long ratesRead,
        @Schema(examples = "217550") long ratesInserted,
        @Schema(examples = "0") long ratesAlreadyThere,
        @Schema(description = "Rates that were left out", examples = "5") long ratesLeftOut,
        @Schema(description = "Why something was left out, by line; the first 1,000") List<RowProblem> problems) {

    static final int MOST_PROBLEMS = 1_000;

    /** Why a row, or one rate of it, was left out. */
    @Schema(name = "FxImportProblem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowProblem(
            @Schema(description = "Line of the file, from 1", examples = "4512") int line,
            @Schema(description = "As it stands in the file", examples = "2021-12-21") String date,
            @Schema(examples = "TRY") String currency,
            @Schema(examples = "fx_rate_jump") String code,
            @Schema(examples = "14.7132 after 20.0434 of 2021-12-20") String detail) {}
}

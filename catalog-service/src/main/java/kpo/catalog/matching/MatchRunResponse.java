package kpo.catalog.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MatchRun", description = "A match that is kept: what was asked, and what came out")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchRunResponse(
        UUID id,
        @Schema(description = "Who ran it", examples = "carl") String runBy,
        @Schema(description = "When it ran") Instant runAt,
        @Schema(description = "Of which state of the data; opaque", examples = "8412:8415:8413") String dataVersion,
        @Schema(description = "The run that was repeated") UUID rerunOf,
        @Schema(description = "Of a repetition: whether an expert whom you may see was changed since")
                Boolean dataChanged,
        @Schema(description = "Of a repetition: whether the answer is another one") Boolean resultChanged,
        @Schema(description = "What was asked") MatchRequest input,
        @Schema(description = "What came out, without names") MatchResponse result) {

    static MatchRunResponse of(MatchRun run) {
        return new MatchRunResponse(
                run.id(),
                run.runBy(),
                run.runAt(),
                run.dataVersion(),
                run.rerunOf(),
                run.dataChanged(),
                run.resultChanged(),
                run.input(),
                run.result());
    }
}

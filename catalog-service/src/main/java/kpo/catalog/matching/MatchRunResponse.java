package kpo.catalog.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MatchRun", description = "A match that is kept: what was asked, and what came out")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchRunResponse(
        UUID id,
        @Schema(description = "Who ran it", examples = "carl") String runBy,
        @Schema(description = "When it ran") Instant runAt,
        @Schema(
                        description =
                                "Of which state of the data, opaque: of two runs with one value, none of the experts whom"
                                        + " you may see was written between them, none of them left, and no skill got"
                                        + " another successor",
                        examples = "6f1c2a54-8e0b-4b57-9a53-d2c1f7a9b0e3")
                String dataVersion,
        @Schema(description = "The run that was repeated") UUID rerunOf,
        @Schema(
                        description =
                                "Of a repetition: whether an expert whom you may see was changed since, or has left, or a skill got another successor")
                Boolean dataChanged,
        @Schema(description = "Of a repetition: whether the answer is another one") Boolean resultChanged,
        @Schema(description = "What was asked") MatchRequest input,
        @Schema(description = "What came out, with the names that you may know now") MatchResponse result) {

    /** @param names of the experts whom the reader may know */
    static MatchRunResponse of(MatchRun run, Map<UUID, String> names) {
        return new MatchRunResponse(
                run.id(),
                run.runBy(),
                run.runAt(),
                run.dataToken().toString(),
                run.rerunOf(),
                run.dataChanged(),
                run.resultChanged(),
                run.input(),
                run.result().named(names));
    }
}

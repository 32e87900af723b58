package kpo.catalog.personal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kpo.catalog.availability.HeldOfTime;
import kpo.catalog.expert.HeldOfPerson;
import kpo.catalog.vetting.VettingCaseResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is held about an expert, for the expert (GDPR, Article 15). */
@Schema(name = "PersonalData", description = "Everything that is held about an expert")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalData(
        @JsonUnwrapped HeldOfPerson person,
        @Schema(description = "Each round of vetting, with what was checked and why it ended")
                List<VettingCaseResponse> vettingCases,
        @JsonUnwrapped HeldOfTime time,
        @Schema(description = "Who changed the data, and when; the values stand in the audit") List<Change> changes) {

    @Schema(name = "PersonalDataChange", description = "A change of what is held about an expert")
    record Change(
            @Schema(description = "Of the audit") UUID id,
            Instant at,
            @Schema(description = "The login of who made it", examples = "dev") String by,
            @Schema(description = "Of whose people", examples = "deccan") String organisation,
            @Schema(description = "What was changed", examples = "degree") String entity,
            @Schema(description = "CREATED, CHANGED or DELETED", examples = "CHANGED") String action) {}
}

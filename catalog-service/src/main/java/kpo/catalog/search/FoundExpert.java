package kpo.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.expert.Disclosure;
import kpo.catalog.expert.DomainYears;
import kpo.catalog.expert.ExpertLabel;
import kpo.catalog.expert.LanguageLevel;
import kpo.catalog.expert.PartyKind;
import kpo.catalog.expert.Seniority;
import kpo.catalog.expert.SkillLevel;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.caller.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FoundExpert", description = "What a search shows of an expert")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundExpert(
        UUID id,
        @Schema(description = "For those who may not know the name", examples = "Expert 5f2c1a09b3") String label,
        @Schema(
                        description = "Absent for those outside the provider to whom it is not disclosed",
                        examples = "Asha Rao")
                String name,
        UUID providerId,
        PartyKind partyKind,
        @Schema(description = "Absent where the provider does not grade", examples = "SENIOR") Seniority seniority,
        VettingStatus vettingState,
        @Schema(description = "Where the expert works", examples = "IN") String country,
        @Schema(description = NarrowRow.CENTRE_COUNTRY, examples = "IN") String centreCountry,
        @Schema(description = "Working time of a week", examples = "2400") int weeklyCapacityMinutes,
        LocalDate availableFrom,
        @Schema(description = "ISCED 2011 of the highest verified degree; absent without one", examples = "7")
                Integer degreeLevel,
        List<DomainYears> domains,
        List<LanguageLevel> languages,
        @Schema(description = "Without when each was last used") List<SkillLevel> skills) {

    /** @param isDisclosed whether the caller may know the name though the expert is another's */
    static FoundExpert of(NarrowRow row, boolean isDisclosed, Caller caller) {
        List<DomainYears> domains = new ArrayList<>();
        NarrowRow.each(
                row.domains(),
                (code, years) -> domains.add(new DomainYears(DomainCode.valueOf(code), NarrowRow.level(years))));
        List<LanguageLevel> languages = new ArrayList<>();
        NarrowRow.each(
                row.languages(),
                (tag, level) -> languages.add(new LanguageLevel(tag, CefrLevel.values()[NarrowRow.level(level) - 1])));
        List<SkillLevel> skills = new ArrayList<>();
        NarrowRow.each(row.skills(), (code, level) -> skills.add(new SkillLevel(code, NarrowRow.level(level), null)));
        return new FoundExpert(
                row.expertId(),
                ExpertLabel.of(row.expertId()),
                Disclosure.isNamed(row.organisation(), isDisclosed, caller) ? row.name() : null,
                row.providerId(),
                row.partyKind(),
                row.seniority(),
                row.vettingState(),
                row.country(),
                row.centreCountry(),
                row.weeklyMinutes(),
                row.availableFrom(),
                row.degreeLevel() < 0 ? null : row.degreeLevel(),
                domains,
                languages,
                skills);
    }
}

package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.caller.Caller;
import kpo.platform.money.UnitPrice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Expert", description = "Who can do the work; those outside the provider do not learn the name")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpertResponse(
        UUID id,
        @Schema(description = "For those who may not know the name", examples = "Expert 5f2c1a") String label,
        UUID providerId,
        @Schema(description = "Absent for those outside the provider", examples = "deccan") String organisation,
        @Schema(
                        description = "The provider's own number; absent for those outside the provider",
                        examples = "EMP-004512")
                String reference,
        @Schema(description = "The expert's login; absent for those outside the provider", examples = "asha")
                String subject,
        @Schema(description = "Absent for those outside the provider", examples = "Asha Rao") String name,
        PartyKind partyKind,
        @Schema(description = "1 for a person", examples = "1") int headCount,
        @Schema(description = "Absent where the provider does not grade", examples = "SENIOR") Seniority seniority,
        VettingStatus status,
        @Schema(examples = "IN") String country,
        @Schema(examples = "Asia/Kolkata") String zone,
        ExpertRequest.WorkingHours workingHours,
        @Schema(examples = "2400") int weeklyCapacityMinutes,
        @Schema(description = "Indicative; absent for those outside the provider") UnitPrice costRate,
        LocalDate availableFrom,
        List<DomainYears> domains,
        List<DegreeView> degrees,
        List<CredentialView> credentials,
        List<LanguageLevel> languages,
        List<SkillLevel> skills,
        @Schema(description = "Absent for those who may not know the name") List<WorkView> workHistory) {

    @Schema(name = "Degree", description = "A degree, and whether it was checked")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DegreeView(
            UUID id,
            @Schema(description = "ISCED 2011", examples = "7") int level,
            @Schema(description = "ISCED-F 2013", examples = "0412") String field,
            @Schema(examples = "MSc Finance") String title,
            @Schema(description = "Absent for those outside the provider", examples = "University of Mumbai")
                    String institution,
            @Schema(examples = "2012") int awardedYear,
            ClaimStatus status,
            @Schema(description = "Absent for those outside the provider") Evidence evidence,
            @Schema(description = "Absent for those outside the provider") ClaimCheck check,
            @Schema(description = "While it counts as verified; absent for those outside the provider")
                    Verification verification) {

        static DegreeView of(Degree degree, Disclosure disclosure, LocalDate today) {
            return new DegreeView(
                    degree.id(),
                    degree.level(),
                    degree.field(),
                    degree.title(),
                    disclosure.showsIdentity() ? degree.institution() : null,
                    degree.awardedYear(),
                    degree.status(today),
                    disclosure == Disclosure.FULL ? degree.evidence() : null,
                    disclosure == Disclosure.FULL ? degree.lastCheck() : null,
                    disclosure == Disclosure.FULL ? degree.verification() : null);
        }
    }

    @Schema(name = "Credential", description = "A certificate or licence, and whether it was checked")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CredentialView(
            UUID id,
            CredentialKind kind,
            @Schema(examples = "CFA_CHARTER") String type,
            DomainCode domain,
            @Schema(examples = "CFA Institute") String issuer,
            @Schema(examples = "US") String country,
            LocalDate awardedOn,
            LocalDate expiresOn,
            ClaimStatus status,
            @Schema(description = "Absent for those outside the provider") Evidence evidence,
            @Schema(description = "Absent for those outside the provider") ClaimCheck check,
            @Schema(description = "While it counts as verified; absent for those outside the provider")
                    Verification verification) {

        static CredentialView of(Credential credential, Disclosure disclosure, LocalDate today) {
            return new CredentialView(
                    credential.id(),
                    credential.kind(),
                    credential.type(),
                    credential.domain(),
                    credential.issuer(),
                    credential.country(),
                    credential.awardedOn(),
                    credential.expiresOn(),
                    credential.status(today),
                    disclosure == Disclosure.FULL ? credential.evidence() : null,
                    disclosure == Disclosure.FULL ? credential.lastCheck() : null,
                    disclosure == Disclosure.FULL ? credential.verification() : null);
        }
    }

    @Schema(name = "WorkHistory", description = "For whom an expert worked")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkView(
            UUID id,
            @Schema(examples = "Narmada Capital") String employer,
            @Schema(examples = "[\"Acme\"]") List<String> clients,
            DomainCode domain,
            @Schema(examples = "2019-04-01") LocalDate from,
            @Schema(description = "The first day on which it was over; absent while it lasts", examples = "2023-10-01")
                    LocalDate to) {

        static WorkView of(WorkHistory work) {
            return new WorkView(
                    work.id(), work.employer(), work.clients(), work.domain(), work.workedFrom(), work.workedTo());
        }
    }

    public static ExpertResponse of(Expert expert, Caller caller) {
        Disclosure disclosure = Disclosure.of(expert, caller);
        boolean identity = disclosure.showsIdentity();
        LocalDate today = Disclosure.today();
        DailyWindow hours = expert.workingHours();
        return new ExpertResponse(
                expert.id(),
                expert.label(),
                expert.providerId(),
                disclosure.showsProvider() ? expert.organisation() : null,
                disclosure.showsProvider() ? expert.reference() : null,
                disclosure.showsProvider() ? expert.subject() : null,
                identity ? expert.name() : null,
                expert.partyKind(),
                expert.headCount(),
                expert.seniority(),
                expert.status(),
                expert.country(),
                expert.zone(),
                new ExpertRequest.WorkingHours(hours.from(), hours.to(), hours.days()),
                expert.weeklyCapacityMinutes(),
                disclosure.showsCost() ? expert.costRate() : null,
                expert.availableFrom(),
                expert.domains(),
                expert.degrees().stream()
                        .map(degree -> DegreeView.of(degree, disclosure, today))
                        .toList(),
                expert.credentials().stream()
                        .map(credential -> CredentialView.of(credential, disclosure, today))
                        .toList(),
                expert.languages(),
                expert.skills(),
                identity ? expert.workHistory().stream().map(WorkView::of).toList() : null);
    }
}

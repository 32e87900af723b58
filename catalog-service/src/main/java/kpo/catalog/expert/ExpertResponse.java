package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
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
        @Schema(description = "For those who may not know the name", examples = "Expert 5f2c1a09b3") String label,
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
        @Schema(
                        description =
                                "The first day on which the approval counts no more, of who is vetted or suspended: that of"
                                        + " its term, or the earlier one on which the last verified degree or licence"
                                        + " that carries it ends; absent without an end, and for those outside the"
                                        + " provider",
                        examples = "2028-11-25")
                LocalDate vettedUntil,
        @Schema(description = "Since when nothing is held of the person; absent while it is") Instant erasedAt,
        @Schema(examples = "IN") String country,
        @Schema(examples = "Asia/Kolkata") String zone,
        ExpertRequest.WorkingHours workingHours,
        @Schema(examples = "2400") int weeklyCapacityMinutes,
        @Schema(description = "Indicative; absent for those outside the provider, and of whoever was erased")
                UnitPrice costRate,
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

        static DegreeView of(Degree degree, LocalDate today) {
            return new DegreeView(
                    degree.id(),
                    degree.level(),
                    degree.field(),
                    degree.title(),
                    degree.institution(),
                    degree.awardedYear(),
                    degree.status(today),
                    degree.evidence(),
                    degree.lastCheck(),
                    degree.verification());
        }

        DegreeView shownAt(Disclosure disclosure) {
            return new DegreeView(
                    id,
                    level,
                    field,
                    title,
                    disclosure.showsIdentity() ? institution : null,
                    awardedYear,
                    status,
                    disclosure == Disclosure.FULL ? evidence : null,
                    disclosure == Disclosure.FULL ? check : null,
                    disclosure == Disclosure.FULL ? verification : null);
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

        static CredentialView of(Credential credential, LocalDate today) {
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
                    credential.evidence(),
                    credential.lastCheck(),
                    credential.verification());
        }

        /** @param today on which what was verified may be over */
        CredentialView shownAt(Disclosure disclosure, LocalDate today) {
            boolean over = status == ClaimStatus.VERIFIED && expiresOn != null && !expiresOn.isAfter(today);
            return new CredentialView(
                    id,
                    kind,
                    type,
                    domain,
                    issuer,
                    country,
                    awardedOn,
                    expiresOn,
                    over ? ClaimStatus.EXPIRED : status,
                    disclosure == Disclosure.FULL ? evidence : null,
                    disclosure == Disclosure.FULL ? check : null,
                    disclosure == Disclosure.FULL ? verification : null);
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

    /** @param today on which the caller asks: a disclosure and a credential have an end */
    public static ExpertResponse of(Expert expert, Caller caller, LocalDate today) {
        return whole(expert, today).shownAt(Disclosure.of(expert, caller, today), today);
    }

    private static ExpertResponse whole(Expert expert, LocalDate today) {
        DailyWindow hours = expert.workingHours();
        return new ExpertResponse(
                expert.id(),
                // Made of the id where it is shown.
                null,
                expert.providerId(),
                expert.organisation(),
                expert.reference(),
                expert.subject(),
                expert.name(),
                expert.partyKind(),
                expert.headCount(),
                expert.seniority(),
                expert.status(),
                expert.vettedUntil(),
                expert.erasedAt(),
                expert.country(),
                expert.zone(),
                new ExpertRequest.WorkingHours(hours.from(), hours.to(), hours.days()),
                expert.weeklyCapacityMinutes(),
                expert.costRate(),
                expert.availableFrom(),
                expert.domains(),
                expert.degrees().stream()
                        .map(degree -> DegreeView.of(degree, today))
                        .toList(),
                expert.credentials().stream()
                        .map(credential -> CredentialView.of(credential, today))
                        .toList(),
                expert.languages(),
                expert.skills(),
                expert.workHistory().stream().map(WorkView::of).toList());
    }

    /** What of the whole those of a disclosure may know on a day. */
    ExpertResponse shownAt(Disclosure disclosure, LocalDate today) {
        boolean provider = disclosure.showsProvider();
        boolean identity = disclosure.showsIdentity();
        return new ExpertResponse(
                id,
                ExpertLabel.of(id),
                providerId,
                provider ? organisation : null,
                provider ? reference : null,
                provider ? subject : null,
                identity ? name : null,
                partyKind,
                headCount,
                seniority,
                status,
                provider ? vettedUntil : null,
                erasedAt,
                country,
                zone,
                workingHours.inOrder(),
                weeklyCapacityMinutes,
                disclosure.showsCost() && erasedAt == null ? costRate : null,
                availableFrom,
                domains,
                degrees.stream().map(degree -> degree.shownAt(disclosure)).toList(),
                credentials.stream()
                        .map(credential -> credential.shownAt(disclosure, today))
                        .toList(),
                languages,
                skills,
                identity ? workHistory : null);
    }
}

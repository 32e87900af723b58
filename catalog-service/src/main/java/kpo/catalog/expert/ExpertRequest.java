package kpo.catalog.expert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.money.UnitPrice;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.OneLine;
import kpo.platform.validation.OrganisationName;
import kpo.platform.validation.PersonName;
import kpo.platform.validation.PlannedDay;
import kpo.platform.validation.ZoneName;
import kpo.platform.validation.ZoneNames;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The whole profile of an expert")
record ExpertRequest(
        @NotNull @Schema(description = "Never changes") UUID providerId,
        @Size(min = 1, max = 100)
                @Schema(
                        description = "The provider's own number of the expert; one expert each",
                        examples = "EMP-004512")
                String reference,
        @Size(max = 100)
                @Pattern(regexp = "\\S+", message = "is blank or has blanks")
                @Schema(description = "The expert's own login, as in the tokens' claim `sub`", examples = "asha")
                String subject,
        @NotBlank @Size(max = 200) @PersonName @Schema(examples = "Asha Rao") String name,
        @Schema(description = "Absent: a person", examples = "PERSON") PartyKind partyKind,
        @Min(1)
                @Max(Capacity.MOST_PEOPLE)
                @Schema(description = "Of a team, 2 or more; absent for a person", examples = "1")
                Integer headCount,
        @Schema(description = "Absent where the provider does not grade", examples = "SENIOR") Seniority seniority,
        @NotNull @CountryCode @Schema(description = "ISO 3166-1 alpha-2, where the expert works", examples = "IN")
                String country,
        @NotNull @ZoneName @Schema(description = "Of the working hours", examples = "Asia/Kolkata") String zone,
        @NotNull @Valid WorkingHours workingHours,
        @NotNull
                @Min(1)
                @Max(Capacity.MOST_A_WEEK)
                @Schema(
                        description = "Spread over the days of the working hours: 1440 a day at most for each person",
                        examples = "2400")
                Integer weeklyCapacityMinutes,
        @NotNull @Valid @Schema(description = "Indicative, of one hour") UnitPrice costRate,
        @NotNull @PlannedDay @Schema(examples = "2026-10-01") LocalDate availableFrom,
        @NotEmpty @Size(max = 8) List<@NotNull @Valid DomainYears> domains,
        @NotNull @Size(max = 20) List<@NotNull @Valid DegreeClaim> degrees,
        @NotNull @Size(max = 50) List<@NotNull @Valid CredentialClaim> credentials,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid LanguageLevel> languages,
        @NotNull @Size(max = 100) List<@NotNull @Valid SkillLevel> skills,
        @Size(max = 100) @Schema(description = "The input of conflict checks; absent: none")
                List<@NotNull @Valid WorkClaim> workHistory) {

    ExpertRequest {
        partyKind = partyKind == null ? PartyKind.PERSON : partyKind;
        headCount = headCount == null && partyKind == PartyKind.PERSON ? Integer.valueOf(1) : headCount;
        zone = ZoneNames.canonical(zone);
        workHistory = workHistory == null ? List.of() : workHistory;
    }

    /** Of a profile that was checked: a team says of how many. */
    Week week() {
        return new Week(weeklyCapacityMinutes, workingHours.days(), availableFrom, headCount);
    }

    @Schema(name = "WorkingHours", description = "The hours of each working day, in the expert's zone")
    record WorkingHours(
            @NotNull @Schema(description = "When it begins, in local time, to the minute", examples = "12:30")
                    LocalTime from,
            @NotNull @Schema(description = "To the minute. Before `from`: on the next day", examples = "21:30")
                    LocalTime to,
            @NotEmpty
                    @Schema(
                            description = "On which the hours begin",
                            examples = "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"]")
                    Set<@NotNull DayOfWeek> days) {

        /** With the days from Monday on. */
        WorkingHours inOrder() {
            return new WorkingHours(from, to, EnumSet.copyOf(days));
        }
    }

    @Schema(name = "DegreeClaim", description = "A degree as the provider states it")
    record DegreeClaim(
            @NotNull @Min(0) @Max(8) @Schema(description = "ISCED 2011: 6 bachelor, 7 master, 8 doctor", examples = "7")
                    Integer level,
            @IscedField @Schema(description = "ISCED-F 2013, 2 to 4 digits", examples = "0412") String field,
            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "MSc Finance") String title,
            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "University of Mumbai") String institution,
            @NotNull @Min(1930) @Schema(description = "Not in the future", examples = "2012") Integer awardedYear) {

        /** With its level and field: a bachelor may become a master of the same name. */
        String words() {
            return title + ", " + institution + ", " + awardedYear + " (" + level + "/" + field + ")";
        }
    }

    @Schema(name = "CredentialClaim", description = "A certificate or licence as the provider states it")
    record CredentialClaim(
            @NotNull @Schema(examples = "CERTIFICATE") CredentialKind kind,
            @NotNull
                    @Pattern(regexp = "[A-Z0-9]+(_[A-Z0-9]+)*", message = "is no type such as CFA_CHARTER")
                    @Size(max = 60)
                    @Schema(description = "What requirements ask for", examples = "CFA_CHARTER")
                    String type,
            @NotNull @Schema(examples = "INVESTMENT") DomainCode domain,
            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "CFA Institute") String issuer,
            @NotNull @CountryCode @Schema(examples = "US") String country,
            @NotNull @Schema(description = "From 1900 on, and not in the future", examples = "2016-09-01")
                    LocalDate awardedOn,
            @Schema(description = "The first day on which it counts no more; absent: never", examples = "2028-09-01")
                    LocalDate expiresOn) {

        /** By which it is known again in a domain. */
        String words() {
            return String.join(", ", type, issuer, domain.name(), awardedOn.toString());
        }
    }

    @Schema(name = "WorkClaim", description = "An employment as the provider states it")
    record WorkClaim(
            @NotBlank
                    @Size(max = 200)
                    @OrganisationName
                    @Schema(description = "The organisation's name", examples = "Narmada Capital")
                    String employer,
            @Size(max = 50)
                    @Schema(description = "Names of the organisations that the work was for", examples = "[\"Acme\"]")
                    List<@NotBlank @Size(max = 200) @OrganisationName String> clients,
            @Schema(examples = "INVESTMENT") DomainCode domain,
            @NotNull @Schema(description = "From 1900 on, and not in the future", examples = "2019-04-01")
                    LocalDate from,
            @Schema(description = "The first day on which it was over; absent while it lasts", examples = "2023-10-01")
                    LocalDate to) {

        WorkClaim {
            clients = clients == null ? List.of() : clients;
        }
    }
}

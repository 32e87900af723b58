package kpo.catalog.search;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.catalog.expert.Capacity;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.expert.IscedField;
import kpo.catalog.expert.PartyKind;
import kpo.catalog.expert.Seniority;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.provider.ProviderKind;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.paging.SortKey;
import kpo.platform.problem.CommonProblem;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.CurrencyCode;
import kpo.platform.validation.LanguageTag;
import kpo.platform.validation.LanguageTags;
import kpo.platform.validation.ZoneName;
import kpo.platform.validation.ZoneNames;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whom a search shows; what is absent filters nothing. */
public class SearchFilter {

    private static final int HIGHEST_SKILL = 5;
    private static final int HIGHEST_DEGREE = 8;
    private static final String SKILL_AND_LEVEL = "[a-z0-9]+(-[a-z0-9]+)*(:[1-5])?";

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description =
                    "Words, all of which are to be found: of skills and domains in English or Hindi, of degrees, of"
                            + " the types of verified credentials,"
                            + " and of the names that you may know, disclosed ones among them. Words such as `the` and `of` count only where all are such",
            example = "equity modelling")
    public String words;

    @QueryParam("domain")
    @Size(max = 8)
    @Parameter(description = "Who claim this domain; more than one: any of them", example = "[\"INVESTMENT\"]")
    public List<DomainCode> domains = List.of();

    @QueryParam("skill")
    @Size(max = 60)
    @Parameter(description = "Who have this skill, or one that it succeeds", example = "financial-modelling")
    public String skill;

    @QueryParam("skillLevel")
    @Min(1)
    @Max(HIGHEST_SKILL)
    @Parameter(description = "Of the skill, at least; 1 where absent. Only with skill", example = "3")
    public Integer skillLevel;

    @QueryParam("skills")
    @Size(max = 10)
    @Parameter(
            description =
                    "Who have all of these skills or what they succeed, each with the least level behind a colon where it matters",
            example = "[\"equity-research:4\"]")
    public List<
                    @Size(max = 62)
                    @Pattern(
                            regexp = SKILL_AND_LEVEL,
                            message = "is no skill such as equity-research or equity-research:4")
                    String>
            skills = List.of();

    @QueryParam("specialism")
    @Size(max = 60)
    @Parameter(
            description = "Who have any skill of this specialism, or of one that it succeeds",
            example = "securities-research")
    public String specialism;

    @QueryParam("seniority")
    @Size(max = 4)
    @Parameter(description = "Graded like this; more than one: like any of them", example = "[\"SENIOR\"]")
    public List<Seniority> seniorities = List.of();

    @QueryParam("partyKind")
    @Parameter(description = "One person or a team", example = "PERSON")
    public PartyKind partyKind;

    @QueryParam("degreeLevel")
    @Min(0)
    @Max(HIGHEST_DEGREE)
    @Parameter(description = "ISCED 2011 of a verified degree, at least", example = "7")
    public Integer degreeLevel;

    @QueryParam("degreeField")
    @IscedField
    @Parameter(
            description =
                    "ISCED-F 2013 of a verified degree, which has the degreeLevel that is asked for; a broad field"
                            + " finds the narrow and detailed ones in it",
            example = "0412")
    public String degreeField;

    @QueryParam("credential")
    @Size(max = 60)
    @Parameter(
            description = "Who have a verified credential of this type, valid on the day of availableOn or today",
            example = "CFA_CHARTER")
    public String credential;

    @QueryParam("licence")
    @Size(max = 10)
    @Parameter(
            description = "Who have a verified licence for this country, valid on the day of availableOn or today; more"
                    + " than one: for any of them",
            example = "[\"US\"]")
    public List<@CountryCode String> licences = List.of();

    @QueryParam("language")
    @Size(max = 10)
    @Parameter(
            description = "Who speak it, in whatever case; `en` finds `en-GB`; more than one: any of them",
            example = "[\"en\"]")
    public List<@LanguageTag(anyCase = true) String> languages = List.of();

    @QueryParam("languageLevel")
    @Parameter(description = "Of the language, at least; A1 where absent. Only with language")
    public CefrLevel languageLevel;

    @QueryParam("country")
    @Size(max = 50)
    @Parameter(
            description = "Who work there, wherever their delivery centre is; more than one: in any of them",
            example = "[\"IN\"]")
    public List<@CountryCode String> countries = List.of();

    @QueryParam("zone")
    @Size(max = 10)
    @Parameter(
            description = "Whose working hours are of this zone; more than one: of any of them",
            example = "[\"Asia/Kolkata\"]")
    public List<@ZoneName String> zones = List.of();

    @QueryParam("weeklyMinutes")
    @Min(1)
    @Max(Capacity.MOST_A_WEEK)
    @Parameter(
            description = "Who work so many minutes of a week at least, whatever is reserved of them",
            example = "1200")
    public Integer weeklyMinutes;

    @QueryParam("availableOn")
    @Parameter(description = "Who can start on this day and are not away on it", example = "2026-10-05")
    public LocalDate availableOn;

    @QueryParam("providerId")
    @Parameter(description = "Of this provider")
    public UUID providerId;

    @QueryParam("providerKind")
    @Parameter(description = "Of a third party or a captive", example = "THIRD_PARTY")
    public ProviderKind providerKind;

    @QueryParam("deliveryCentreId")
    @Parameter(description = "Who work from this delivery centre")
    public UUID deliveryCentreId;

    @QueryParam("costRateAtMost")
    @Pattern(regexp = "[0-9]{1,13}(\\.[0-9]{1,6})?", message = "is no amount such as 3250.00")
    @Parameter(
            description =
                    "Whose hour costs so much at most today, in costRateCurrency, and no other one. For those who may know"
                            + " cost rates: a provider finds only its own experts by it, others are refused",
            example = "3250.00")
    public String costRateAtMost;

    @QueryParam("costRateCurrency")
    @CurrencyCode(orOfBefore = true)
    @Parameter(description = "Of costRateAtMost, ISO 4217", example = "INR")
    public String costRateCurrency;

    @QueryParam("vettingState")
    @Size(max = 10)
    @Parameter(
            description =
                    "In one of these states of vetting; without it: vetted. Those in others are found by their own"
                            + " provider and by those who vet; drafts are not searched, see the list of experts",
            example = "[\"VETTED\"]")
    public List<VettingStatus> vettingStates = List.of();

    /** @throws kpo.platform.problem.ProblemException 400 where drafts are searched for */
    SearchedStates states() {
        if (vettingStates.contains(VettingStatus.DRAFT)) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("A draft is found by words once it is submitted.")
                    .at("?vettingState")
                    .liftedBy("List drafts with GET /v1/experts?status=DRAFT.");
        }
        return SearchedStates.of(vettingStates);
    }

    /** @param skill as in {@link #skills} */
    static String code(String skill) {
        return skill.split(":")[0];
    }

    /**
     * The shortest lists first, as far as one can say beforehand.
     *
     * @throws kpo.platform.problem.ProblemException 422 where a level is of nothing: it would filter nothing
     */
    List<FacetStep> steps(LocalDate today) {
        requireBeside("skill", skill, "skillLevel", skillLevel);
        requireBeside("language", languages.isEmpty() ? null : languages, "languageLevel", languageLevel);
        LocalDate day = day(today);
        List<FacetStep> steps = new ArrayList<>();
        if (deliveryCentreId != null) {
            steps.add(FacetStep.keep(Stream.of("centre:" + deliveryCentreId)));
        }
        if (skill != null) {
            steps.add(FacetStep.skill(skill, requireNonNullElse(skillLevel, 1)));
        }
        for (String wanted : skills) {
            String[] parts = wanted.split(":");
            steps.add(FacetStep.skill(code(wanted), parts.length == 1 ? 1 : Integer.parseInt(parts[1])));
        }
        if (providerId != null) {
            steps.add(FacetStep.keep(Stream.of("provider:" + providerId)));
        }
        if (!licences.isEmpty()) {
            steps.add(FacetStep.any(licences.stream().map(country -> FacetStep.licence(country, day))));
        }
        if (credential != null) {
            steps.add(FacetStep.credential(credential, day));
        }
        if (degreeField != null) {
            steps.add(FacetStep.levels("field:" + degreeField, degreeLevel == null ? 0 : degreeLevel, HIGHEST_DEGREE));
        }
        if (!domains.isEmpty()) {
            steps.add(FacetStep.keep(domains.stream().map(domain -> "domain:" + domain)));
        }
        if (!zones.isEmpty()) {
            steps.add(FacetStep.keep(zones.stream().map(zone -> "zone:" + ZoneNames.canonical(zone))));
        }
        if (!countries.isEmpty()) {
            steps.add(FacetStep.keep(countries.stream().map(country -> "country:" + country)));
        }
        if (!seniorities.isEmpty()) {
            steps.add(FacetStep.keep(seniorities.stream().map(grade -> "seniority:" + grade)));
        }
        if (!languages.isEmpty()) {
            CefrLevel least = requireNonNullElse(languageLevel, CefrLevel.A1);
            steps.add(FacetStep.any(
                    languages.stream().map(tag -> FacetStep.language(LanguageTags.canonical(tag), least))));
        }
        if (degreeLevel != null && degreeField == null) {
            steps.add(FacetStep.degree(degreeLevel));
        }
        if (providerKind != null) {
            steps.add(FacetStep.keep(Stream.of("kind:" + providerKind)));
        }
        if (partyKind != null) {
            steps.add(FacetStep.keep(Stream.of("party:" + partyKind)));
        }
        if (weeklyMinutes != null) {
            steps.add(FacetStep.minutesAWeek(weeklyMinutes));
        }
        if (availableOn != null) {
            steps.add(FacetStep.availableOn(availableOn));
        }
        return steps;
    }

    private static void requireBeside(String name, Object value, String level, Object least) {
        if (least != null && value == null) {
            String why = "It is of a %1$s: send %1$s, too.".formatted(name);
            throw CommonProblem.VALIDATION_FAILED.because(why).at("?" + level, "required", why);
        }
    }

    /** On which credentials are to count. */
    LocalDate day(LocalDate today) {
        return availableOn == null ? today : availableOn;
    }

    /** What holds of the sort's field of everybody who is found, as a condition on a narrow row: so that a walk is short. */
    String bound(SortKey sort, Parameters parameters) {
        return switch (sort.field()) {
            case "availableFrom" -> availableOn == null ? "true" : "e.available_from <= " + parameters.day(availableOn);
            case "weeklyCapacityMinutes" ->
                weeklyMinutes == null ? "true" : "e.weekly_minutes >= " + parameters.add(weeklyMinutes);
            case "degreeLevel" -> degreeLevel == null ? "true" : "e.degree_level >= " + parameters.add(degreeLevel);
            default -> "true";
        };
    }
}

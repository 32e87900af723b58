package kpo.catalog.matching;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.catalog.expert.Capacity;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.provider.ProviderKind;
import kpo.catalog.provider.Proximity;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.money.UnitPrice;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.CurrencyCode;
import kpo.platform.validation.LanguageTag;
import kpo.platform.validation.LanguageTags;
import kpo.platform.validation.NearDay;
import kpo.platform.validation.ZoneName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Whom you look for. What is left out is not asked for: it removes nobody and counts as fulfilled. Two"
                        + " criteria are scored whatever is left out: DOMAIN_YEARS, and CREDENTIAL, for which"
                        + " any credential of the domain counts where you name no type.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchRequest(
        @Size(max = 64)
                @Schema(
                        description = "For whom: opens the captives of this client. Clients are themselves.",
                        examples = "acme")
                String clientOrganisation,
        @NotNull @Schema(examples = "INVESTMENT") DomainCode domain,
        @Size(max = 30) List<@NotNull @Valid SkillWanted> skills,
        @Min(0) @Max(8) @Schema(description = "ISCED 2011, of a verified degree", examples = "7")
                Integer minimumDegreeLevel,
        @Size(max = 20)
                @Schema(
                        description = "Types that must be verified and valid on the start",
                        examples = "[\"CFA_CHARTER\"]")
                List<@NotNull @Size(max = 60) @Pattern(regexp = CREDENTIAL_TYPE, message = NO_TYPE) String>
                        requiredCredentials,
        @Size(max = 20)
                @Schema(description = "Types that add to the score: verified 1, claimed half", examples = "[\"FRM\"]")
                List<@NotNull @Size(max = 60) @Pattern(regexp = CREDENTIAL_TYPE, message = NO_TYPE) String>
                        wantedCredentials,
        @Size(max = 20) List<@NotNull @Valid LanguageWanted> languages,
        @Valid OverlapWanted overlap,
        @NotNull
                @NearDay
                @Schema(
                        description =
                                "Within ten years of today. Who is available later is removed, and who is away for the whole first week from here on or on"
                                        + " more than half of the own working days of the period",
                        examples = "2026-10-05")
                LocalDate startsOn,
        @NearDay
                @Schema(
                        description =
                                "The first day that is not needed, within ten years of today; absent: 13 weeks are looked at",
                        examples = "2027-01-04")
                LocalDate endsOn,
        @Min(1)
                @Max(Capacity.MOST_A_WEEK)
                @Schema(
                        description =
                                "For the full score; what is reserved in the period is not free, and with days away the"
                                        + " free minutes count in proportion to the other working days",
                        examples = "2400")
                Integer weeklyMinutes,
        @Min(1)
                @Max(Capacity.MOST_A_WEEK)
                @Schema(
                        description =
                                "Who has fewer free in a week of the period is removed, weeklyMinutes at most; absent, with weeklyMinutes: who has none",
                        examples = "1200")
                Integer minimumWeeklyMinutes,
        @Valid
                @Schema(
                        description =
                                "Of one hour, held against the rate that is dated for the start, of a start that is over against"
                                        + " today's; a rate in another currency counts with a rate of exchange only")
                UnitPrice budget,
        @Size(max = 20)
                @Schema(description = "What you reckon with where a rate is in another currency than the budget")
                List<@NotNull @Valid ExchangeRate> exchangeRates,
        @Size(max = 50)
                @Schema(
                        description =
                                "Where the expert may work, wherever the delivery centre is: that is what centre.proximities go by",
                        examples = "[\"IN\",\"PL\"]")
                List<@NotNull @CountryCode String> countries,
        @Size(max = 50)
                @Schema(
                        description = "Whose law or practice the work concerns: a verified licence there counts 1, a"
                                + " claimed one or working there half",
                        examples = "[\"US\"]")
                List<@NotNull @CountryCode String> jurisdictions,
        @Size(max = 100) List<@NotNull UUID> excludedProviders,
        @Size(max = 100)
                @Schema(
                        description =
                                "Who ever worked for one of these, or for whose benefit, is removed; case, accents"
                                        + " and punctuation of a name do not count, but for the signs of C++ and C#, nor does the word and between two words, nor"
                                        + " does a legal form at its end, such as Ltd or GmbH; a name has a letter or a digit",
                        examples = "[\"Narmada Capital\"]")
                List<@NotBlank @Size(max = 200) String> excludedEmployers,
        @Valid CompetitorsExcluded competitors,
        @Valid CentreWanted centre,
        @Valid MatchWeights weights,
        @Min(1) @Max(200) @Schema(description = "The most experts of the ranking; 20 where absent", examples = "20")
                Integer limit,
        @Size(max = 20) @Schema(description = "Experts whose rank or removal is explained")
                List<@NotNull UUID> explain) {

    private static final String CREDENTIAL_TYPE = "[A-Z0-9]+(_[A-Z0-9]+)*";
    private static final String NO_TYPE = "is no type such as CFA_CHARTER";

    private static final int WEEKS_LOOKED_AT = 13;

    @Schema(name = "SkillWanted", description = "A skill and how much of it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SkillWanted(
            @NotBlank @Size(max = 60) @Schema(description = "From the taxonomy", examples = "equity-research")
                    String code,
            @DecimalMin(value = "0", inclusive = false)
                    @DecimalMax("100")
                    @Digits(integer = 3, fraction = 2)
                    @Schema(
                            description = "Against the other skills, with two decimals at most; 1 where absent",
                            examples = "3")
                    BigDecimal weight,
            @Min(1)
                    @Max(5)
                    @Schema(description = "Who has less is removed; absent: wanted, not required", examples = "3")
                    Integer minimumLevel) {

        SkillWanted {
            weight = requireNonNullElse(weight, BigDecimal.ONE);
        }
    }

    @Schema(name = "LanguageWanted", description = "A language and how well")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LanguageWanted(
            @NotNull
                    @LanguageTag
                    @Schema(description = "BCP 47; `en` is met by `en-GB`, not the other way round", examples = "en")
                    String tag,
            @Schema(description = "Who speaks it less is removed; absent: wanted, not required", examples = "C1")
                    CefrLevel minimum) {

        LanguageWanted {
            tag = LanguageTags.canonical(tag);
        }
    }

    @Schema(name = "CentreWanted", description = "What kind of centre, seen from you")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CentreWanted(
            @Size(min = 1)
                    @Schema(description = "Of a third party, or your captive", examples = "[\"THIRD_PARTY\"]")
                    @JsonDeserialize(as = LinkedHashSet.class)
                    Set<@NotNull ProviderKind> kinds,
            @Size(min = 1)
                    @Schema(
                            description =
                                    "How near you the delivery centre is from which the expert works, or, without one, the place"
                                            + " of work: the centre's country may be another than the expert's. Needs clientCountry",
                            examples = "[\"ONSHORE\",\"NEARSHORE\"]")
                    @JsonDeserialize(as = LinkedHashSet.class)
                    Set<@NotNull Proximity> proximities,
            @CountryCode @Schema(description = "Where you are", examples = "US") String clientCountry,
            @ZoneName
                    @Schema(
                            description = "Used in clientCountry, which it needs. Few hours apart is nearshore, too, by"
                                    + " the clock and the day: Fiji is 22 hours from Hawaii, not two. Without it"
                                    + " hours are not compared, and nearshore is the same region only",
                            examples = "America/New_York")
                    String clientZone) {}

    @Schema(
            name = "MatchExchangeRate",
            description = "What one unit of a currency is worth in that of the budget: yours, for this match only")
    record ExchangeRate(
            @NotNull @CurrencyCode @Schema(examples = "INR") String currency,
            @NotNull
                    @DecimalMin(value = "0", inclusive = false)
                    @Digits(integer = 10, fraction = 10)
                    @Schema(description = "In the currency of the budget", examples = "0.0119")
                    BigDecimal rate,
            @NotBlank @Size(max = 100) @Schema(description = "Who published it", examples = "ECB") String source,
            @NotNull @Schema(description = "For which day; today (UTC) at the latest", examples = "2026-10-01")
                    LocalDate publishedOn) {}

    MatchRequest {
        exchangeRates = requireNonNullElse(exchangeRates, List.of());
        skills = requireNonNullElse(skills, List.of());
        requiredCredentials = requireNonNullElse(requiredCredentials, List.of());
        wantedCredentials = requireNonNullElse(wantedCredentials, List.of());
        languages = requireNonNullElse(languages, List.of());
        countries = requireNonNullElse(countries, List.of());
        jurisdictions = requireNonNullElse(jurisdictions, List.of());
        excludedProviders = requireNonNullElse(excludedProviders, List.of());
        excludedEmployers = requireNonNullElse(excludedEmployers, List.of());
        limit = requireNonNullElse(limit, 20);
        explain = requireNonNullElse(explain, List.of());
    }

    List<String> skillCodes() {
        return skills.stream().map(SkillWanted::code).toList();
    }

    /** The first day after the period of which the free minutes count. */
    LocalDate periodEndsOn() {
        return requireNonNullElse(endsOn, startsOn.plusWeeks(WEEKS_LOOKED_AT));
    }

    /** Below which nobody is shown; null where nothing of the week is asked for. */
    Integer leastWeeklyMinutes() {
        return minimumWeeklyMinutes == null && weeklyMinutes != null ? Integer.valueOf(1) : minimumWeeklyMinutes;
    }

    /** What one unit of the currency is worth in that of the budget; null where that is not known. */
    BigDecimal exchangeRate(String currency) {
        if (currency.equals(budget.currency())) {
            return BigDecimal.ONE;
        }
        return exchangeRates.stream()
                .filter(known -> known.currency().equals(currency))
                .map(ExchangeRate::rate)
                .findFirst()
                .orElse(null);
    }

    BigDecimal weight(MatchCriterion criterion) {
        return weights == null ? criterion.defaultWeight() : weights.of(criterion);
    }
}

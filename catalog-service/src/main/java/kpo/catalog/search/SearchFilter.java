package kpo.catalog.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whom a search shows; what is absent filters nothing. */
public class SearchFilter {

    private static final int HIGHEST_SKILL = 5;
    private static final int HIGHEST_DEGREE = 8;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description = "Words, all of which are to be found: of skills and domains in English or Hindi, of degrees,"
                    + " and of the names that you may know",
            example = "equity modelling")
    public String words;

    @QueryParam("domain")
    @Parameter(description = "Who claim this domain")
    public DomainCode domain;

    @QueryParam("skill")
    @Size(max = 60)
    @Parameter(description = "Who have this skill", example = "financial-modelling")
    public String skill;

    @QueryParam("skillLevel")
    @DefaultValue("1")
    @Min(1)
    @Max(HIGHEST_SKILL)
    @Parameter(description = "Of the skill, at least", example = "3")
    public int skillLevel = 1;

    @QueryParam("degreeLevel")
    @Min(0)
    @Max(HIGHEST_DEGREE)
    @Parameter(description = "ISCED 2011 of a verified degree, at least", example = "7")
    public Integer degreeLevel;

    @QueryParam("credential")
    @Size(max = 60)
    @Parameter(
            description = "Who have a verified credential of this type, valid on the day of availableOn or today",
            example = "CFA_CHARTER")
    public String credential;

    @QueryParam("language")
    @LanguageTag
    @Parameter(description = "Who speak it; `en` finds `en-GB`", example = "en")
    public String language;

    @QueryParam("languageLevel")
    @DefaultValue("A1")
    @Parameter(description = "Of the language, at least")
    public CefrLevel languageLevel = CefrLevel.A1;

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "Who work there", example = "IN")
    public String country;

    @QueryParam("availableOn")
    @Parameter(description = "Who can start on this day", example = "2026-10-05")
    public LocalDate availableOn;

    @QueryParam("providerId")
    @Parameter(description = "Of this provider")
    public UUID providerId;

    /** The shortest lists first, as far as one can say beforehand. */
    List<FacetStep> steps(LocalDate today) {
        List<FacetStep> steps = new ArrayList<>();
        if (skill != null) {
            steps.add(FacetStep.skill(skill, skillLevel));
        }
        if (providerId != null) {
            steps.add(FacetStep.keep(Stream.of("provider:" + providerId)));
        }
        if (credential != null) {
            steps.add(FacetStep.credential(credential, availableOn == null ? today : availableOn));
        }
        if (domain != null) {
            steps.add(FacetStep.keep(Stream.of("domain:" + domain)));
        }
        if (country != null) {
            steps.add(FacetStep.keep(Stream.of("country:" + country)));
        }
        if (language != null) {
            steps.add(FacetStep.levels("language:" + language, languageLevel.rank(), CefrLevel.C2.rank()));
        }
        if (degreeLevel != null) {
            steps.add(FacetStep.keep(
                    IntStream.rangeClosed(degreeLevel, HIGHEST_DEGREE).mapToObj(level -> "degree:" + level)));
        }
        if (steps.isEmpty()) {
            steps.add(FacetStep.keep(Stream.of("status:VETTED")));
        }
        if (availableOn != null) {
            steps.add(FacetStep.availableOn(availableOn));
        }
        return steps;
    }
}

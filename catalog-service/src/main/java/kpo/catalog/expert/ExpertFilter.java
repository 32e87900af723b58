package kpo.catalog.expert;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.problem.CommonProblem;
import kpo.platform.validation.CountryCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which experts a list shows; what is absent filters nothing. */
public class ExpertFilter {

    @QueryParam("providerId")
    @Parameter(description = "Of this provider")
    public UUID providerId;

    @QueryParam("reference")
    @Size(max = 100)
    @Parameter(
            description =
                    "Whom the provider calls this in its files; found by the provider and across organisations only",
            example = "EMP-004512")
    public String reference;

    @QueryParam("subject")
    @Size(max = 100)
    @Parameter(description = "Whose login this is; found as by reference", example = "asha")
    public String subject;

    @QueryParam("name")
    @Size(max = 200)
    @Parameter(
            description =
                    "Whose name holds these words, whatever case and accents, of those whom you may know by name. Every"
                            + " name is read: say the provider, too, or use the search, which has an index of words",
            example = "rao")
    public String name;

    @QueryParam("status")
    @Size(max = 11)
    @Parameter(description = "In this state of vetting; more than one: in any of them", example = "[\"VETTED\"]")
    public List<VettingStatus> statuses = List.of();

    @QueryParam("vettedUntilBefore")
    @Parameter(
            description =
                    "Whose vettedUntil is before this day: with `status=VETTED` those whose approval ends next; found as"
                            + " by reference",
            example = "2027-01-01")
    public LocalDate vettedUntilBefore;

    @QueryParam("domain")
    @Size(max = 8)
    @Parameter(description = "Who claim this domain; more than one: any of them", example = "[\"INVESTMENT\"]")
    public List<DomainCode> domains = List.of();

    @QueryParam("skill")
    @Size(max = 60)
    @Parameter(description = "Who have this skill, or one that it succeeds", example = "financial-modelling")
    public String skill;

    @QueryParam("country")
    @Size(max = 50)
    @Parameter(description = "Who work there; more than one: in any of them", example = "[\"IN\"]")
    public List<@CountryCode String> countries = List.of();

    /**
     * Of {@link #name}, any part of a name.
     *
     * @throws kpo.platform.problem.ProblemException 400 where there is none: it would filter nothing
     */
    List<String> names() {
        List<String> words = name == null ? List.of() : List.of(name.strip().split("\\s+"));
        if (words.contains("")) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("The parameter %s holds no word.", "name")
                    .at("?name");
        }
        return words;
    }
}

package kpo.catalog.search;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/expert-search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Experts", description = "Who can do the work, and what they know")
@RolesAllowed({
    CLIENT_MANAGER,
    CLIENT_APPROVER,
    PROVIDER_MANAGER,
    EXPERT,
    OPERATOR,
    VETTING_OFFICER,
    COMPLIANCE,
    AUDITOR,
    SERVICE
})
public class SearchResource {

    @Inject
    SearchedExperts experts;

    @GET
    @Operation(
            operationId = "searchExperts",
            summary = "Search experts",
            description =
                    """
                    The vetted ones, unless `vettingState` asks for others. By words and filters, in the order in which the experts became known or another one. A word that is \
                    written wrongly finds the skills, domains and names that are like it. Names are found by those who may \
                    know them, and sorted by the rules of the best language of Accept-Language, where it has rules of its own; `domainYears` are \
                    those in the domain that is searched for, of several in the one that the expert knows longest. A page is found without reading all who are found, but for \
                    `count`, for the order of `domainYears`, of names in another language than English and Hindi, and for \
                    one of several fields: narrow such a search first. \
                    What changes is found within seconds.""")
    // A name that the caller may not know sorts as none, see SearchOrder.
    @Sorts({"name", "availableFrom", "weeklyCapacityMinutes", "degreeLevel", "domainYears", "seniority"})
    public Page<FoundExpert> search(
            @Valid @BeanParam PageRequest page,
            @Valid @BeanParam SearchFilter filter,
            @HeaderParam("Accept-Language")
                    @Parameter(description = "By the rules of which language names are sorted", example = "hi")
                    String accepted) {
        return experts.page(page, filter, accepted);
    }

    @GET
    @Path("/facets")
    @Operation(
            operationId = "countExpertFacets",
            summary = "Count the experts of a search by what they have",
            description = "With the words and filters of a search: how many of those found are of each domain, country,"
                    + " language, degree, broad field of a degree, skill, seniority, kind of party and of provider,"
                    + " jurisdiction of a licence, and state of vetting; of the skills the 50 most frequent.")
    public RestResponse<FacetCounts> facets(@Valid @BeanParam SearchFilter filter) {
        return Answer.ok(FacetCounts.of(experts.count(filter))).respond();
    }
}

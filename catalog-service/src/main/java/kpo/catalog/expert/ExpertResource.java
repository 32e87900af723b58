package kpo.catalog.expert;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Experts", description = "Who can do the work, and what they know")
public class ExpertResource {

    private static final String PATH = "/v1/experts";

    @Inject
    Enrolling enrolling;

    @Inject
    Experts experts;

    @Inject
    ExpertProfiles profiles;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "enrolExpert",
            summary = "Enrol an expert",
            description = "Begins as DRAFT: nobody outside the provider sees the expert before the vetting.")
    public RestResponse<ExpertResponse> enrol(@Valid @NotNull ExpertRequest body) {
        return writes.once(
                body,
                () -> enrolling.enrol(body),
                e -> Answer.created(
                        PATH, e.id(), ExpertResponse.of(e, caller.get(), LocalDate.now(clock)), e.version()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "reviseExpert",
            summary = "Replace an expert's profile",
            description =
                    """
                    A degree or credential that stays word for word keeps its verification. A change of the name, the \
                    domains, the degrees or the credentials sends a submitted or vetted expert back to DRAFT; other \
                    changes leave the vetting as it is. A suspended expert takes those others only. Any change makes a rejected profile a DRAFT again.""")
    public RestResponse<ExpertResponse> revise(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ExpertRequest body) {
        return writes.once(body, () -> enrolling.revise(id, ifMatch, body), this::answer);
    }

    @GET
    @Path("/{id}")
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
    @Operation(
            operationId = "getExpert",
            summary = "Read an expert",
            description = "Outside the provider only vetted experts exist, without name, login, institutions and cost.")
    public RestResponse<ExpertResponse> get(UUID id) {
        LocalDate today = LocalDate.now(clock);
        return reads.one(
                () -> profiles.require(id, today), p -> Answer.ok(p.shownTo(caller.get(), today), p.version()));
    }

    @GET
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
    @Operation(
            operationId = "listExperts",
            summary = "List experts",
            description = "Those of your own organisation, and the vetted ones of others, in the order of enrolment;"
                    + " from and to mean availableFrom.")
    // Not by name or cost: those who may not know them would learn their order. By name the search sorts, for those who
    // may; an index for the names of drafts, too, would make every import dearer.
    @Sorts({"availableFrom", "weeklyCapacityMinutes", "country"})
    public Page<ExpertResponse> list(
            @Valid @BeanParam PageRequest page,
            @Valid @BeanParam ExpertFilter filter,
            @BeanParam DayRange availableFrom) {
        return reads.page(
                () -> experts.page(page, filter, availableFrom),
                expert -> ExpertResponse.of(expert, caller.get(), LocalDate.now(clock)));
    }

    private Answer<ExpertResponse> answer(Expert expert) {
        return Answer.ok(ExpertResponse.of(expert, caller.get(), LocalDate.now(clock)), expert.version());
    }
}

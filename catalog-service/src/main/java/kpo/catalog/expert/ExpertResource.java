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
    ExpertAnswers answers;

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
                body, () -> enrolling.enrol(body), e -> Answer.created(PATH, e.id(), answers.shown(e), e.version()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "reviseExpert",
            summary = "Replace an expert's profile",
            description =
                    """
                    A degree or credential that stays word for word keeps its verification, unless the name or the kind of \
                    party changes. A vetted expert goes back to DRAFT where something is gone on which the approval rests: the \
                    name, the kind, a verified degree or credential, the domains; or where a team grows. What is claimed besides \
                    is CLAIMED, and the login tells nobody apart. A submitted expert goes back with any change of these. A suspended one takes \
                    none of them, nor another login. Any change makes a rejected profile a DRAFT again. \
                    Days that are reserved keep their room. A login is not that of somebody who vetted the expert.""")
    public RestResponse<ExpertResponse> revise(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ExpertRequest body) {
        return writes.once(body, () -> enrolling.revise(id, ifMatch, body), answers::of);
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
            description =
                    """
                    Outside the provider only vetted experts exist, without name, login, institutions and cost. To whom an \
                    expert is disclosed the expert stays, with the name and whatever the status is by now.""")
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
            description =
                    "Those of your own organisation, the vetted ones of others and those who are disclosed to you, in the"
                            + " order of enrolment, without those whose data were erased; from and to mean availableFrom.")
    // Not by name or cost: those who may not know them would learn their order. By name the search sorts, for those who
    // may; an index for the names of drafts, too, would make every import dearer.
    @Sorts({"availableFrom", "weeklyCapacityMinutes", "country"})
    public Page<ExpertResponse> list(
            @Valid @BeanParam PageRequest page,
            @Valid @BeanParam ExpertFilter filter,
            @BeanParam DayRange availableFrom) {
        return reads.page(() -> experts.page(page, filter, availableFrom), answers::shown);
    }
}

package kpo.catalog.personal;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Experts", description = "Who can do the work, and what they know")
public class PersonalDataResource {

    @Inject
    ExportingPersonalData exporting;

    @Inject
    Reads reads;

    @GET
    @Path("/{id}/personal-data")
    @RolesAllowed({PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE})
    @Operation(
            operationId = "exportPersonalData",
            summary = "Export what is held about an expert",
            description =
                    """
                    One document of everything: the profile, what it cost, vettings, time off, hours and reservations, with who \
                    changed it and who may know it. An expert asks for the own. Of others it tells nothing: from whom an officer \
                    told the expert apart is left out.""")
    public RestResponse<PersonalData> export(UUID id) {
        return reads.one(() -> exporting.export(id), Answer::ok);
    }
}

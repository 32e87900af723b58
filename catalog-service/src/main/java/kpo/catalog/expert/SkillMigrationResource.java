package kpo.catalog.expert;

import static kpo.platform.caller.Role.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomy", description = "The eight domains of knowledge work and their skills")
public class SkillMigrationResource {

    @Inject
    MovingSkills moving;

    @Inject
    Writes writes;

    @POST
    @Path("/skills/{code}/migrate")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "migrateSkill",
            summary = "Move the claims of a deprecated skill to its successor",
            description = "For all experts at once; who claims both keeps the successor, with the higher level.")
    public RestResponse<SkillMigrationResponse> migrate(String code, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(
                null, () -> moving.migrate(code, ifMatch), experts -> Answer.ok(new SkillMigrationResponse(experts)));
    }
}

package kpo.platform.audit;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who changed what, when and why; sealed, so that a change of the record shows")
public class AuditResource {

    @Inject
    AuditEvents events;

    @Inject
    Auditing auditing;

    @Inject
    Verifying verifying;

    @Inject
    Reads reads;

    @GET
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR})
    @Operation(
            operationId = "listAuditEvents",
            summary = "List changes",
            description =
                    "Auditors, compliance and operators read every change with its values; managers read the changes that"
                            + " people of their own organisation made, without values. `from` and `to` are days in UTC.")
    public Page<AuditEventResponse> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam AuditFilter filter, @BeanParam DayRange recorded) {
        return reads.page(() -> events.page(page, filter, recorded), auditing::form);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR})
    @Operation(
            operationId = "getAuditEvent",
            summary = "Read a change",
            description = "One change of one stored row, with its values where you may see them.")
    public RestResponse<AuditEventResponse> get(UUID id) {
        return reads.one(() -> events.require(id), e -> Answer.ok(auditing.form(e)));
    }

    @GET
    @Path("/verify")
    @RolesAllowed({COMPLIANCE, AUDITOR, OPERATOR})
    @Operation(
            operationId = "verifyAudit",
            summary = "Verify the audit",
            description =
                    "Computes every sealed block again and names the events that were changed, removed or inserted since."
                            + " Keep the head that it answers: with it you can tell later that no block was taken away.")
    public RestResponse<AuditVerification> verify(
            @QueryParam("head")
                    @Parameter(
                            description = "A head that you kept, `<number>:<hash>`: that block must still be there",
                            schema = @Schema(type = SchemaType.STRING, pattern = Verifying.HEAD_FORM),
                            example = "1:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String head) {
        return reads.one(() -> verifying.verify(head), Answer::ok);
    }
}

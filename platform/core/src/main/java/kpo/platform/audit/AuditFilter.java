package kpo.platform.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which changes are asked for; what is left out filters nothing. */
public class AuditFilter {

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(description = "For whom the change was made", example = "acme")
    public String organisation;

    @QueryParam("subject")
    @Size(max = 255)
    @Parameter(description = "Who made it", example = "maria")
    public String subject;

    @QueryParam("requestId")
    @Size(max = 64)
    @Parameter(description = "The trace id of the request", example = "4bf92f3577b34da6a3ce929d0e0e4736")
    public String requestId;

    @QueryParam("entity")
    @Size(max = 64)
    @Parameter(description = "The kind of object, as it is stored", example = "need")
    public String entity;

    @QueryParam("entityId")
    @Size(max = 255)
    @Parameter(description = "The object's id", example = "01a20ac3-e1bf-7158-8a17-428dc75ab95a")
    public String entityId;

    @QueryParam("action")
    @Parameter(description = "What happened to it")
    public AuditAction action;
}

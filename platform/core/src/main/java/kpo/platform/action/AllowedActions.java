package kpo.platform.action;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be done with an object. It has as many verbs as the contract names for it, so there is one page and no cursor.
 */
@Schema(name = "AllowedActions", description = "Each verb of an object, and what stands against it now")
public record AllowedActions(
        @Schema(description = "All of them: the verbs that the contract has for such an object")
                List<AllowedAction> items) {}

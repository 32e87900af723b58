package kpo.engagement.contract;

import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a statement of work is. Whether it is in force also depends on the day. */
@Schema(name = "StatementOfWorkStatus")
public enum ContractStatus implements State<ContractStatus, ContractVerb> {
    DRAFT,
    IN_NEGOTIATION,
    AGREED,
    SIGNED,
    REJECTED;

    @Override
    public Set<ContractStatus> after(ContractVerb verb) {
        return switch (verb) {
            case EDIT -> this == DRAFT ? Set.of(DRAFT) : from(Set.of(IN_NEGOTIATION), IN_NEGOTIATION);
            case PROPOSE -> from(Set.of(DRAFT), IN_NEGOTIATION);
            case AGREE -> from(Set.of(IN_NEGOTIATION), AGREED);
            case REJECT -> from(Set.of(IN_NEGOTIATION, AGREED), REJECTED);
            case SIGN -> from(Set.of(AGREED), Set.of(AGREED, SIGNED));
        };
    }
}

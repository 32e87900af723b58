package kpo.engagement.confidentiality;

import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the signing of an NDA is. Whether it is in force also depends on the day: see {@link Nda#inForceOn}. */
@Schema(name = "NdaStatus")
enum NdaStatus implements State<NdaStatus, NdaVerb> {
    DRAFT,
    SENT,
    PARTIALLY_SIGNED,
    SIGNED,
    TERMINATED;

    @Override
    public Set<NdaStatus> after(NdaVerb verb) {
        return switch (verb) {
            case SEND -> from(Set.of(DRAFT), SENT);
            case SIGN -> this == SENT ? Set.of(PARTIALLY_SIGNED) : from(Set.of(PARTIALLY_SIGNED), SIGNED);
            case TERMINATE -> from(Set.of(SENT, PARTIALLY_SIGNED, SIGNED), TERMINATED);
        };
    }
}

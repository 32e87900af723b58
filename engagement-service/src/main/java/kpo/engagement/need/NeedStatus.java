package kpo.engagement.need;

import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a need stands. */
@Schema(name = "NeedStatus")
public enum NeedStatus implements State<NeedStatus, NeedVerb> {
    DRAFT,
    SUBMITTED,
    RETURNED,
    QUALIFIED_KPO,
    QUALIFIED_HYBRID,
    NOT_KPO;

    @Override
    public Set<NeedStatus> after(NeedVerb verb) {
        return switch (verb) {
            case EDIT -> from(Set.of(DRAFT, RETURNED), DRAFT);
            case SUBMIT -> from(Set.of(DRAFT), SUBMITTED);
            case RETURN -> from(Set.of(SUBMITTED), RETURNED);
            case ASSESS -> from(Set.of(SUBMITTED), Set.of(QUALIFIED_KPO, QUALIFIED_HYBRID, NOT_KPO));
        };
    }

    static NeedStatus found(Verdict verdict) {
        return switch (verdict) {
            case KPO -> QUALIFIED_KPO;
            case HYBRID -> QUALIFIED_HYBRID;
            case BPO -> NOT_KPO;
        };
    }

    /** Whether an engagement may come of it. */
    public boolean isQualified() {
        return this == QUALIFIED_KPO || this == QUALIFIED_HYBRID;
    }
}

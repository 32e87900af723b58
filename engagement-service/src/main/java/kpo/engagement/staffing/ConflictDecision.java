package kpo.engagement.staffing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What compliance found about an expert's conflicts of interest. */
@Schema(name = "ConflictDecision")
enum ConflictDecision {
    CLEARED,
    /** There is a conflict; it is accepted until a day. */
    WAIVED,
    BLOCKED
}

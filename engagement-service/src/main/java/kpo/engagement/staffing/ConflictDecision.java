package kpo.engagement.staffing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What compliance found about an expert's conflicts of interest. */
@Schema(name = "ConflictDecision")
enum ConflictDecision {
    CLEARED,
    /** There is a conflict; two people of compliance accept it until a day. */
    WAIVED,
    BLOCKED
}

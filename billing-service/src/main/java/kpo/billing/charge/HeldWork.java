package kpo.billing.charge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work of a period that cannot be billed yet, and what is missing. */
@Schema(name = "HeldWork", description = "Work of the period that cannot be billed yet, and what is missing")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldWork(
        @Schema(description = "The code of what is missing", examples = "no_rate") String code,
        @Schema(description = "In words") String detail,
        @Schema(examples = "senior-financial-analyst") String role,
        long chargeCount,
        @Schema(description = "Absent where it is not time", examples = "480") Long minutes,
        @JsonIgnore String lineKey) {

    /** The constructor that the query of {@link BillableWork} fills. */
    public HeldWork(String code, String role, long chargeCount, Long minutes) {
        this(code, ChargeProblem.NO_RATE.title() + ".", role, chargeCount, minutes, null);
    }

    /** A group that waits although it has its rate. */
    public static HeldWork of(BillableGroup group, String code, String detail) {
        return new HeldWork(code, detail, group.role(), group.chargeCount(), group.minutes(), group.lineKey());
    }
}

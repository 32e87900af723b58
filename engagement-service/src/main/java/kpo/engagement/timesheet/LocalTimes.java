package kpo.engagement.timesheet;

import static kpo.engagement.timesheet.TimeProblem.*;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * What a clock on the wall showed, as an instant. On two nights of the year that is not clear: one hour is left out, and
 * one comes twice. We never guess; the refusal names both instants that may be meant.
 */
final class LocalTimes {

    private LocalTimes() {}

    /** @param pointer the field of the request, for the refusal */
    static Instant instant(LocalDateTime local, ZoneId zone, String pointer) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> local.toInstant(offsets.get(0));
            case 0 ->
                throw LOCAL_TIME_DOES_NOT_EXIST
                        .because("In %s the clocks went past %s.", zone, local)
                        .at(pointer)
                        .with("candidates", beforeAndAfter(local, rules.getTransition(local)))
                        .liftedBy("Send the instant that you mean as startedAt and endedAt.");
            default ->
                throw LOCAL_TIME_AMBIGUOUS
                        .because("In %s the clocks showed %s twice.", zone, local)
                        .at(pointer)
                        .with(
                                "candidates",
                                offsets.stream()
                                        .map(local::atOffset)
                                        .map(LocalTimes::text)
                                        .toList())
                        .liftedBy("Send the instant that you mean as startedAt and endedAt.");
        };
    }

    /** The missing time reckoned with the offset after the gap, then with the one before: the earlier instant first. */
    private static List<String> beforeAndAfter(LocalDateTime local, ZoneOffsetTransition gap) {
        Instant earlier = local.toInstant(gap.getOffsetAfter());
        Instant later = local.toInstant(gap.getOffsetBefore());
        return List.of(text(earlier.atOffset(gap.getOffsetBefore())), text(later.atOffset(gap.getOffsetAfter())));
    }

    private static String text(OffsetDateTime candidate) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(candidate);
    }
}

package kpo.engagement.timesheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/** The entries of an assignment in one week. */
record Week(UUID assignmentId, IsoWeek iso, List<TimeEntry> entries) {

    WeekStatus status() {
        return WeekStatus.of(entries);
    }

    int minutes() {
        return entries.stream().mapToInt(TimeEntry::minutes).sum();
    }

    /** Changes whenever an entry comes, goes or changes: a week has no row of its own to count its versions. */
    long version() {
        CRC32 sum = new CRC32();
        entries.forEach(e -> sum.update((e.id() + ":" + e.version()).getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }
}

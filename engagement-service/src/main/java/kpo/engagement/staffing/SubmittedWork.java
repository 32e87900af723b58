package kpo.engagement.staffing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What an assignment asks of the time under it, answered by the feature that knows time. */
public interface SubmittedWork {

    /** The last work date of the time that the client was given, decided or not. */
    Optional<LocalDate> lastSubmittedDay(UUID assignmentId);
}

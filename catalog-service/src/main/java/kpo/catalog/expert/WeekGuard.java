package kpo.catalog.expert;

import java.time.LocalDate;
import kpo.platform.problem.ProblemException;

/** What another feature has promised of an expert's week, and holds against another one. */
public interface WeekGuard {

    /**
     * Called before anything of the new profile is taken.
     *
     * @throws ProblemException pointing into the profile, where what is promised finds no room in the new week
     */
    void requireRoom(Expert expert, Week fresh, LocalDate today);
}

package kpo.engagement.staffing;

import static kpo.platform.caller.Role.*;

import kpo.platform.caller.Caller;

/** Row-level security ends at the organisation; within it an expert sees his own work and not his colleagues'. */
public final class OwnWork {

    private OwnWork() {}

    /** The login whose work alone the caller sees, or null where the caller sees all of the organisation. */
    public static String onlyOf(Caller caller) {
        boolean seesColleagues = caller.seesEveryOrganisation()
                || caller.is(PROVIDER_MANAGER)
                || caller.is(CLIENT_MANAGER)
                || caller.is(CLIENT_APPROVER);
        return seesColleagues ? null : caller.subject();
    }

    /** @param subject the login of the expert whose work it is, or null */
    public static boolean shows(String subject, Caller caller) {
        String only = onlyOf(caller);
        return only == null || only.equals(subject);
    }
}

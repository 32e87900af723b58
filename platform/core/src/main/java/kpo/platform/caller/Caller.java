package kpo.platform.caller;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Who acts: a person or a system, for an organisation.
 *
 * @param subject the token's {@code sub}; four-eyes rules compare it
 * @param organisation the token's {@code org}; what row-level security compares
 * @param roles the names of {@link Role}
 */
public record Caller(String subject, String organisation, Set<String> roles) {

    private static final String JOB = "job:";

    /** Whom nobody is: sees no row. */
    public static final Caller NOBODY = new Caller("", "", Set.of());

    /** A job of the service itself: sees every row of its own database. */
    public static Caller job(String name) {
        return new Caller(JOB + name, "platform", Set.of(Role.SERVICE));
    }

    boolean isJob() {
        return subject.startsWith(JOB);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(String... names) {
        return Stream.of(names).anyMatch(roles::contains);
    }

    /** The rule of {@code caller_is_party} in SQL, for where a row may be seen by more callers than may change it. */
    public boolean isPartyTo(String organisation) {
        return seesEveryOrganisation() || this.organisation.equals(organisation);
    }

    /** Operators, auditors, compliance, vetting officers and services work across organisations; nobody else does. */
    public boolean seesEveryOrganisation() {
        return roles.stream().anyMatch(Role.ACROSS_ORGANISATIONS::contains);
    }
}

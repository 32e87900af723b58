package kpo.engagement.engagement;

import static kpo.platform.caller.Role.*;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kpo.platform.action.Reason;
import kpo.platform.caller.Caller;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

/**
 * The organisations of an engagement. Whoever speaks for one of them needs its organisation and a role of that side: an
 * organisation may be a client here and a provider elsewhere.
 */
@Embeddable
public record Parties(String clientOrganisation, String providerOrganisation) {

    /** Who may know of what is between them. */
    public Set<String> organisations() {
        return Set.of(clientOrganisation, providerOrganisation);
    }

    /** The side for which a caller may speak, if there is one. */
    public Optional<Side> sideOf(Caller caller) {
        if (caller.organisation().equals(clientOrganisation)
                && (caller.is(CLIENT_MANAGER) || caller.is(CLIENT_APPROVER))) {
            return Optional.of(Side.CLIENT);
        }
        if (caller.organisation().equals(providerOrganisation) && caller.is(PROVIDER_MANAGER)) {
            return Optional.of(Side.PROVIDER);
        }
        return Optional.empty();
    }

    /** @throws kpo.platform.problem.ProblemException 403 where the caller speaks for neither side */
    public Side requireSide(Caller caller) {
        return sideOf(caller)
                .orElseThrow(() -> CommonProblem.FORBIDDEN.because("You speak for neither side of this engagement."));
    }

    /** For whoever wants to know beforehand: empty where the caller speaks for that side. */
    public List<Reason> hindrances(Side side, Caller caller) {
        return sideOf(caller).filter(side::equals).isPresent() ? List.of() : List.of(Reason.of(onlyFor(side)));
    }

    /** The same where operators may do it too. */
    public List<Reason> hindrancesOrOperator(Side side, Caller caller) {
        return caller.is(OPERATOR) ? List.of() : hindrances(side, caller);
    }

    /** @throws kpo.platform.problem.ProblemException 403 where the caller does not speak for that side */
    public void require(Side side, Caller caller) {
        if (sideOf(caller).filter(side::equals).isEmpty()) {
            throw onlyFor(side);
        }
    }

    private static ProblemException onlyFor(Side side) {
        return CommonProblem.FORBIDDEN.because(
                "Only the %s's side does this.", side.name().toLowerCase(Locale.ROOT));
    }

    /** @throws kpo.platform.problem.ProblemException 403 where the caller is no operator and speaks for neither side */
    public void requireSideOrOperator(Caller caller) {
        if (!caller.is(OPERATOR)) {
            requireSide(caller);
        }
    }

    /** @throws kpo.platform.problem.ProblemException 403 where the caller is no operator and does not speak for that side */
    public void requireOrOperator(Side side, Caller caller) {
        if (!caller.is(OPERATOR)) {
            require(side, caller);
        }
    }
}

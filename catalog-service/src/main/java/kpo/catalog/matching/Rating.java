package kpo.catalog.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import kpo.platform.problem.Sentence;

/**
 * How well a candidate fulfils one criterion.
 *
 * @param value 0 to 1 with twelve decimals at most, rounded up
 * @param wouldRaise null where the value is 1
 */
record Rating(BigDecimal value, Reason reason, Sentence why, Sentence wouldRaise) {

    /** Why a value is what it is. */
    enum Reason {
        NOT_ASKED,
        MET,
        PARTLY_MET,
        NOT_MET,
        CLAIMED_ONLY,
        OTHER_CURRENCY;

        /** As callers read it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * As many as tell a score from that of exact fractions less often than once in ten million. Rounded up, so that a
     * score whose fractions add up to half a hundredth goes up, as they do: five sixths of .08 and 1202 / 2400 of .10.
     */
    static final int DECIMALS = 12;

    static Rating notAsked() {
        return new Rating(BigDecimal.ONE, Reason.NOT_ASKED, MatchSentence.NOTHING_ASKED.of(), null);
    }

    static Rating none(Reason reason, Sentence why, Sentence wouldRaise) {
        return new Rating(BigDecimal.ZERO, reason, why, wouldRaise);
    }

    /** {@code have / asked}, never above 1. @param asked above 0 */
    static Rating share(BigDecimal have, BigDecimal asked, Sentence why, Sentence wouldRaise) {
        if (have.compareTo(asked) >= 0) {
            return new Rating(BigDecimal.ONE, Reason.MET, why, null);
        }
        BigDecimal value = have.divide(asked, DECIMALS, RoundingMode.CEILING);
        return new Rating(value, have.signum() == 0 ? Reason.NOT_MET : Reason.PARTLY_MET, why, wouldRaise);
    }

    static Rating share(long have, long asked, Sentence why, Sentence wouldRaise) {
        return share(BigDecimal.valueOf(have), BigDecimal.valueOf(asked), why, wouldRaise);
    }

    Rating because(Reason reason) {
        return new Rating(value, reason, why, wouldRaise);
    }
}

package kpo.catalog.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import kpo.platform.problem.Sentence;

/**
 * How well a candidate fulfils one criterion.
 *
 * @param value 0 to 1 with four decimals, half up
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

    private static final int DECIMALS = 4;
    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(DECIMALS);
    private static final BigDecimal ALL = BigDecimal.ONE.setScale(DECIMALS);

    static Rating notAsked() {
        return new Rating(ALL, Reason.NOT_ASKED, MatchSentence.NOTHING_ASKED.of(), null);
    }

    static Rating none(Reason reason, Sentence why, Sentence wouldRaise) {
        return new Rating(NONE, reason, why, wouldRaise);
    }

    /** {@code have / asked}, never above 1. @param asked above 0 */
    static Rating share(BigDecimal have, BigDecimal asked, Sentence why, Sentence wouldRaise) {
        if (have.compareTo(asked) >= 0) {
            return new Rating(ALL, Reason.MET, why, null);
        }
        BigDecimal value = have.divide(asked, DECIMALS, RoundingMode.HALF_UP);
        return new Rating(value, have.signum() == 0 ? Reason.NOT_MET : Reason.PARTLY_MET, why, wouldRaise);
    }

    static Rating share(long have, long asked, Sentence why, Sentence wouldRaise) {
        return share(BigDecimal.valueOf(have), BigDecimal.valueOf(asked), why, wouldRaise);
    }

    Rating because(Reason reason) {
        return new Rating(value, reason, why, wouldRaise);
    }
}

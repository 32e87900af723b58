package kpo.platform.identity;

import java.util.Locale;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.InvalidKeyException;
import org.jose4j.lang.UnresolvableKeyException;

/** What is wrong with a token, in words for whoever sent it. */
enum TokenFault {
    EXPIRED("The token is expired"),
    NOT_YET_VALID("The token is not valid yet"),
    WRONG_ISSUER("The token is not of our issuer"),
    WRONG_AUDIENCE("The token is for another audience"),
    BAD_SIGNATURE("The token is not signed with a key of our issuer"),
    CLAIM_MISSING("The token lacks a claim that we need"),
    MALFORMED("The token is no signed JWT");

    private final String sentence;

    TokenFault(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TokenFault of(InvalidJwtException refusal) {
        if (refusal.hasExpired()) {
            return EXPIRED;
        }
        if (refusal.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return NOT_YET_VALID;
        }
        if (refusal.hasErrorCode(ErrorCodes.ISSUER_INVALID)) {
            return WRONG_ISSUER;
        }
        if (refusal.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)) {
            return WRONG_AUDIENCE;
        }
        if (refusal.hasErrorCode(ErrorCodes.SIGNATURE_INVALID) || refusal.hasErrorCode(ErrorCodes.SIGNATURE_MISSING)) {
            return BAD_SIGNATURE;
        }
        if (refusal.hasErrorCode(ErrorCodes.SUBJECT_MISSING)
                || refusal.hasErrorCode(ErrorCodes.ISSUER_MISSING)
                || refusal.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)
                || refusal.hasErrorCode(ErrorCodes.EXPIRATION_MISSING)) {
            return CLAIM_MISSING;
        }
        return hasNoKey(refusal) ? BAD_SIGNATURE : MALFORMED;
    }

    /** A key that is not known, or an algorithm that is not taken: there is nothing to compare the signature with. */
    private static boolean hasNoKey(Throwable refusal) {
        return refusal != null
                && (refusal instanceof UnresolvableKeyException
                        || refusal instanceof InvalidAlgorithmException
                        || refusal instanceof InvalidKeyException
                        || hasNoKey(refusal.getCause()));
    }
}

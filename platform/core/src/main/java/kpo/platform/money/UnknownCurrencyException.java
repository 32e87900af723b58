package kpo.platform.money;

/** An amount in no currency: told as what any other field says that holds an unknown code. */
public final class UnknownCurrencyException extends IllegalArgumentException {

    /** With the code in its place. */
    public static final String WORDS = "\"%s\" is not a currency of ISO 4217 that holds amounts.";

    private final String code;

    UnknownCurrencyException(String code) {
        super(WORDS.formatted(code));
        this.code = code;
    }

    public String code() {
        return code;
    }
}

package kpo.platform.money;

/** An amount in no currency: told as what any other field says that holds an unknown code. */
public final class UnknownCurrencyException extends IllegalArgumentException {

    UnknownCurrencyException(String code) {
        super("\"%s\" is not a currency of ISO 4217 that holds amounts.".formatted(code));
    }
}

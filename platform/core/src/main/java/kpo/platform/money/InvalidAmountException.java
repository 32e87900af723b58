package kpo.platform.money;

/** A number that is no amount of its currency, or no price: told as what is wrong with the field of the number. */
public final class InvalidAmountException extends IllegalArgumentException {

    InvalidAmountException(String words) {
        super(words);
    }
}

package kpo.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kpo.platform.money.Currencies;

/** A currency of ISO 4217 in which amounts can be owed today. Null is valid; say {@code @NotNull} as well where it is not. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@TextForm(least = 3, most = 3, pattern = "^[A-Z]{3}$")
@Constraint(validatedBy = CurrencyCode.Check.class)
public @interface CurrencyCode {

    String message() default "is no currency of ISO 4217 that is in use";

    /** For a filter: what was written down in a currency of before is still found. */
    boolean orOfBefore() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<CurrencyCode, String> {

        private boolean orOfBefore;

        @Override
        public void initialize(CurrencyCode code) {
            orOfBefore = code.orOfBefore();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || (orOfBefore ? Currencies.exists(text) : Currencies.isInUse(text));
        }
    }
}

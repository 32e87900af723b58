package kpo.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** A country of ISO 3166-1, by its alpha-2 code. Null is valid; say {@code @NotNull} as well where it is not. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@TextForm(least = 2, most = 2, pattern = "^[A-Z]{2}$")
@Constraint(validatedBy = CountryCode.Check.class)
public @interface CountryCode {

    String message() default "is no country of ISO 3166-1 alpha-2 in capitals, such as IN";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<CountryCode, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || exists(text);
        }

        static boolean exists(String code) {
            return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
        }
    }
}

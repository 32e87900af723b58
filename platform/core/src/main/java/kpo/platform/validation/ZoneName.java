package kpo.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A time zone of the IANA database that names a region; offsets and abbreviations do not know daylight saving. Null is valid; say {@code @NotNull} as well where it is not. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
// IANA: three parts at most, of fourteen characters at most.
@TextForm(least = 3, most = 44, pattern = "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$")
@Constraint(validatedBy = ZoneName.Check.class)
public @interface ZoneName {

    String message() default "is no IANA time zone such as Europe/Berlin";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<ZoneName, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || ZoneNames.exists(text);
        }
    }
}

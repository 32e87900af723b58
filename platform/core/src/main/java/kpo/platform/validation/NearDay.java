package kpo.platform.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;

/**
 * A day for which work is planned: not more than ten years before or after today. What is further away is a slip of the
 * pen, such as 2206. Null is valid; say {@code @NotNull} as well where it is not.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NearDay.Check.class)
public @interface NearDay {

    String message() default "is more than ten years before or after today";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    @ApplicationScoped
    class Check implements ConstraintValidator<NearDay, LocalDate> {

        private static final int MOST_YEARS = 10;

        @Inject
        Clock clock;

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            LocalDate today = LocalDate.now(clock);
            return day == null
                    || !day.isBefore(today.minusYears(MOST_YEARS)) && !day.isAfter(today.plusYears(MOST_YEARS));
        }
    }
}

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
 * A day of somebody's calendar: from 1900 on, and at most ten years ahead. Another year is a slip of the pen. It may be long
 * over, since what began once is stated again with every change. Null is valid.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlannedDay.Check.class)
public @interface PlannedDay {

    String message() default "is before 1900, or more than ten years after today";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    @ApplicationScoped
    class Check implements ConstraintValidator<PlannedDay, LocalDate> {

        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
        private static final int MOST_YEARS = 10;

        @Inject
        Clock clock;

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null
                    || !day.isBefore(FIRST) && !day.isAfter(LocalDate.now(clock).plusYears(MOST_YEARS));
        }
    }
}

package kpo.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name is read: it has a letter, that of an organisation (3M, 7-11) a digit at least. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HasLetter.Check.class)
public @interface HasLetter {

    String message() default "has no letter";

    /** Whether a digit will do. */
    boolean orDigit() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<HasLetter, String> {

        private boolean orDigit;

        @Override
        public void initialize(HasLetter rule) {
            orDigit = rule.orDigit();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null
                    || text.isBlank()
                    || text.codePoints().anyMatch(c -> Character.isLetter(c) || orDigit && Character.isDigit(c));
        }
    }
}

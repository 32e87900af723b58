package kpo.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/** A letter has few marks: no script stacks more than six on one, and a heap of them runs over the lines around. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FewMarks.Check.class)
public @interface FewMarks {

    String message() default "has more marks on one letter than any script";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<FewMarks, String> {

        private static final Pattern HEAP = Pattern.compile("\\p{M}{7}");

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !HEAP.matcher(text).find();
        }
    }
}

package kpo.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a person is called, or a team: one line that can be read and told apart. Null is valid. */
@OneLine
@HasLetter
@FewMarks
@OneScript
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface PersonName {

    String message() default "is no name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

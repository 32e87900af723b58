package kpo.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an organisation is called: one line that can be read and told apart. Null is valid. */
@OneLine
@HasLetter(orDigit = true, message = "has neither a letter nor a digit")
@FewMarks
@OneScript
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface OrganisationName {

    String message() default "is no name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

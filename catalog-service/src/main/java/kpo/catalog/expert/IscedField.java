package kpo.catalog.expert;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kpo.catalog.taxonomy.EducationCodes;
import kpo.platform.validation.TextForm;

/** A field of study of ISCED-F 2013, broad, narrow or detailed. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@TextForm(least = 2, most = 4, pattern = "^[0-9]{2,4}$")
@Constraint(validatedBy = IscedField.Check.class)
public @interface IscedField {

    String message() default "is no field of ISCED-F 2013";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<IscedField, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || EducationCodes.hasField(text);
        }
    }
}

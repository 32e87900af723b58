package kpo.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

/**
 * A text is as long as its characters are many, as {@code maxLength} of JSON Schema and {@code length} of PostgreSQL count
 * them; Java counts some of them twice. Null is valid.
 */
public class CodePoints implements ConstraintValidator<Size, String> {

    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
        least = size.min();
        most = size.max();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        int length = text.codePointCount(0, text.length());
        return length >= least && length <= most;
    }
}

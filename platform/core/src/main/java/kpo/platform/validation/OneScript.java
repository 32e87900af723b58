package kpo.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.Character.UnicodeScript;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.Set;

/** No word mixes Latin, Cyrillic and Greek letters, of which many look alike: a name that reads like another one is not it. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneScript.Check.class)
public @interface OneScript {

    String message() default "has a word of Latin, Cyrillic and Greek letters mixed";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<OneScript, String> {

        private static final Set<UnicodeScript> ALIKE =
                EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || text.chars().allMatch(c -> c < 0x80) || !mixes(text);
        }

        private static boolean mixes(String text) {
            UnicodeScript ofWord = null;
            for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
                int c = text.codePointAt(at);
                UnicodeScript script = UnicodeScript.of(c);
                if (ALIKE.contains(script)) {
                    if (ofWord != null && ofWord != script) {
                        return true;
                    }
                    ofWord = script;
                } else if (!Character.isLetterOrDigit(c) && script != UnicodeScript.INHERITED) {
                    ofWord = null;
                }
            }
            return false;
        }
    }
}

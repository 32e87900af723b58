package kpo.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A language of BCP 47 in its canonical form: a language that exists, with script and region where they matter. The region
 * is a country of ISO 3166-1, or several of them by their number in UN M.49. Null is valid; say {@code @NotNull} as well where it is not.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
// RFC 5646, 4.4.1: room for 35 characters. Another spelling is taken, too, and brought into the canonical form.
@TextForm(least = 2, most = 35, pattern = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {

    String message() default
            "is no language tag of BCP 47 such as en, hi, pt-BR or es-419, or its region does not exist";

    /** For a parameter, which nobody brings into the canonical form before it is checked. */
    boolean anyCase() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<LanguageTag, String> {

        private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

        /** To be named in English takes a look into the CLDR; there are some thousand codes of two or three letters. */
        private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

        private boolean anyCase;

        @Override
        public void initialize(LanguageTag tag) {
            anyCase = tag.anyCase();
        }

        @Override
        public boolean isValid(String written, ConstraintValidatorContext context) {
            if (written == null) {
                return true;
            }
            String text = anyCase ? LanguageTags.canonical(written) : written;
            if (!FORM.matcher(text).matches()) {
                return false;
            }
            Locale locale = Locale.forLanguageTag(text);
            return LanguageTags.canonical(text).equals(text)
                    && regionExists(locale.getCountry())
                    && KNOWN.computeIfAbsent(locale.getLanguage(), Check::isKnown);
        }

        private static boolean regionExists(String region) {
            boolean isNumber = !region.isEmpty() && Character.isDigit(region.charAt(0));
            return region.isEmpty() || (isNumber ? isNamed(region) : CountryCode.Check.exists(region));
        }

        /** Of the numbers of UN M.49 the CLDR names those that are no single country's. */
        private static boolean isNamed(String region) {
            return !new Locale.Builder()
                    .setRegion(region)
                    .build()
                    .getDisplayCountry(Locale.ENGLISH)
                    .equals(region);
        }

        // A language that the CLDR does not know is shown by its bare code.
        private static boolean isKnown(String language) {
            return !Locale.forLanguageTag(language)
                    .getDisplayLanguage(Locale.ENGLISH)
                    .equals(language);
        }
    }
}

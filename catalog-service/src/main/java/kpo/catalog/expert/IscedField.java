package kpo.catalog.expert;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** A field of study of ISCED-F 2013, broad, narrow or detailed. Null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IscedField.Check.class)
@interface IscedField {

    String message() default "is no field of ISCED-F 2013";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<IscedField, String> {

        // UNESCO, ISCED Fields of Education and Training 2013: broad, narrow and detailed fields.
        private static final Set<String> FIELDS = Set.of(
                """
                00 000 0000 001 0011 002 0021 003 0031 009 0099 01 011 0110 0111 0112 0113 0114 \
                0119 018 0188 02 020 0200 021 0210 0211 0212 0213 0214 0215 0219 022 0220 0221 0222 \
                0223 0228 0229 023 0230 0231 0232 0239 028 0288 029 0299 03 030 0300 031 0310 0311 \
                0312 0313 0314 0319 032 0320 0321 0322 0329 038 0388 039 0399 04 040 0400 041 0410 \
                0411 0412 0413 0414 0415 0416 0417 0419 042 0421 048 0488 049 0499 05 050 0500 051 \
                0510 0511 0512 0519 052 0520 0521 0522 0529 053 0530 0531 0532 0533 0539 054 0540 0541 \
                0542 058 0588 059 0599 06 061 0610 0611 0612 0613 0619 068 0688 07 070 0700 071 \
                0710 0711 0712 0713 0714 0715 0716 0719 072 0720 0721 0722 0723 0724 0729 073 0730 0731 \
                0732 078 0788 079 0799 08 080 0800 081 0810 0811 0812 0819 082 0821 083 0831 084 \
                0841 088 0888 089 0899 09 090 0900 091 0910 0911 0912 0913 0914 0915 0916 0917 0919 \
                092 0920 0921 0922 0923 0929 098 0988 099 0999 10 100 1000 101 1010 1011 1012 1013 \
                1014 1015 1019 102 1020 1021 1022 1029 103 1030 1031 1032 1039 104 1041 108 1088 109 \
                1099 99 999 9999"""
                        .split(" "));

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || FIELDS.contains(text);
        }
    }
}

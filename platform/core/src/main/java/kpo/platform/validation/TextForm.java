package kpo.platform.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the texts are written that a constraint of ours lets pass, for the contract. The constraint may be narrower, such as
 * a list of codes, and never wider.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TextForm {

    /** In characters. */
    int least();

    /** In characters. */
    int most();

    /** Of the whole text. */
    String pattern();
}

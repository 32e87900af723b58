package kpo.platform.paging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * By what a list can be sorted: fields of its items, each a key of the list's repository. A field that a caller may not
 * see is none, for its order would tell it. Every list can also be sorted by {@link #CREATED_AT}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sorts {

    /** The order of ids, which is that of their making. */
    String CREATED_AT = "createdAt";

    String[] value();
}

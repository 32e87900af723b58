package kpo.platform.transaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation moves money: a charge, an agreement or an invoice comes of it. It is refused without an
 * {@code Idempotency-Key}, and the contract says so. Everywhere else the key is the caller's choice.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeyRequired {}

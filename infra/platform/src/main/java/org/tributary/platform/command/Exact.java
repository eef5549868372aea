package org.tributary.platform.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An amount exactly as a source states it, with up to 6 decimals; without it, the currency's minor units.
 *
 * <p>On a type, or on a component that is an object, it holds for every amount within.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Exact {}

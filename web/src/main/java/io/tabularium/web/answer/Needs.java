package io.tabularium.web.answer;

import io.tabularium.account.Scope;
import io.tabularium.admission.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that a key must have for a route; every method of a resource says this or {@link Open}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

  /** The scope. */
  Scope value();

  /** Which limit counts beside that of all requests; unless said, that of the scope. */
  Operation[] counts() default {};
}

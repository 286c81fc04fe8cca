package io.tabularium.web.answer;

import io.tabularium.admission.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route for everybody, without a key; with one, its client's limits count. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Open {

  /** Which limit counts beside that of all requests. */
  Operation counts() default Operation.READ;

  /** False for a route that nothing limits. */
  boolean limited() default true;
}

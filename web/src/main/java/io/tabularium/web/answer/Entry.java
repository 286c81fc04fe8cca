package io.tabularium.web.answer;

import io.tabularium.account.Scope;
import io.tabularium.admission.Operation;
import java.lang.reflect.Method;

/**
 * What a route asks of who comes.
 *
 * @param scope that a key must have, or null if none is needed
 * @param counts the limit beside that of all requests
 * @param limited false where no limit holds
 */
record Entry(Scope scope, Operation counts, boolean limited) {

  /** Which methods a route has is told to everybody, as the API document tells it. */
  static final Entry OF_OPTIONS = new Entry(null, Operation.ABOUT, true);

  /** As the method of a resource says. */
  static Entry of(Method method) {
    Open open = method.getAnnotation(Open.class);
    if (open != null) {
      return new Entry(null, open.counts(), open.limited());
    }
    Needs needs = method.getAnnotation(Needs.class);
    Operation own = needs.value() == Scope.EXTRACT ? Operation.EXTRACT : Operation.READ;
    return new Entry(needs.value(), needs.counts().length == 0 ? own : needs.counts()[0], true);
  }

  boolean isOpen() {
    return scope == null;
  }
}

package io.tabularium.web.answer;

import io.tabularium.account.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Who the request at hand comes from. */
@RequestScoped
public class CurrentCaller {

  private Caller caller;

  /** The caller; only on routes that {@link Needs} a key. */
  public Caller get() {
    return caller;
  }

  void set(Caller identified) {
    caller = identified;
  }
}

package io.tabularium.web.answer;

import io.tabularium.account.Caller;
import jakarta.enterprise.context.RequestScoped;

/** Who the request at hand comes from. */
@RequestScoped
public class CurrentCaller {

  private Caller caller;

  /** The caller; on routes that are {@link Open}, null where no key came. */
  public Caller get() {
    return caller;
  }

  void set(Caller identified) {
    caller = identified;
  }
}

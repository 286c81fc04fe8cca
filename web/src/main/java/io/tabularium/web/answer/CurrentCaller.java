package io.tabularium.web.answer;

import io.tabularium.account.Caller;
import io.tabularium.admission.Admission;
import jakarta.enterprise.context.RequestScoped;

/** Who the request at hand comes from. */
@RequestScoped
public class CurrentCaller {

  private Caller caller;
  private Admission admission;

  /** The caller; on routes that are {@link Open}, null where no key came. */
  public Caller get() {
    return caller;
  }

  /** How the limits stand after this request; null on routes that nothing limits. */
  public Admission admission() {
    return admission;
  }

  void set(Caller identified) {
    caller = identified;
  }

  void set(Admission counted) {
    admission = counted;
  }
}

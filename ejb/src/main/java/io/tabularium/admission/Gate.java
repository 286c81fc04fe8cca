package io.tabularium.admission;

import io.tabularium.account.AccountService;
import io.tabularium.account.Caller;
import io.tabularium.account.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The checks before a request is served, cheapest first: key, scope, declared size. */
@ApplicationScoped
public class Gate {

  private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

  private AccountService accounts;

  /** For the container's proxy. */
  protected Gate() {}

  @Inject
  Gate(AccountService accounts) {
    this.accounts = accounts;
  }

  /**
   * Who a key belongs to.
   *
   * @param key null if none came
   * @throws RefusalException UNAUTHENTICATED
   */
  public Caller identify(String key) {
    if (key == null || key.isBlank()) {
      throw new RefusalException(
          RefusalCode.UNAUTHENTICATED,
          "Send your API key as \"Authorization: Bearer KEY\" or as \"X-API-Key: KEY\".");
    }
    return accounts
        .authenticate(key)
        .orElseThrow(
            () ->
                new RefusalException(
                    RefusalCode.UNAUTHENTICATED,
                    "The API key is unknown, revoked or expired; ask for a new one."));
  }

  /**
   * Lets only keys through that may be used for {@code scope}.
   *
   * @throws RefusalException FORBIDDEN
   */
  public void require(Caller caller, Scope scope) {
    if (!caller.has(scope)) {
      throw new RefusalException(
          RefusalCode.FORBIDDEN,
          "The API key lacks the scope \"" + scope.wire() + "\"; use a key that has it.");
    }
  }

  /**
   * Refuses a body that says itself that it is too large.
   *
   * @param declaredBytes negative if it does not say
   * @param files how many documents it may hold
   * @throws RefusalException TOO_LARGE
   */
  public void declaredSize(Caller caller, long declaredBytes, int files) {
    if (declaredBytes > caller.tier().maxFileBytes() * files + BYTES_PER_MEGABYTE) {
      throw tooLarge(caller);
    }
  }

  /** The refusal of a document beyond the tier's size. */
  public RefusalException tooLarge(Caller caller) {
    return new RefusalException(
        RefusalCode.TOO_LARGE,
        "A document may have up to "
            + caller.tier().maxFileBytes() / BYTES_PER_MEGABYTE
            + " MB in the tier \""
            + caller.tier().name().wire()
            + "\"; send a smaller one.");
  }
}

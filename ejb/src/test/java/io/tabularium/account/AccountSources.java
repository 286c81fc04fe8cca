package io.tabularium.account;

import io.tabularium.fault.Breakers;
import io.tabularium.fault.DatabaseGuard;
import java.time.Clock;

/** Makes sources of accounts outside the container. */
final class AccountSources {

  private AccountSources() {}

  static AccountSource of(AccountService accounts, Clock clock) {
    Breakers breakers = new Breakers(clock);
    return new AccountSource(accounts, new DatabaseGuard(breakers), breakers);
  }
}

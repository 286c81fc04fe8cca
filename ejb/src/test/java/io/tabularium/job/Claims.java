package io.tabularium.job;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.util.List;

/** The queue's claims, for tests of other rooms. */
public final class Claims {

  private Claims() {}

  /** Those of a node that knows one kind. */
  public static JdbcCustomization of(String kind, int workers) {
    return new Claim(List.of(kind), workers);
  }
}

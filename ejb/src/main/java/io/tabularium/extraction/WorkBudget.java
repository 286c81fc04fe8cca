package io.tabularium.extraction;

import io.tabularium.engine.Budget;
import io.tabularium.engine.FailureCode;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Ends an extraction at its deadline, or when nobody wants it any more. */
record WorkBudget(Clock clock, Instant deadline, BooleanSupplier unwanted, Progress progress)
    implements Budget {

  @Override
  public void check(Integer page) {
    if (page == null) {
      progress.betweenPages();
    } else {
      progress.at(page);
    }
    Budget.super.check(page);
  }

  @Override
  public FailureCode spent() {
    boolean over = unwanted.getAsBoolean() || clock.instant().isAfter(deadline);
    return over ? FailureCode.TIME_LIMIT : null;
  }
}

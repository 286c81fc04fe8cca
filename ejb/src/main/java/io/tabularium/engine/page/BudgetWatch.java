package io.tabularium.engine.page;

/** Asks a budget from within PDFBox, and remembers with what it ended the work. */
final class BudgetWatch implements Runnable {

  private final Runnable budget;
  private RuntimeException spent;

  /**
   * Makes one.
   *
   * @param budget ends the work by throwing
   */
  BudgetWatch(Runnable budget) {
    this.budget = budget;
  }

  @Override
  public void run() {
    try {
      budget.run();
    } catch (RuntimeException end) {
      spent = end;
      throw end;
    }
  }

  /** Throws what ended the work, if it is ended. */
  void rethrow() {
    if (spent != null) {
      throw spent;
    }
  }
}

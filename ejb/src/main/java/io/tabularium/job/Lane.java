package io.tabularium.job;

/** The queues: each has its table and its threads, so that none waits for the other. */
public enum Lane {
  /** Work on documents, as many at a time as there are workers, in fair order. */
  WORK("job"),
  /** Short work that waits on others or cleans up, in the order in which it came. */
  ERRAND("errand");

  private final String table;

  Lane(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }
}

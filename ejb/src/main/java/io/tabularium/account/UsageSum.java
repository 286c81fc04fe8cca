package io.tabularium.account;

/** What was used, all keys together. */
public record UsageSum(long requests, long extractions, long pages) {

  /** Nothing. */
  public static final UsageSum NONE = new UsageSum(0, 0, 0);

  /** Both together. */
  UsageSum plus(UsageSum other) {
    return new UsageSum(
        requests + other.requests, extractions + other.extractions, pages + other.pages);
  }
}

package io.tabularium.audit;

/**
 * What somebody did.
 *
 * @param action such as {@code tier.change}
 * @param subject what was changed, such as {@code tier free}
 * @param before how it was; null where it was not there
 * @param after how it is; null where it is no more
 * @param reason why, as the one who did it says; null if they did not
 */
public record AuditChange(
    String action, String subject, String before, String after, String reason) {

  /** Without a reason given. */
  public AuditChange(String action, String subject, String before, String after) {
    this(action, subject, before, after, null);
  }
}

package io.tabularium.audit;

/**
 * Which entries are wanted; what is null does not matter.
 *
 * @param actor who did it, whole
 * @param action such as {@code tier.change}, whole
 * @param subject what was changed, whole
 */
public record AuditFilter(String actor, String action, String subject) {

  /** Every entry. */
  public static final AuditFilter ALL = new AuditFilter(null, null, null);
}

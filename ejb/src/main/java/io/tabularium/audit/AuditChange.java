package io.tabularium.audit;

/**
 * What somebody did.
 *
 * @param action such as {@code tier.change}
 * @param subject what was changed, such as {@code tier free}
 * @param before how it was; null where it was not there
 * @param after how it is; null where it is no more
 */
public record AuditChange(String action, String subject, String before, String after) {}

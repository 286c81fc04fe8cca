package io.tabularium.audit;

/**
 * Whether the chain is whole.
 *
 * @param entries how many were checked
 * @param brokenAt the number of the first entry that does not fit, or null if all do
 */
public record AuditVerdict(long entries, Long brokenAt) {}

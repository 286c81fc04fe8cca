package io.tabularium.invoice.rule;

import io.tabularium.invoice.model.Severity;
import java.math.BigDecimal;

/**
 * How a rule is set.
 *
 * @param severity what it weighs when it is broken; null where it is switched off
 * @param limit how far a reading may be off; null where the rule measures nothing
 */
public record Ruling(Severity severity, BigDecimal limit) {}

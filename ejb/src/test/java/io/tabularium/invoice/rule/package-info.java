/** Tests of the rules. */
package io.tabularium.invoice.rule;

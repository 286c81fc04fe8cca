/**
 * What stands around all that can be slow or die: tries again, gives up in time, and leaves alone
 * what fails, by MicroProfile Fault Tolerance; and what is known of it. The delay of a breaker
 * stands in milliseconds: Payara 6.2025.10 does not look at its unit.
 */
package io.tabularium.fault;

/**
 * How the server performs: {@code /metrics} for machines, the performance API for administrators.
 */
package io.tabularium.web.performance;

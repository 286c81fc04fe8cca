/** Tests of traces. */
package io.tabularium.trace;

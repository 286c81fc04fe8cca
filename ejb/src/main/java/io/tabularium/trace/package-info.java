/** How work is followed from system to system: W3C Trace Context. */
package io.tabularium.trace;

/** What speaks for a table and against it, and how sure it is. */
package io.tabularium.engine.evidence;

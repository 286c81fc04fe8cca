/**
 * A document's pages as people see them, and what the engine sees on them: for eyes only, nothing
 * of it goes into a result.
 */
package io.tabularium.picture;

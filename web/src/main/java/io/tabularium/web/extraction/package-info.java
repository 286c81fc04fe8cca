/** Extractions over HTTP: send a document, follow it, have its result, erase it. */
package io.tabularium.web.extraction;

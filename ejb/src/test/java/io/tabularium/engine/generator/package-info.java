/** Makes PDFs whose truth is known, for the tests of the engine. */
package io.tabularium.engine.generator;

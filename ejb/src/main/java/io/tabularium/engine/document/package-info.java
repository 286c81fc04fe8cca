/** What belongs together over the pages of a document: tables that go on, and them as one. */
package io.tabularium.engine.document;

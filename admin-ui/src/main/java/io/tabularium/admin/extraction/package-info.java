/** What was extracted: the newest extractions, and one of them with its tables. */
package io.tabularium.admin.extraction;

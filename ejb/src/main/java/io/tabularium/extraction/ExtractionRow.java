package io.tabularium.extraction;

/** An extraction with the name of its client, as lists need them. */
record ExtractionRow(Extraction extraction, String clientName) {

  ExtractionSummary summary() {
    return extraction.summary(clientName);
  }

  ExtractionView view() {
    return extraction.view(clientName);
  }
}

package io.tabularium.admin.invoice;

import com.vaadin.flow.component.html.Span;
import io.tabularium.invoice.model.InvoiceState;

/** What is to be done with an invoice, told by its word, by a shape and by a colour. */
class StateBadge extends Span {

  StateBadge(InvoiceState state) {
    addClassNames("status", "state-" + state.wire());
    setText(getTranslation("invoice.state." + state.wire()));
  }
}

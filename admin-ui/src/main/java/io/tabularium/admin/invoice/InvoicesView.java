package io.tabularium.admin.invoice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.tabularium.admin.Figures;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.PlainTable;
import io.tabularium.invoice.InvoiceDesk;
import io.tabularium.invoice.InvoiceSummary;
import io.tabularium.invoice.model.InvoiceState;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Invoices that wait for somebody, by age or amount; {@code ?state=} and {@code ?order=}. */
@Route(value = "invoices", layout = MainLayout.class)
@PermitAll
public class InvoicesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  /** Whoever has decided on these sees the ones behind them. */
  private static final int MOST = 100;

  private final transient InvoiceDesk desk;
  private final Div chosen = new Div();
  private final Div list = new Div();

  @Inject
  InvoicesView(InvoiceDesk desk) {
    this.desk = desk;
    addClassNames("view", "invoices");
    Header header = new Header(new H1(getTranslation("invoices.title")));
    header.addClassName("view-header");
    Paragraph lead = new Paragraph(getTranslation("invoices.lead"));
    lead.addClassName("lead");
    chosen.addClassName("chip-groups");
    list.addClassName("stretch");
    add(header, lead, chosen, list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    InvoiceState state =
        chosen(asked, "state", InvoiceState.values(), InvoiceState::wire, InvoiceState.REVIEW);
    InvoiceDesk.Order order =
        chosen(
            asked,
            "order",
            InvoiceDesk.Order.values(),
            InvoicesView::word,
            InvoiceDesk.Order.OLDEST);
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            viewer -> show(state, order, ZoneId.of(viewer.getTimeZoneId())));
  }

  private static <T> T chosen(
      QueryParameters asked, String name, T[] values, Function<T, String> word, T otherwise) {
    String wanted = asked.getSingleParameter(name).orElse("");
    return Stream.of(values)
        .filter(each -> word.apply(each).equals(wanted))
        .findFirst()
        .orElse(otherwise);
  }

  private static String word(InvoiceDesk.Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  private void show(InvoiceState state, InvoiceDesk.Order order, ZoneId zone) {
    Div states = new Div();
    for (InvoiceState each : InvoiceState.values()) {
      states.add(chip("invoice.state." + each.wire(), each, order, each == state));
    }
    Div orders = new Div();
    for (InvoiceDesk.Order each : InvoiceDesk.Order.values()) {
      orders.add(chip("invoices.order." + word(each), state, each, each == order));
    }
    states.addClassName("chips");
    orders.addClassName("chips");
    chosen.removeAll();
    chosen.add(states, orders);
    list.removeAll();
    List<InvoiceSummary> found = desk.queue(state, order, MOST);
    if (found.isEmpty()) {
      Paragraph none = new Paragraph(getTranslation("invoices.none." + state.wire()));
      none.addClassName("note");
      list.add(none);
      return;
    }
    PlainTable table =
        new PlainTable(
            getTranslation("invoices.title"),
            Stream.of("invoice", "document", "issued", "gross", "received")
                .map(column -> getTranslation("invoices." + column))
                .toList());
    found.forEach(invoice -> table.add(row(invoice, zone)));
    list.add(table);
    if (found.size() == MOST) {
      list.add(new Paragraph(getTranslation("invoices.more", MOST)));
    }
  }

  private Component chip(
      String text, InvoiceState state, InvoiceDesk.Order order, boolean pressed) {
    RouterLink chip = new RouterLink(getTranslation(text), InvoicesView.class);
    chip.setQueryParameters(
        QueryParameters.simple(Map.of("state", state.wire(), "order", word(order))));
    chip.addClassName("chip");
    if (pressed) {
      chip.getElement().setAttribute("aria-current", "true");
    }
    return chip;
  }

  private List<Component> row(InvoiceSummary invoice, ZoneId zone) {
    InvoiceSummary.Head head = invoice.head();
    List<Component> cells = new ArrayList<>();
    cells.add(
        new RouterLink(
            title(invoice),
            InvoiceDetailsView.class,
            new RouteParameters("id", invoice.id().toString())));
    cells.add(new Span(invoice.document().name()));
    cells.add(new Span(head.issueDate() == null ? Figures.UNKNOWN : head.issueDate().toString()));
    Span gross = new Span(Figures.amount(head.grossTotal()));
    gross.addClassName("figure-cell");
    cells.add(gross);
    cells.add(new Span(Figures.instant(invoice.createdAt(), zone)));
    return cells;
  }

  /** The seller and the number, as far as they are known; else the document's name. */
  static String title(InvoiceSummary invoice) {
    InvoiceSummary.Head head = invoice.head();
    List<String> known = new ArrayList<>();
    if (head.sellerName() != null) {
      known.add(head.sellerName());
    }
    if (head.invoiceNumber() != null) {
      known.add(head.invoiceNumber());
    }
    return known.isEmpty() ? invoice.document().name() : String.join(" \u00b7 ", known);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("invoices.title"));
  }
}

package io.tabularium.admin.invoice;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.tabularium.account.Role;
import io.tabularium.admin.Figures;
import io.tabularium.admin.Notice;
import io.tabularium.admin.PlainTable;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.admission.RefusalException;
import io.tabularium.invoice.ChangeView;
import io.tabularium.invoice.InvoiceDesk;
import io.tabularium.invoice.InvoiceSummary;
import io.tabularium.invoice.InvoiceView;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.picture.PagePictures;
import io.tabularium.setting.InvalidInputException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One invoice under review: findings, page and form, lines, history; corrected and decided on. */
@Dependent
public class ReviewPanel extends Div {

  private final transient InvoiceDesk desk;
  private final transient PagePictures pictures;
  private transient InvoiceView invoice;
  private transient FieldForm form;
  private ZoneId zone;

  @Inject
  ReviewPanel(InvoiceDesk desk, PagePictures pictures) {
    this.desk = desk;
    this.pictures = pictures;
    addClassName("content");
  }

  /** Shows one; answers its title. */
  String show(Optional<UUID> id, ZoneId viewers) {
    zone = viewers;
    invoice = id.flatMap(desk::find).orElse(null);
    draw();
    return invoice == null
        ? getTranslation("invoice.missing.title")
        : InvoicesView.title(invoice.summary());
  }

  private void draw() {
    removeAll();
    if (invoice == null) {
      Header header = new Header(new H1(getTranslation("invoice.missing.title")));
      header.addClassName("view-header");
      add(header, note("invoice.missing"));
      return;
    }
    InvoiceSummary summary = invoice.summary();
    Header header = new Header(new H1(InvoicesView.title(summary)));
    header.addClassName("view-header");
    add(header);
    if (summary.state() == null) {
      add(note(summary.problem() == null ? "invoice.unread" : "invoice.unreadable"));
      return;
    }
    header.add(new StateBadge(summary.state()));
    boolean may = SignedIn.may(Role.OPERATOR);
    InvoiceSheet sheet = new InvoiceSheet(invoice, desk.document(summary.id()), pictures);
    form = new FieldForm(invoice.content().reading(), may, sheet::turnTo);
    if (may) {
      header.add(actions());
    }
    Div panes = new Div(sheet, form);
    panes.addClassName("panes");
    Section review = new Section(panes);
    review.addClassName("viewer");
    add(new FindingList(invoice.content().findings(), form::focus), review);
    if (!invoice.content().reading().items().isEmpty()) {
      add(new H2(getTranslation("invoice.items")), new ItemTable(invoice.content().reading()));
    }
    history(invoice.changes());
  }

  private Div actions() {
    Button save = new Button(getTranslation("invoice.save"), click -> save());
    save.addClickShortcut(Key.KEY_S, KeyModifier.ALT);
    Button reject = new Button(getTranslation("invoice.reject"), click -> decide(false));
    reject.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    reject.addClickShortcut(Key.KEY_R, KeyModifier.ALT);
    Button approve = new Button(getTranslation("invoice.approve"), click -> decide(true));
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    approve.addClickShortcut(Key.KEY_A, KeyModifier.ALT);
    Div actions = new Div(save, reject, approve);
    actions.addClassName("actions");
    actions.getElement().setAttribute("title", getTranslation("invoice.keys"));
    return actions;
  }

  private void save() {
    String actor = SignedIn.actor(Role.OPERATOR);
    if (form.changes().isEmpty()) {
      Notice.done(getTranslation("invoice.unchanged"));
    } else if (corrected(actor)) {
      Notice.done(getTranslation("invoice.saved"));
      show(Optional.of(invoice.summary().id()), zone);
    }
  }

  /** Takes over what was typed, if it can be; else says where it is wrong. */
  private boolean corrected(String actor) {
    try {
      if (!form.changes().isEmpty()) {
        desk.correct(actor, invoice.summary().id(), form.changes());
      }
      return true;
    } catch (InvalidInputException | RefusalException refused) {
      form.refuse(refused.getMessage());
      Notice.failed(refused.getMessage());
      return false;
    }
  }

  /** What was typed is not lost by the decision; the next that waits follows. */
  private void decide(boolean approve) {
    String actor = SignedIn.actor(Role.OPERATOR);
    if (!corrected(actor)) {
      return;
    }
    try {
      desk.decide(actor, invoice.summary().id(), approve);
      Notice.done(getTranslation(approve ? "invoice.approved" : "invoice.rejected"));
      Optional<InvoiceSummary> next =
          desk.queue(InvoiceState.REVIEW, InvoiceDesk.Order.OLDEST, 1).stream().findFirst();
      getUI()
          .ifPresent(
              ui -> ui.navigate(next.map(each -> "invoices/" + each.id()).orElse("invoices")));
    } catch (RefusalException refused) {
      Notice.failed(refused.getMessage());
    }
  }

  private void history(List<ChangeView> changes) {
    if (changes.isEmpty()) {
      return;
    }
    PlainTable table =
        new PlainTable(
            getTranslation("invoice.history"),
            Stream.of("at", "by", "action", "field", "before", "after")
                .map(column -> getTranslation("invoice.change." + column))
                .toList());
    for (ChangeView change : changes) {
      table.row(
          List.of(
              Figures.instant(change.at(), zone),
              change.by(),
              getTranslation("invoice.action." + change.action()),
              text(change.field()),
              text(change.before()),
              text(change.after())));
    }
    add(new H2(getTranslation("invoice.history")), table);
  }

  private static String text(String value) {
    return value == null ? Figures.UNKNOWN : value;
  }

  private Paragraph note(String text) {
    Paragraph note = new Paragraph(getTranslation(text));
    note.addClassName("note");
    return note;
  }
}

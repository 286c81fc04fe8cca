package io.tabularium.admin.client;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.tabularium.account.ClientView;
import io.tabularium.account.Role;
import io.tabularium.admin.PlainTable;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.invoice.InvoiceRules;
import io.tabularium.invoice.rule.Rule;
import io.tabularium.invoice.rule.RuleBook;
import io.tabularium.invoice.rule.Ruling;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** How the rules of invoices are set for a client; folded until somebody asks. */
@Dependent
public class RuleTable extends NativeDetails {

  private final transient InvoiceRules rules;

  @Inject
  RuleTable(InvoiceRules rules) {
    this.rules = rules;
    addClassName("rules");
    setSummaryText(getTranslation("client.rules"));
  }

  void show(ClientView client) {
    RuleBook book = rules.of(client.id());
    PlainTable table =
        new PlainTable(
            getTranslation("client.rules"),
            Stream.of("rule", "severity", "limit", "actions")
                .map(column -> getTranslation("rules." + column))
                .toList());
    for (Rule rule : Rule.values()) {
      table.add(cells(client, book, rule));
    }
    setContent(table);
  }

  private List<Component> cells(ClientView client, RuleBook book, Rule rule) {
    Ruling ruling = book.ruling(rule);
    Span severity = new Span(getTranslation(RuleDialog.key(ruling.severity())));
    if (book.own().containsKey(rule)) {
      severity.addClassName("tag");
    }
    Span limit = new Span(RuleDialog.text(ruling.limit()));
    return List.of(
        new Span(getTranslation("rule." + rule.wire())),
        severity,
        limit,
        action(client, book, rule));
  }

  private Component action(ClientView client, RuleBook book, Rule rule) {
    if (!SignedIn.may(Role.ADMIN)) {
      return new Span();
    }
    Button change = new Button(getTranslation("action.change"));
    change.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    change.setAriaLabel(getTranslation("objective.change", rule.wire()));
    change.addClickListener(
        click -> new RuleDialog(rules, client, rule, book.ruling(rule), () -> show(client)).open());
    return change;
  }
}

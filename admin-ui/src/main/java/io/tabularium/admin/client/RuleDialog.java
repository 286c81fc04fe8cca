package io.tabularium.admin.client;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.tabularium.account.ClientView;
import io.tabularium.account.Role;
import io.tabularium.admin.Notice;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.invoice.InvoiceRules;
import io.tabularium.invoice.model.Severity;
import io.tabularium.invoice.rule.Rule;
import io.tabularium.invoice.rule.Ruling;
import io.tabularium.setting.InvalidInputException;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Sets a rule of invoices for a client, or has it as usual again. */
class RuleDialog extends Dialog {

  private final Select<String> severity = new Select<>();
  private final BigDecimalField limit = new BigDecimalField();

  RuleDialog(InvoiceRules rules, ClientView client, Rule rule, Ruling ruling, Runnable changed) {
    setHeaderTitle(getTranslation("rule." + rule.wire()));
    severity.setLabel(getTranslation("rules.severity"));
    severity.setItems(
        Stream.concat(Stream.of(key(null)), Stream.of(Severity.values()).map(RuleDialog::key))
            .toList());
    severity.setItemLabelGenerator(this::getTranslation);
    severity.setValue(key(ruling.severity()));
    limit.setLabel(getTranslation("rules.limit"));
    limit.setValue(ruling.limit() == null ? null : new BigDecimal(text(ruling.limit())));
    limit.setHelperText(getTranslation("rules.limit." + rule.wire()));
    Div fields = rule.limit() == null ? new Div(severity) : new Div(severity, limit);
    fields.addClassName("fields");
    add(fields);
    Button save =
        new Button(
            getTranslation("action.save"),
            click -> {
              try {
                rules.set(SignedIn.actor(Role.ADMIN), client.id(), rule, wanted());
                end(changed);
              } catch (InvalidInputException refused) {
                limit.setErrorMessage(refused.getMessage());
                limit.setInvalid(true);
              }
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button reset =
        new Button(
            getTranslation("rules.usual"),
            click -> {
              rules.set(SignedIn.actor(Role.ADMIN), client.id(), rule, null);
              end(changed);
            });
    reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    getFooter().add(reset, new Button(getTranslation("action.cancel"), click -> close()), save);
  }

  private Ruling wanted() {
    Severity chosen =
        Stream.of(Severity.values())
            .filter(each -> key(each).equals(severity.getValue()))
            .findFirst()
            .orElse(null);
    return new Ruling(chosen, limit.getValue());
  }

  private void end(Runnable changed) {
    Notice.done(getTranslation("rules.done"));
    close();
    changed.run();
  }

  /** The name of a text for a severity; null is off. */
  static String key(Severity severity) {
    return "severity." + (severity == null ? "off" : severity.wire());
  }

  static String text(BigDecimal limit) {
    return limit == null ? "" : limit.stripTrailingZeros().toPlainString();
  }
}

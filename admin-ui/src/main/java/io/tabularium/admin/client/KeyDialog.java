package io.tabularium.admin.client;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tabularium.account.ClientService;
import io.tabularium.account.ClientView;
import io.tabularium.account.KeyTerms;
import io.tabularium.account.Role;
import io.tabularium.account.Scope;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.setting.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a key for a client, and shows it this once. */
class KeyDialog extends Dialog {

  private static final int NAME_LENGTH = 100;

  private final transient ClientService clients;
  private final transient ClientView client;
  private final transient Runnable changed;
  private final TextField name = new TextField();
  private final Select<Use> use = new Select<>();
  private final TextField end = new TextField();

  /** What a key is for, as people choose it. */
  private enum Use {
    BOTH,
    SEND,
    READ,
    ALL;

    Set<Scope> scopes() {
      return switch (this) {
        case BOTH -> Set.of(Scope.EXTRACT, Scope.READ);
        case SEND -> Set.of(Scope.EXTRACT);
        case READ -> Set.of(Scope.READ);
        case ALL -> Set.of(Scope.values());
      };
    }
  }

  KeyDialog(ClientService clients, ClientView client, Runnable changed) {
    this.clients = clients;
    this.client = client;
    this.changed = changed;
    setHeaderTitle(getTranslation("key.add"));
    name.setLabel(getTranslation("key.name"));
    name.setHelperText(getTranslation("key.name.help"));
    name.setMaxLength(NAME_LENGTH);
    use.setLabel(getTranslation("key.use"));
    use.setItems(List.of(Use.values()));
    use.setItemLabelGenerator(each -> getTranslation("key.use." + each.name()));
    use.setValue(Use.BOTH);
    end.setLabel(getTranslation("key.end"));
    end.setPlaceholder(getTranslation("key.end.never"));
    end.setHelperText(getTranslation("key.end.help"));
    Div fields = new Div(name, use, end);
    fields.addClassName("fields");
    add(fields);
    Button save = new Button(getTranslation("key.add.do"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }

  private void save() {
    String actor = SignedIn.actor(Role.ADMIN);
    Optional<Instant> until = until();
    end.setInvalid(until.isEmpty() && !end.isEmpty());
    end.setErrorMessage(getTranslation("key.end.help"));
    if (end.isInvalid()) {
      return;
    }
    try {
      KeyTerms terms =
          new KeyTerms(name.getValue().strip(), use.getValue().scopes(), until.orElse(null));
      clients
          .addKey(actor, client.id(), terms)
          .ifPresent(issued -> new IssuedKeyDialog(issued, changed).open());
      close();
    } catch (InvalidInputException refused) {
      TextField field = refused.getMessage().startsWith("expiresAt") ? end : name;
      field.setErrorMessage(refused.getMessage());
      field.setInvalid(true);
    }
  }

  /** The end of the day that is written, in UTC; empty if none is, or none that exists. */
  private Optional<Instant> until() {
    try {
      return end.isEmpty()
          ? Optional.empty()
          : Optional.of(
              LocalDate.parse(end.getValue().strip())
                  .plusDays(1)
                  .atStartOfDay(ZoneOffset.UTC)
                  .toInstant());
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}

package io.tabularium.admin.system;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.tabularium.account.Role;
import io.tabularium.admin.Notice;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.SettingService;
import io.tabularium.setting.SettingView;

/** Changes a setting that needs no restart, or gives the environment its say again. */
class SettingDialog extends Dialog {

  private final transient SettingService settings;
  private final transient SettingView setting;
  private final transient Runnable changed;
  private final TextField value = new TextField();

  SettingDialog(SettingService settings, SettingView setting, Runnable changed) {
    this.settings = settings;
    this.setting = setting;
    this.changed = changed;
    setHeaderTitle(getTranslation("system.change"));
    value.setLabel(setting.name());
    value.setHelperText(setting.meaning());
    value.setValue(setting.value() == null ? "" : setting.value());
    Div fields = new Div(value);
    fields.addClassName("fields");
    add(fields);
    Button save = new Button(getTranslation("action.save"), click -> change(value.getValue()));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    if (setting.source().equals("stored")) {
      Button reset = new Button(getTranslation("system.reset"), click -> change(null));
      reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      getFooter().add(reset);
    }
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }

  private void change(String text) {
    String actor = SignedIn.actor(Role.ADMIN);
    try {
      settings.change(actor, setting.name(), text == null ? null : text.strip());
    } catch (InvalidInputException refused) {
      value.setErrorMessage(refused.getMessage());
      value.setInvalid(true);
      return;
    }
    Notice.done(getTranslation("system.changed"));
    close();
    changed.run();
  }
}

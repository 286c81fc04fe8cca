package io.tabularium.admin.system;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tabularium.account.Role;
import io.tabularium.admin.PlainTable;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.setting.SettingService;
import io.tabularium.setting.SettingView;
import java.util.List;
import java.util.Locale;

/** Every setting there is: what holds on this node, where it comes from, what would hold else. */
class SettingTable extends Div {

  private final transient SettingService settings;

  SettingTable(SettingService settings) {
    this.settings = settings;
    show();
  }

  private void show() {
    removeAll();
    PlainTable table =
        new PlainTable(
            getTranslation("system.settings"),
            List.of("setting", "value", "source", "fallback", "actions").stream()
                .map(column -> getTranslation("system." + column))
                .toList());
    settings.list().forEach(setting -> table.add(cells(setting)));
    add(table);
  }

  private List<Component> cells(SettingView setting) {
    Span meaning = new Span(setting.meaning());
    meaning.addClassName("quiet");
    Div name = new Div(new Code(variable(setting)), meaning);
    name.addClassName("setting");
    boolean hidden = setting.value() == null && !setting.source().equals("default");
    String shown = setting.value() == null ? "" : setting.value();
    return List.of(
        name,
        new Code(hidden ? getTranslation("system.secret") : shown),
        new Span(getTranslation("system.source." + setting.source())),
        new Code(setting.fallback()),
        action(setting));
  }

  private Component action(SettingView setting) {
    if (setting.restartNeeded()) {
      Span restart = new Span(getTranslation("system.needs.restart"));
      restart.addClassName("quiet");
      return restart;
    }
    if (!SignedIn.may(Role.ADMIN)) {
      return new Span(getTranslation("system.live"));
    }
    Button change = new Button(getTranslation("action.change"));
    change.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    change.setAriaLabel(getTranslation("objective.change", variable(setting)));
    change.addClickListener(click -> new SettingDialog(settings, setting, this::show).open());
    return change;
  }

  private static String variable(SettingView setting) {
    return setting.name().toUpperCase(Locale.ROOT).replace('.', '_');
  }
}

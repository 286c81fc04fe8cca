package io.tabularium.admin.system;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tabularium.admin.PlainTable;
import io.tabularium.setting.Setting;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Every setting there is: what holds on this node, where it comes from, what would hold else. */
class SettingTable extends Div {

  private final transient Config config;

  SettingTable(Config config) {
    this.config = config;
    PlainTable table =
        new PlainTable(
            getTranslation("system.settings"),
            List.of("setting", "value", "source", "fallback").stream()
                .map(column -> getTranslation("system." + column))
                .toList());
    Setting.ALL.forEach(setting -> table.add(cells(setting)));
    add(table);
  }

  private List<Component> cells(Setting<?> setting) {
    ConfigValue value = config.getConfigValue(setting.name());
    boolean set = value.getValue() != null && !value.getValue().isBlank();
    Span meaning = new Span(setting.meaning());
    meaning.addClassName("quiet");
    Div name = new Div(new Code(variable(setting)), meaning);
    name.addClassName("setting");
    String shown = set ? value.getValue() : setting.fallback();
    return List.of(
        name,
        new Code(isSecret(setting) && set ? getTranslation("system.secret") : shown),
        new Span(set ? source(value) : getTranslation("system.source.default")),
        new Code(setting.fallback()));
  }

  private String source(ConfigValue value) {
    String name = String.valueOf(value.getSourceName());
    return getTranslation(
        name.toLowerCase(Locale.ROOT).contains("env")
            ? "system.source.environment"
            : "system.source.server");
  }

  private static String variable(Setting<?> setting) {
    return setting.name().toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** Never shown, not even to an administrator: a look over the shoulder is enough. */
  private static boolean isSecret(Setting<?> setting) {
    return setting.equals(Setting.ADMIN_PASSWORD) || setting.equals(Setting.API_KEY);
  }
}

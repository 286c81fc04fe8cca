package io.tabularium.admin.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.tabularium.engine.ExtractionMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The options of an extraction as the contract names them. */
public class OptionFields extends Div {

  private final Select<String> mode = new Select<>();
  private final TextField pages = new TextField();
  private final PasswordField password = new PasswordField();

  /** Shows the defaults. */
  public OptionFields() {
    addClassName("options");
    List<String> modes = Arrays.stream(ExtractionMode.values()).map(OptionFields::wire).toList();
    mode.setLabel(getTranslation("option.mode"));
    mode.setItems(modes);
    mode.setItemLabelGenerator(name -> getTranslation("mode." + name));
    mode.setValue(wire(ExtractionMode.AUTO));
    pages.setLabel(getTranslation("option.pages"));
    pages.setPlaceholder(getTranslation("option.pages.all"));
    pages.setHelperText(getTranslation("option.pages.help"));
    password.setLabel(getTranslation("option.password"));
    password.setHelperText(getTranslation("option.password.help"));
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    add(mode, pages, password);
  }

  /** Shows these. */
  public void set(ExtractionMode asked, String askedPages) {
    mode.setValue(wire(asked));
    pages.setValue(askedPages == null ? "" : askedPages);
  }

  /** What is chosen, under the contract's names. */
  public Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    values.put("mode", mode.getValue());
    values.put("pages", pages.getValue());
    values.put("password", password.getValue());
    return values;
  }

  private static String wire(ExtractionMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}

package io.tabularium.admin.invoice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.Reading;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** The fields of an invoice to be looked at and corrected, in the order of the contract. */
class FieldForm extends Div {

  private static final double SURE = 0.9;

  private final Map<FieldName, TextField> fields = new EnumMap<>(FieldName.class);
  private final transient Reading reading;

  /** Tells {@code turner} the page of a field that somebody goes to. */
  FieldForm(Reading reading, boolean editable, IntConsumer turner) {
    this.reading = reading;
    addClassName("fields");
    for (FieldName name : FieldName.values()) {
      TextField field = new TextField(getTranslation("field." + name.wire()));
      field.setReadOnly(!editable);
      field.addClassName("field-" + name.wire());
      field.getElement().setAttribute("data-cell", name.wire());
      Field read = reading.fields().get(name);
      if (read != null) {
        field.setValue(read.value());
        field.setHelperText(helper(read));
        field.setClassName("unsure", read.confidence() < SURE);
        field.addFocusListener(focus -> turner.accept(read.page()));
      }
      fields.put(name, field);
      add(field);
    }
  }

  /** How it was found, where it is printed otherwise or is not sure. */
  private String helper(Field read) {
    if (read.confidence() < SURE) {
      return getTranslation("invoice.unsure", Math.round(read.confidence() * 100));
    }
    boolean same = read.text().isEmpty() || read.text().equals(read.value());
    return same ? "" : getTranslation("invoice.printed", read.text());
  }

  /** What was typed, by the fields' names; blank where a value was taken away. */
  Map<String, String> changes() {
    Map<String, String> changes = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> {
          String before = reading.value(name);
          if (!field.getValue().strip().equals(before == null ? "" : before)) {
            changes.put(name.wire(), field.getValue());
          }
        });
    return changes;
  }

  /** Marks the field that a refusal names at its beginning. */
  void refuse(String message) {
    fields.forEach(
        (name, field) -> {
          field.setInvalid(message.startsWith(name.wire() + ":"));
          field.setErrorMessage(message);
        });
  }

  /** Goes to a field, if it is one of the form. */
  void focus(String wire) {
    FieldName.of(wire).map(fields::get).ifPresent(TextField::focus);
  }
}

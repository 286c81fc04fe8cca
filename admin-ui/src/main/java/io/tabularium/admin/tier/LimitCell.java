package io.tabularium.admin.tier;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.tabularium.account.Tier;
import io.tabularium.account.TierFigure;
import java.util.OptionalLong;

/** One limit of one tier, to be written over in place. */
class LimitCell extends Div {

  private final transient Tier tier;
  private final TierFigure figure;
  private final transient Runnable changed;
  private final Input input = new Input(ValueChangeMode.ON_CHANGE);
  private final Span remark = new Span();
  private long value;
  private boolean wrong;

  /** Tells {@code changed} whenever somebody has written something. */
  LimitCell(Tier tier, TierFigure figure, Runnable changed) {
    this.tier = tier;
    this.figure = figure;
    this.changed = changed;
    addClassName("limit");
    String limit = getTranslation("limit." + figure.wire());
    String name = getTranslation("tier." + tier.name().wire());
    input.setAriaLabel(getTranslation("tiers.cell", limit, name));
    input.getElement().setAttribute("autocomplete", "off");
    input.setId("limit-" + tier.name().wire() + "-" + figure.wire());
    remark.setId(input.getId().orElseThrow() + "-remark");
    remark.addClassName("remark");
    add(input, remark);
    reset();
    input.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            read(change.getValue());
          }
        });
  }

  /** Shows again what holds. */
  final void reset() {
    value = figure.of(tier);
    wrong = false;
    input.setValue(FigureText.of(figure, value));
    mark();
  }

  private void read(String text) {
    OptionalLong written = FigureText.read(figure, text);
    wrong = written.isEmpty();
    if (!wrong) {
      value = written.getAsLong();
      input.setValue(FigureText.of(figure, value));
    }
    mark();
    changed.run();
  }

  private void mark() {
    setClassName("changed", isChanged());
    setClassName("wrong", wrong);
    if (wrong) {
      remark.setText(
          getTranslation(
              "tiers.wrong",
              FigureText.of(figure, figure.least()),
              FigureText.of(figure, figure.most())));
      input.getElement().setAttribute("aria-invalid", "true");
    } else {
      remark.setText(
          isChanged() ? getTranslation("tiers.was", FigureText.of(figure, figure.of(tier))) : "");
      input.getElement().removeAttribute("aria-invalid");
    }
    if (remark.getText().isEmpty()) {
      input.getElement().removeAttribute("aria-describedby");
    } else {
      input.getElement().setAttribute("aria-describedby", remark.getId().orElseThrow());
    }
  }

  boolean isChanged() {
    return !wrong && value != figure.of(tier);
  }

  boolean isWrong() {
    return wrong;
  }

  Tier tier() {
    return tier;
  }

  TierFigure figure() {
    return figure;
  }

  long value() {
    return value;
  }
}

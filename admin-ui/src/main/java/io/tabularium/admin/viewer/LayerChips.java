package io.tabularium.admin.viewer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The layers that can be shown, each with its colour: legend and switches in one. */
class LayerChips extends Div {

  /** What the result itself holds; switched in the browser alone, by the stylesheet. */
  static final List<String> OF_RESULT = List.of("tables", "cells");

  /** What only the engine knows, asked when first wanted. */
  static final List<String> OF_ENGINE =
      List.of("regions", "columns", "rows", "rulings", "words", "fills", "figures");

  private final Set<String> shown = new TreeSet<>(OF_RESULT);
  private final transient Consumer<Set<String>> listener;

  /** Tells {@code listener} what is to be seen after every change. */
  LayerChips(Consumer<Set<String>> listener) {
    this.listener = listener;
    addClassName("chips");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("viewer.layers"));
    OF_RESULT.forEach(this::chip);
    OF_ENGINE.forEach(this::chip);
  }

  private void chip(String layer) {
    Span swatch = new Span();
    swatch.addClassName("swatch");
    NativeButton chip = new NativeButton();
    chip.add(swatch, new Span(getTranslation("layer." + layer)));
    chip.addClassNames("chip", "chip-" + layer);
    press(chip, shown.contains(layer));
    chip.addClickListener(
        click -> {
          boolean on = !shown.remove(layer) && shown.add(layer);
          press(chip, on);
          listener.accept(Set.copyOf(shown));
        });
    add(chip);
  }

  private static void press(NativeButton chip, boolean on) {
    chip.getElement().setAttribute("aria-pressed", Boolean.toString(on));
  }
}

package io.tabularium.admin;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.List;
import java.util.Locale;

/** The portal's words, read from {@code vaadin-i18n/translations*.properties}. */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Texts extends DefaultI18NProvider {

  /** Reads the languages that there are. */
  public Texts() {
    super(List.of(Locale.ENGLISH));
  }
}

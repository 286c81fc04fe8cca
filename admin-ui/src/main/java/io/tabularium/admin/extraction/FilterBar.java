package io.tabularium.admin.extraction;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.tabularium.extraction.ExtractionFilter;
import io.tabularium.extraction.ExtractionSearch;
import io.tabularium.extraction.ExtractionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** What narrows the list; the address holds it too, so that it can be kept and sent. */
class FilterBar extends Section {

  private static final List<Duration> SPANS =
      List.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(30));

  private static final int CODE_LENGTH = 40;

  private final transient Clock clock;
  private final transient Consumer<QueryParameters> listener;
  private final Select<ExtractionStatus> status = new Select<>();
  private final ComboBox<String> client = new ComboBox<>();
  private final TextField code = new TextField();
  private final Select<Duration> since = new Select<>();
  private boolean reading;

  /** Tells {@code listener} what the address is to hold after every change. */
  FilterBar(ExtractionSearch search, Clock clock, Consumer<QueryParameters> listener) {
    this.clock = clock;
    this.listener = listener;
    addClassName("filters");
    setAriaLabel(getTranslation("filter.label"));
    status.setItems(ExtractionStatus.values());
    status.setItemLabelGenerator(
        each ->
            each == null ? getTranslation("filter.any") : getTranslation("status." + each.wire()));
    status.setEmptySelectionAllowed(true);
    status.setEmptySelectionCaption(getTranslation("filter.any"));
    since.setItems(SPANS);
    since.setItemLabelGenerator(
        each -> getTranslation("filter.since." + (each == null ? "any" : text(each))));
    since.setEmptySelectionAllowed(true);
    since.setEmptySelectionCaption(getTranslation("filter.since.any"));
    client.setItems(
        query ->
            search
                .clients(query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                .stream()
                .skip(query.getOffset()));
    client.setClearButtonVisible(true);
    client.setPlaceholder(getTranslation("filter.any"));
    code.setClearButtonVisible(true);
    code.setMaxLength(CODE_LENGTH);
    code.setPlaceholder(getTranslation("filter.any"));
    code.setValueChangeMode(ValueChangeMode.LAZY);
    label(status, "status");
    label(client, "client");
    label(code, "code");
    label(since, "since");
    Button clear = new Button(getTranslation("filter.clear"), click -> clear());
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    add(status, client, code, since, clear);
  }

  private void label(AbstractField<?, ?> field, String name) {
    field.getElement().setProperty("label", getTranslation("filter." + name));
    field.addValueChangeListener(change -> tell());
  }

  private static String text(Duration span) {
    return span.toHours() <= Duration.ofDays(1).toHours()
        ? span.toString()
        : "P" + span.toDays() + "D";
  }

  /** Takes up what an address holds; what makes no sense is as if it were not there. */
  void read(QueryParameters address) {
    reading = true;
    status.setValue(
        pick(Arrays.asList(ExtractionStatus.values()), address, "status", ExtractionStatus::wire));
    since.setValue(pick(SPANS, address, "since", FilterBar::text));
    client.setValue(address.getSingleParameter("client").orElse(null));
    code.setValue(address.getSingleParameter("code").orElse(""));
    reading = false;
  }

  private static <T> T pick(
      Collection<T> all, QueryParameters address, String name, Function<T, String> text) {
    Optional<String> asked = address.getSingleParameter(name);
    return all.stream()
        .filter(each -> asked.filter(text.apply(each)::equals).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** What is chosen. */
  ExtractionFilter filter() {
    return new ExtractionFilter(
        status.getValue(),
        client.getValue(),
        code.getValue().isBlank() ? null : code.getValue().strip(),
        since.getValue() == null
            ? null
            : clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(since.getValue()),
        null);
  }

  private void clear() {
    read(QueryParameters.empty());
    tell();
  }

  private void tell() {
    if (reading) {
      return;
    }
    Map<String, String> chosen = new TreeMap<>();
    if (status.getValue() != null) {
      chosen.put("status", status.getValue().wire());
    }
    if (client.getValue() != null) {
      chosen.put("client", client.getValue());
    }
    if (!code.getValue().isBlank()) {
      chosen.put("code", code.getValue().strip());
    }
    if (since.getValue() != null) {
      chosen.put("since", text(since.getValue()));
    }
    listener.accept(QueryParameters.simple(chosen));
  }
}

package io.tabularium.admin.tier;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import io.tabularium.account.Role;
import io.tabularium.account.Tier;
import io.tabularium.account.TierFigure;
import io.tabularium.account.TierService;
import io.tabularium.admin.PlainTable;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.impact.Hit;
import io.tabularium.impact.Impact;
import io.tabularium.impact.ImpactService;
import io.tabularium.setting.InvalidInputException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What would change and whom it would have hit; saves it with a reason. */
class ReviewDialog extends Dialog {

  private static final int REASON_LENGTH = 500;

  /** More than these nobody reads; the hardest come first. */
  private static final int MOST_HITS = 20;

  private final transient TierService tiers;
  private final transient List<TierChange> changes;
  private final transient BiConsumer<List<Tier>, String> saved;
  private final TextField reason = new TextField();

  /** Tells {@code saved} what holds now, and why. */
  ReviewDialog(
      TierService tiers,
      ImpactService impacts,
      List<TierChange> changes,
      BiConsumer<List<Tier>, String> saved) {
    this.tiers = tiers;
    this.changes = changes;
    this.saved = saved;
    addClassName("review");
    setHeaderTitle(getTranslation("tiers.review"));
    changes.forEach(change -> add(part(change, impacts.of(change.after()))));
    reason.setLabel(getTranslation("tiers.reason"));
    reason.setHelperText(getTranslation("tiers.reason.help"));
    reason.setErrorMessage(getTranslation("tiers.reason.wrong"));
    reason.setMaxLength(REASON_LENGTH);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    add(reason);
    Button save = new Button(getTranslation("action.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }

  private Section part(TierChange change, Impact impact) {
    Section part = new Section(new H3(getTranslation("tier." + change.before().name().wire())));
    PlainTable figures =
        new PlainTable(getTranslation("tiers.changes"), texts("limit", "now", "then"));
    change
        .figures()
        .forEach(
            (figure, value) ->
                figures.row(
                    List.of(
                        getTranslation("limit." + figure.wire()),
                        FigureText.of(figure, figure.of(change.before())),
                        FigureText.of(figure, value))));
    part.add(figures, new Paragraph(verdict(impact)));
    if (!impact.hits().isEmpty()) {
      part.add(hits(impact.hits()));
    }
    if (!impact.unknown().isEmpty()) {
      String limits =
          impact.unknown().stream()
              .sorted()
              .map(figure -> getTranslation("limit." + figure.wire()))
              .collect(Collectors.joining(", "));
      Paragraph note = new Paragraph(getTranslation("tiers.unknown", limits));
      note.addClassName("quiet");
      part.add(note);
    }
    return part;
  }

  private String verdict(Impact impact) {
    long clients = impact.hits().stream().map(Hit::clientId).distinct().count();
    return getTranslation("tiers.hit", clients, impact.clients());
  }

  private PlainTable hits(List<Hit> hits) {
    PlainTable table =
        new PlainTable(
            getTranslation("tiers.hits"), texts("client", "limit", "busiest", "refused"));
    table.addClassName("hits");
    hits.stream()
        .limit(MOST_HITS)
        .forEach(
            hit ->
                table.row(
                    List.of(
                        hit.clientName(),
                        getTranslation("limit." + hit.figure().wire()),
                        FigureText.of(hit.figure(), hit.busiest()),
                        getTranslation(
                            hit.figure() == TierFigure.PAGES_PER_MONTH
                                ? "tiers.month"
                                : "tiers.times",
                            hit.times().hit(),
                            hit.times().outOf()))));
    return table;
  }

  private List<String> texts(String... columns) {
    return List.of(columns).stream().map(column -> getTranslation("tiers." + column)).toList();
  }

  private void save() {
    String actor = SignedIn.actor(Role.ADMIN);
    String why = reason.getValue().strip();
    reason.setInvalid(why.isEmpty());
    if (why.isEmpty()) {
      return;
    }
    try {
      saved.accept(
          tiers.changeAll(actor, changes.stream().map(TierChange::after).toList(), why), why);
      close();
    } catch (InvalidInputException refused) {
      reason.setErrorMessage(refused.getMessage());
      reason.setInvalid(true);
    }
  }
}

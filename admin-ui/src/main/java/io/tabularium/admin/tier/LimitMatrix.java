package io.tabularium.admin.tier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.tabularium.account.Tier;
import io.tabularium.account.TierFigure;
import io.tabularium.admin.PlainTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every limit of every tier; for administrators each one can be written over. */
class LimitMatrix extends PlainTable {

  private final List<LimitCell> cells = new ArrayList<>();

  /**
   * Shows what holds.
   *
   * @param changed told after every change, or null where nothing may be changed
   */
  LimitMatrix(String label, List<Tier> tiers, Runnable changed) {
    super(label, List.of());
    addClassName("matrix");
    setClassName("editable", changed != null);
    List<String> columns = new ArrayList<>(List.of(getTranslation("tiers.limit")));
    tiers.forEach(tier -> columns.add(getTranslation("tier." + tier.name().wire())));
    head(columns);
    for (TierFigure figure : TierFigure.values()) {
      List<Component> row = new ArrayList<>();
      row.add(new Span(getTranslation("limit." + figure.wire())));
      tiers.forEach(tier -> row.add(cell(tier, figure, changed)));
      add(row);
    }
  }

  private Component cell(Tier tier, TierFigure figure, Runnable changed) {
    if (changed == null) {
      return new Span(FigureText.of(figure, figure.of(tier)));
    }
    LimitCell cell = new LimitCell(tier, figure, changed);
    cells.add(cell);
    return cell;
  }

  /** Whether something written cannot be. */
  boolean isWrong() {
    return cells.stream().anyMatch(LimitCell::isWrong);
  }

  /** The tiers as they would be, those that nobody has changed left out. */
  List<TierChange> changes() {
    Map<Tier, Map<TierFigure, Long>> figures = new LinkedHashMap<>();
    cells.stream()
        .filter(LimitCell::isChanged)
        .forEach(
            cell ->
                figures
                    .computeIfAbsent(cell.tier(), any -> new EnumMap<>(TierFigure.class))
                    .put(cell.figure(), cell.value()));
    return figures.entrySet().stream()
        .map(
            each ->
                new TierChange(each.getKey(), TierFigure.change(each.getKey(), each.getValue())))
        .toList();
  }

  void reset() {
    cells.forEach(LimitCell::reset);
  }
}

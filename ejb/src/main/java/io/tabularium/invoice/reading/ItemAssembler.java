package io.tabularium.invoice.reading;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.Ruling;
import io.tabularium.invoice.model.ItemPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes line items of the rows below a heading. */
final class ItemAssembler {

  /** A rule between two items spans at least this part of the heading. */
  private static final double RULE_LENGTH = 0.5;

  /** A row farther away than so many font sizes has nothing to do with the item before it. */
  private static final double FAR = 4;

  private static final double SMALLER = 0.93;

  /** Space between two columns, in font sizes. */
  private static final double MARGIN = 1.5;

  private final Sheet sheet;
  private final Heading heading;
  private final int amount;
  private final int description;

  ItemAssembler(Sheet sheet, Heading heading) {
    this.sheet = sheet;
    this.heading = heading;
    this.amount = amountColumn();
    this.description = descriptionColumn();
  }

  /** A row with its cells. */
  record Line(Row row, List<List<Phrase>> cells) {}

  List<ItemLine> assemble(ItemBody body) {
    Cells cells = new Cells(heading, sheet.numbers());
    List<Line> lines = body.rows().stream().map(row -> new Line(row, cells.of(row))).toList();
    List<Integer> anchors = new ArrayList<>();
    boolean money =
        lines.stream().anyMatch(l -> value(l, amount) != null && value(l, amount).money());
    for (int i = 0; i < lines.size(); i++) {
      if (isAnchor(lines.get(i), money)) {
        anchors.add(i);
      }
    }
    anchors.removeIf(anchor -> small(lines.get(anchor), lines.get(anchors.get(0))));
    List<ItemLine> items = new ArrayList<>();
    List<List<Line>> groups = groups(lines, anchors);
    for (List<Line> group : groups) {
      items.add(
          new ItemCells(sheet, heading, group, room(group, groups)).read(amount, description));
    }
    items.removeIf(item -> !item.item().parts().containsKey(ItemPart.LINE_TOTAL));
    return items;
  }

  /** Whether a line is set smaller and further in than the first item: a part of the one above. */
  private boolean small(Line line, Line first) {
    List<Phrase> texts = line.cells().get(description);
    List<Phrase> others = first.cells().get(description);
    boolean inside =
        !texts.isEmpty()
            && !others.isEmpty()
            && texts.get(0).box().x0() > others.get(0).box().x0() + FAR;
    return inside && texts.get(0).size() < SMALLER * others.get(0).size();
  }

  /** The room of an item's description. */
  private ItemName.Room room(List<Line> group, List<List<Line>> all) {
    double widest = 0;
    int several = 0;
    for (List<Line> other : all) {
      int texts = 0;
      Phrase last = null;
      for (Line line : other) {
        for (Phrase phrase : line.cells().get(description)) {
          if (last == null || ItemName.near(last, phrase)) {
            widest = Math.max(widest, phrase.box().x1());
            last = phrase;
            texts++;
          }
        }
      }
      several += texts > 1 ? 1 : 0;
    }
    double size = group.get(0).row().size();
    boolean ragged = several < all.size();
    return new ItemName.Room(nextColumn(group.get(0)) - MARGIN * size, widest, ragged);
  }

  private double nextColumn(Line line) {
    double next = Double.MAX_VALUE;
    for (int c = description + 1; c < heading.columns().size(); c++) {
      next = Math.min(next, heading.columns().get(c).box().x0());
      for (Phrase phrase : line.cells().get(c)) {
        next = Math.min(next, phrase.box().x0());
      }
    }
    return next;
  }

  private boolean isAnchor(Line line, boolean money) {
    Amount value = value(line, amount);
    if (value == null || (money && !value.money())) {
      return false;
    }
    int filled = 0;
    for (List<Phrase> cell : line.cells()) {
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled > 1;
  }

  private Amount value(Line line, int column) {
    Amount last = null;
    for (Phrase phrase : line.cells().get(column)) {
      for (Found<Amount> found : sheet.numbers().find(phrase.text())) {
        last = found.value().percent() ? last : found.value();
      }
    }
    return last;
  }

  /** Each anchor with the rows that belong to it, the anchor first. */
  private List<List<Line>> groups(List<Line> lines, List<Integer> anchors) {
    List<List<Line>> groups = new ArrayList<>();
    anchors.forEach(anchor -> groups.add(new ArrayList<>(List.of(lines.get(anchor)))));
    boolean ruled = ruled(lines, anchors);
    boolean above = !ruled && numbersBelow(lines, anchors);
    for (int i = 0; i < lines.size(); i++) {
      int group = anchors.contains(i) ? -1 : owner(lines, anchors, i, ruled, above);
      if (group >= 0) {
        groups.get(group).add(lines.get(i));
      }
    }
    return groups;
  }

  private int owner(
      List<Line> lines, List<Integer> anchors, int index, boolean ruled, boolean above) {
    int before = -1;
    for (int a = 0; a < anchors.size() && anchors.get(a) < index; a++) {
      before = a;
    }
    int after = before + 1 < anchors.size() ? before + 1 : -1;
    boolean next = ruled ? before < 0 || belongsBelow(lines, anchors, before, index) : above;
    int owner = next ? after : before;
    if (owner < 0) {
      return -1;
    }
    Row row = lines.get(index).row();
    Row nearest = lines.get(next ? index + 1 : index - 1).row();
    double gap = Math.abs(row.line().baseline() - nearest.line().baseline());
    return gap > FAR * row.size() ? -1 : owner;
  }

  /** Whether a rule parts a row from the item above it, and none from the item below. */
  private boolean belongsBelow(List<Line> lines, List<Integer> anchors, int before, int index) {
    Row row = lines.get(index).row();
    boolean parted = rule(lines.get(anchors.get(before)).row(), row);
    boolean last = before + 1 == anchors.size();
    return parted && (last || !rule(row, lines.get(anchors.get(before + 1)).row()));
  }

  /** Whether rules part the items. */
  private boolean ruled(List<Line> lines, List<Integer> anchors) {
    int rules = 0;
    for (int a = 1; a < anchors.size(); a++) {
      rules += rule(lines.get(anchors.get(a - 1)).row(), lines.get(anchors.get(a)).row()) ? 1 : 0;
    }
    return anchors.size() > 1 && rules == anchors.size() - 1;
  }

  private boolean rule(Row upper, Row lower) {
    for (Ruling ruling : sheet.pages().page(upper.page()).rulings()) {
      if (ruling.axis() == Axis.HORIZONTAL
          && ruling.position() > upper.line().baseline() - 1
          && ruling.position() < lower.line().baseline() - 0.5 * lower.size()
          && ruling.length() > RULE_LENGTH * (heading.right() - heading.left())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the texts of an item stand above its numbers. */
  private boolean numbersBelow(List<Line> lines, List<Integer> anchors) {
    if (anchors.isEmpty() || anchors.get(0) == 0) {
      return false;
    }
    boolean bare = true;
    for (int anchor : anchors) {
      bare &= lines.get(anchor).cells().get(description).isEmpty();
    }
    return bare;
  }

  private int amountColumn() {
    int best = -1;
    for (String role : List.of("amount", "gross", "unitPrice", "taxAmount")) {
      for (int c = 0; c < heading.columns().size() && best < 0; c++) {
        int column = heading.columns().size() - 1 - c;
        best = heading.columns().get(column).is(role) ? column : best;
      }
    }
    return Math.max(0, best);
  }

  private int descriptionColumn() {
    for (String role : List.of("description", "article", "other", "position")) {
      for (int c = 0; c < heading.columns().size(); c++) {
        if (heading.columns().get(c).is(role)) {
          return c;
        }
      }
    }
    return 0;
  }

  /** The number of a cell, or null. */
  static BigDecimal number(Amount amount) {
    return amount == null ? null : amount.value();
  }
}

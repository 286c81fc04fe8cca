package io.tabularium.invoice.reading;

import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Shares the phrases of a row out among the columns of a heading. */
final class Cells {

  /** What it costs to put a word where a number should be, in points of distance. */
  private static final double WRONG_KIND = 40;

  private static final double BLURRED = 12;

  /** A number that ends before the next column may stand right of its heading: so much it costs. */
  private static final double WITHIN = 0.2;

  /** A number behind a text is parted from it by more than a space, in font sizes. */
  private static final double TAIL_GAP = 0.45;

  private final Heading heading;
  private final NumberReader numbers;

  Cells(Heading heading, NumberReader numbers) {
    this.heading = heading;
    this.numbers = numbers;
  }

  /** The phrases of each column, in the order of the columns. */
  List<List<Phrase>> of(Row row) {
    List<Phrase> phrases = new ArrayList<>();
    row.phrases().forEach(phrase -> phrases.addAll(split(phrase)));
    int[] places = place(phrases);
    List<List<Phrase>> cells = new ArrayList<>();
    heading.columns().forEach(column -> cells.add(new ArrayList<>()));
    for (int i = 0; i < places.length; i++) {
      cells.get(places[i]).add(phrases.get(i));
    }
    return cells;
  }

  /** A number at the start that belongs to an earlier column is parted from the text behind it. */
  private List<Phrase> split(Phrase phrase) {
    List<Word> words = phrase.line().words();
    for (int i = 1; i < words.size(); i++) {
      Phrase head = part(phrase, words.subList(0, i));
      Phrase tail = part(phrase, words.subList(i, words.size()));
      double gap = tail.box().x0() - head.box().x1();
      boolean wide = gap > TAIL_GAP * phrase.size();
      boolean edge = isNumber(head.text()) || (isNumber(tail.text()) && wide);
      int first = nearest(head);
      int second = nearest(tail);
      if (edge && first < second && !glued(head, tail)) {
        List<Phrase> parts = new ArrayList<>(List.of(head));
        parts.addAll(split(tail));
        return parts;
      }
    }
    return List.of(phrase);
  }

  /** Whether the two are one number with its sign or currency. */
  private boolean glued(Phrase head, Phrase tail) {
    return numbers.whole(head.text() + " " + tail.text()) != null;
  }

  private static Phrase part(Phrase phrase, List<Word> words) {
    return Phrase.of(phrase.page(), phrase.row(), TextLine.of(words));
  }

  private boolean isNumber(String text) {
    return numbers.whole(text) != null;
  }

  private int nearest(Phrase phrase) {
    int best = 0;
    for (int i = 1; i < heading.columns().size(); i++) {
      if (cost(phrase, heading.columns().get(i)) < cost(phrase, heading.columns().get(best))) {
        best = i;
      }
    }
    return best;
  }

  /** The cheapest places that keep the order from left to right. */
  private int[] place(List<Phrase> phrases) {
    int columns = heading.columns().size();
    double[][] least = new double[phrases.size() + 1][columns];
    int[][] from = new int[phrases.size() + 1][columns];
    for (int i = 0; i < phrases.size(); i++) {
      for (int c = 0; c < columns; c++) {
        int best = -1;
        double cheapest = 0;
        for (int before = 0; before <= c && i > 0; before++) {
          double price = least[i][before] + (before == c ? crowd(heading.columns().get(c)) : 0);
          if (best < 0 || price < cheapest) {
            best = before;
            cheapest = price;
          }
        }
        from[i + 1][c] = best;
        least[i + 1][c] = cheapest + cost(phrases.get(i), heading.columns().get(c));
      }
    }
    return trace(least, from);
  }

  private static int[] trace(double[][] least, int[][] from) {
    int count = least.length - 1;
    int[] places = new int[count];
    int column = 0;
    for (int c = 1; c < least[0].length; c++) {
      column = least[count][c] < least[count][column] ? c : column;
    }
    for (int i = count; i > 0; i--) {
      places[i - 1] = column;
      column = from[i][column];
    }
    return places;
  }

  private static double crowd(Column column) {
    return column.numeric() ? BLURRED : 1;
  }

  private double cost(Phrase phrase, Column column) {
    double x0 = phrase.box().x0();
    double x1 = phrase.box().x1();
    double gap = Math.max(0, Math.max(column.box().x0() - x1, x0 - column.box().x1()));
    boolean before = column.numeric() && x1 <= next(column);
    gap = before ? WITHIN * gap : gap;
    double center = Math.abs((x0 + x1) / 2 - column.box().centerX());
    double edge = Math.min(Math.abs(x0 - column.box().x0()), Math.abs(x1 - column.box().x1()));
    return gap + 0.3 * Math.min(edge, center) + kind(phrase, column);
  }

  /** Where the column after this one begins. */
  private double next(Column column) {
    int index = heading.columns().indexOf(column);
    return index + 1 < heading.columns().size()
        ? heading.columns().get(index + 1).box().x0()
        : Double.MAX_VALUE;
  }

  private double kind(Phrase phrase, Column column) {
    List<Found<Amount>> found =
        column.is("quantity") ? numbers.quantities(phrase.text()) : numbers.find(phrase.text());
    boolean number = !found.isEmpty() && found.get(0).start() <= 2;
    boolean percent = number && found.get(0).value().percent();
    boolean money = number && found.get(0).value().money();
    return switch (column.role()) {
      case "position" -> number && !money && phrase.text().length() < 8 ? 0 : WRONG_KIND;
      case "quantity" -> number && !percent ? 0 : WRONG_KIND;
      case "unitPrice", "amount", "gross", "taxAmount" ->
          number ? (percent ? WRONG_KIND : 0) : WRONG_KIND;
      case "taxRate", "discount" -> percent ? 0 : (money ? BLURRED : 4);
      case "unit" -> number ? BLURRED : 0;
      case "description" -> money && phrase.text().length() < 14 ? BLURRED : 0;
      default -> 2;
    };
  }
}

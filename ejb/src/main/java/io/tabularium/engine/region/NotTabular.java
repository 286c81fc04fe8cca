package io.tabularium.engine.region;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what stands in columns and is no table: formulas, contents, indexes, programs. */
final class NotTabular {

  /** Pieces of tall brackets, in Unicode and in the private area where TeX and Symbol fonts lie. */
  private static final Pattern BRACKET_PIECE = Pattern.compile("[\u239b-\u23ae\uf8e5-\uf8fe]");

  private static final Pattern RELATION = Pattern.compile("[<>:!]?=|[\u2245\u2248\u2260\u2261]");

  /** A bracket about more than one line of a formula stands by itself. */
  private static final Pattern LONE_BRACKET = Pattern.compile("[(\\[{]");

  /** How lines of programs, of settings and of dialogues with a machine begin, end or read. */
  private static final Pattern CODE =
      Pattern.compile(
          "[;{]$|^[\\])}]+[;,.]?$|<-|:=|\\(\\)|^/\\*|\\*/$|^//|^\\S{0,12}>\\s+[^\\d\\s]|^[\\w.]+ = ");

  private static final Pattern INDEXED =
      Pattern.compile(".*\\p{L}.*,\\s?[0-9]{1,4}([-\u2013,\\s]+[0-9]{1,4})*,?");

  private static final Pattern PAGE = Pattern.compile("[0-9]{1,4}|[ivxlc]{1,7}");

  /** At least this share of the lines of a formula has a sign such as = by itself. */
  private static final double RELATED = 0.5;

  /** At least this share of the lines of a program shows that it is one. */
  private static final double CODED = 0.4;

  /** At least this share of the entries of an index ends in page numbers. */
  private static final double INDEXING = 0.5;

  /** At least this share of the lines of a contents page ends in a page number ... */
  private static final double PAGED = 0.7;

  /** ... and this share is led there by dots, unless nothing else speaks for a table. */
  private static final double LED = 0.5;

  /** Fewer numbers that never go down may do so by chance. */
  private static final int MIN_PAGES = 5;

  private NotTabular() {}

  /** Whether {@code lines} without rules are no table, though they stand in columns. */
  static boolean is(List<TextLine> lines) {
    return isFormula(lines) || isContents(lines) || isIndex(lines) || isProgram(lines);
  }

  private static boolean isProgram(List<TextLine> lines) {
    long coded = lines.stream().filter(line -> CODE.matcher(line.text()).find()).count();
    return coded >= CODED * lines.size();
  }

  /** Whether the parts of the lines are entries with page numbers after a comma. */
  private static boolean isIndex(List<TextLine> lines) {
    List<TextLine> parts = lines.stream().flatMap(line -> Phrases.wide(line).stream()).toList();
    long indexed = parts.stream().filter(part -> INDEXED.matcher(part.text()).matches()).count();
    return indexed >= MIN_PAGES && indexed >= INDEXING * parts.size();
  }

  private static boolean isFormula(List<TextLine> lines) {
    long related = lines.stream().filter(line -> has(line, RELATION)).count();
    long bracketed = lines.stream().filter(line -> has(line, LONE_BRACKET)).count();
    return related + (related > 0 ? bracketed : 0) >= RELATED * lines.size()
        || lines.stream()
            .flatMap(line -> line.words().stream())
            .anyMatch(word -> BRACKET_PIECE.matcher(word.text()).find());
  }

  private static boolean has(TextLine line, Pattern whole) {
    return line.words().stream().anyMatch(word -> whole.matcher(word.text()).matches());
  }

  /** Whether titles stand before page numbers that never go down. */
  static boolean isContents(List<TextLine> lines) {
    int pages = 0;
    int led = 0;
    int last = 0;
    boolean bare = true;
    for (TextLine line : lines) {
      Word end = line.words().get(line.words().size() - 1);
      List<TextLine> parts = withoutLeaders(Phrases.wide(line));
      if (parts.size() > 1 && isTitle(parts) && PAGE.matcher(end.text()).matches()) {
        int page = Character.isDigit(end.text().charAt(0)) ? Integer.parseInt(end.text()) : last;
        if (page < last) {
          return false;
        }
        last = page;
        pages++;
        led += line.words().stream().anyMatch(w -> w.isLeader() || w.endsInLeader()) ? 1 : 0;
      } else {
        bare &= parts.size() == 1;
      }
    }
    boolean mostly = pages >= PAGED * lines.size();
    return mostly && (led >= LED * lines.size() || (bare && pages >= MIN_PAGES));
  }

  private static List<TextLine> withoutLeaders(List<TextLine> parts) {
    return parts.stream().filter(part -> !part.words().stream().allMatch(Word::isLeader)).toList();
  }

  /** Whether a title, with or without the number of its section, stands before the page alone. */
  private static boolean isTitle(List<TextLine> parts) {
    TextLine title = parts.get(parts.size() - 2);
    return parts.size() <= 3 && !Content.isValue(title.text());
  }
}

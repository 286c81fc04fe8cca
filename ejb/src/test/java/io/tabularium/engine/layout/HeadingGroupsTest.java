package io.tabularium.engine.layout;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HeadingGroupsTest {

  private static final double BELOW = 200;

  /** Seven columns 40 wide and 10 apart, the first from 60 to 100. */
  private final HeadingGroups headings = new HeadingGroups(columns(7));

  private static List<Boundary> columns(int count) {
    List<Boundary> columns = new ArrayList<>(List.of(Boundary.ruled(60)));
    for (int c = 1; c < count; c++) {
      columns.add(Boundary.between(50 + 50 * c, 60 + 50 * c));
    }
    columns.add(Boundary.ruled(50 + 50 * count));
    return columns;
  }

  @Test
  void aHeadingBetweenTwoColumnsNamesBoth() {
    assertThat(groups(heads(1, 2, 3), 12, middle(1.5, "Grade"))).containsExactly("Grade 1-2");
  }

  @Test
  void aHeadingAllButOverItsColumnNamesThatOne() {
    assertThat(groups(heads(1, 2, 3), 12, middle(1.1, "Grade"))).isEmpty();
  }

  @Test
  void aHeadingInTheMiddleOfAllColumnsNamesThem() {
    assertThat(groups(heads(1, 2, 3), 12, middle(2, "Grade"))).containsExactly("Grade 1-3");
  }

  @Test
  void inTheMiddleOfSomeColumnsItMayBeTheFirstLineOfOne() {
    assertThat(groups(heads(1, 2, 3, 4), 12, middle(2, "Grade"))).isEmpty();
  }

  @Test
  void aLineNearerThanRowsMayGoOn() {
    assertThat(groups(heads(1, 2, 3), 13, middle(2, "Grade"))).isEmpty();
    assertThat(groups(heads(1, 2, 3), 12.5, middle(2, "Grade"))).isNotEmpty();
  }

  @Test
  void aLineAsNearAsInTextMayGoOn() {
    assertThat(groups(heads(1, 2, 3), 0, 11.4, middle(2, "Grade"))).isEmpty();
    assertThat(groups(heads(1, 2, 3), 0, 11.6, middle(2, "Grade"))).isNotEmpty();
  }

  @Test
  void headingsAllAlikeAreFirstLinesOfHeadings() {
    List<TextLine> heads = heads(1, 2, 3, 4, 5, 6);
    assertThat(groups(heads, 12, middle(2, "Net"), middle(5, "Net"))).isEmpty();
    assertThat(groups(heads, 12, middle(2, "Net"), middle(5, "Gross")))
        .containsExactly("Net 1-3", "Gross 4-6");
  }

  @Test
  void besideTheFirstLineOfAHeadingItMayBeOneToo() {
    assertThat(groups(heads(1, 2, 3, 4), 12, middle(2, "Net"), middle(4, "Gross"))).isEmpty();
  }

  @Test
  void besideAHeadingOfItsOwnColumnItNamesTheOthers() {
    assertThat(groups(heads(1, 2, 3), 12, middle(0, "Item"), middle(2, "Net"), middle(4, "Total")))
        .containsExactly("Item 0-0", "Net 1-3", "Total 4-4");
  }

  @Test
  void flushHeadingsNameAllColumnsIfTheyAreARowOfTheirOwn() {
    List<TextLine> heads = heads(1, 2, 3, 4);
    assertThat(groups(heads, 12, 15, text(at(1), "Net"), text(at(3), "Gross")))
        .containsExactly("Net 1-2", "Gross 3-4");
    assertThat(groups(heads, 12, 14, text(at(1), "Net"), text(at(3), "Gross"))).isEmpty();
  }

  @Test
  void soDoThoseFlushRight() {
    List<TextLine> heads = heads(1, 2, 3, 4);
    assertThat(groups(heads, 12, 15, text(at(2) + 4, "Net"), text(at(4) - 4, "Gross")))
        .containsExactly("Net 1-2", "Gross 3-4");
  }

  @Test
  void wordsThatStandOverHeadingsAreHeadingsOfThose() {
    List<TextLine> narrow = List.of(line(BELOW, text(100, "one"), text(115.5, "two")));
    assertThat(groups(narrow, 12, text(100, "net"), text(115.5, "big"))).isEmpty();
  }

  @Test
  void aWiderSpacePartsHeadings() {
    PageSketch sketch = sketch();
    for (Text word : List.of(text(125, "Net"), text(139.5, "pay"), text(155.5, "Big"))) {
      sketch.text(word.x(), BELOW - 12, word.text());
    }
    sketch.text(170, BELOW - 12, "tax");
    assertThat(headings.find(Phrases.close(sketch.textLines().get(0)), heads(1, 2, 3), 12))
        .extracting(group -> group.phrase().text())
        .doesNotContain("Net pay Big tax");
    assertThat(Phrases.atWiderGaps(sketch.textLines().get(0), 1.3)).hasSize(2);
  }

  /** Each of the phrases may name one column or two: all ways to choose are too many to try. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aWideHeadIsReadWithoutTryingAllWays() {
    int groups = 60;
    Text[] phrases = new Text[groups];
    for (int i = 0; i < groups; i++) {
      phrases[i] = middle(1.5 + 2 * i, "Group" + i);
    }
    TextLine head = line(BELOW - 12, phrases);
    HeadingGroups wide = new HeadingGroups(columns(2 * groups + 1));
    int[] below = IntStream.rangeClosed(1, 2 * groups).toArray();
    assertThat(wide.find(Phrases.close(head), heads(below), 12))
        .hasSize(groups)
        .allMatch(group -> group.last() == group.first() + 1);
  }

  /** A phrase from {@code x} on. */
  private record Text(double x, String text) {}

  private static Text text(double x, String text) {
    return new Text(x, text);
  }

  /** A phrase in the middle of a column, or between two. */
  private static Text middle(double column, String text) {
    return new Text(80 + 50 * column - 2 * text.length(), text);
  }

  /** Left end of the heading of a column. */
  private static double at(int column) {
    return middle(column, "2010").x();
  }

  private static List<TextLine> heads(int... columns) {
    Text[] heads = new Text[columns.length];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = middle(columns[i], "201" + columns[i]);
    }
    return List.of(line(BELOW, heads));
  }

  private static TextLine line(double baseline, Text... texts) {
    PageSketch sketch = sketch();
    for (Text text : texts) {
      sketch.text(text.x(), baseline, text.text());
    }
    return sketch.textLines().get(0);
  }

  private List<String> groups(List<TextLine> heads, double pitch, Text... texts) {
    return groups(heads, pitch, 12, texts);
  }

  private List<String> groups(List<TextLine> heads, double pitch, double above, Text... texts) {
    return headings.find(Phrases.close(line(BELOW - above, texts)), heads, pitch).stream()
        .map(group -> group.phrase().text() + " " + group.first() + "-" + group.last())
        .toList();
  }
}

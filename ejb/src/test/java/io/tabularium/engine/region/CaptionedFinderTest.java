package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.TOP;
import static io.tabularium.engine.PageSketch.at;
import static io.tabularium.engine.PageSketch.sketch;
import static io.tabularium.engine.region.FoundRegions.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which texts below a caption are a table without lines. */
class CaptionedFinderTest {

  private static final String SENTENCES =
      """
      Type        Description
      Likert      An ordered set of discrete terms from which the patients
      scale       choose the response that best describes their state
      Checklist   A simple choice between a limited set of options, of which
                  the patients mark one or two or all of them
      Rating      A set of numerical categories without a word on each of them
      """;

  @Test
  void sentencesInColumnsUnderACaptionAreATable() {
    assertThat(found("Table 3. Response options\n" + SENTENCES))
        .containsExactly(SENTENCES.strip().replaceAll(" +", " ").replaceAll(" ?\n ?", " / "));
  }

  @Test
  void withoutItTheyAreNone() {
    assertThat(found("Response options\n" + SENTENCES)).isEmpty();
  }

  @Test
  void underTheCaptionOfAFigureTheyAreNone() {
    assertThat(found("Figure 3. Response options\n" + SENTENCES)).isEmpty();
  }

  @Test
  void aSentenceAcrossTheColumnsEndsTheTable() {
    assertThat(
            found(
                "Table 3. Response options\n"
                    + SENTENCES
                    + "Item response options are mostly held for appropriate if they are few.\n"))
        .containsExactlyElementsOf(found("Table 3. Response options\n" + SENTENCES));
  }

  @Test
  void aNoteOrATitleFurtherBelowIsNoRow() {
    for (PageSketch end :
        List.of(
            sketch("Table 3. Options\n" + SENTENCES).lines("Note: 1"),
            sketch("Table 3. Options\n" + SENTENCES).skip(10).lines("Next"))) {
      assertThat(found(end)).containsExactlyElementsOf(found("Table 3. Options\n" + SENTENCES));
    }
  }

  @Test
  void groupsWithSpaceAboutTheirNamesStayOneTable() {
    assertThat(
            found(
                sketch("Table 6 Weights\nDose     Day 1     Day 4\n")
                    .skip(20)
                    .lines("Male")
                    .skip(12)
                    .lines("0        5.8       8.8\n250      5.9       9.0")
                    .skip(20)
                    .lines("Female")
                    .skip(12)
                    .lines("0        5.4       8.2\n250      5.6       8.4")))
        .containsExactly(
            "Dose Day 1 Day 4 / Male / 0 5.8 8.8 / 250 5.9 9.0 / Female / 0 5.4 8.2 / 250 5.6 8.4");
  }

  @Test
  void proseBesideATableEndsNoneOfItsRows() {
    PageSketch page =
        sketch(
            """
            Those who were hurt there had come in cars, all of
            them from the north of the city and from the west,
            where most of the shops were in those years, and
            where the streets had been built for the trams
            that went from the harbour to the hills in less
            than half an hour, which was a long time then.
            """);
    String[] rows = {
      "Table 4: Places", "Building    n      %", "Home       60   27.7", "Car         5    1.5"
    };
    for (int i = 0; i < rows.length; i++) {
      page.text(at(60), TOP + 15 + 13 * i, rows[i]);
    }
    assertThat(found(page)).containsExactly("Building n % / Home 60 27.7 / Car 5 1.5");
  }

  @Test
  void twoColumnsOfProseUnderACaptionAreNone() {
    assertThat(
            found(
                """
                Table 1 Places
                They had come in cars, all          They stood in two long rows
                of them from the north of           before the doors of the small
                the city and from the west          houses there, most of which had
                where most of the shops of          gardens of their own and trees
                those years had been built.         that were as old as they were.
                """))
        .isEmpty();
  }

  @Test
  void twoLinesInColumnsUnderACaptionAreNone() {
    assertThat(found("Table 1 Places\nNorth     the first of all\nSouth     another")).isEmpty();
  }

  @Test
  void aHeadOfMoreNamesThanATableHasIsNone() {
    for (int columns : new int[] {50, 51}) {
      String rows =
          "name   ".repeat(columns).strip() + ("\n" + "word   ".repeat(columns)).repeat(3);
      assertThat(CaptionedFinder.find(sketch("Table 1 Counts\n" + rows).textLines()))
          .hasSize(columns == 50 ? 1 : 0);
    }
  }
}

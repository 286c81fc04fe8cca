package io.tabularium.engine.grid;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each table has two more rows, so that its columns are known. */
class TextRowsTest {

  @Test
  void eachLineWithAValueIsARow() {
    assertThat(rows("Taxes             30")).containsExactly("Taxes | 30");
  }

  @Test
  void aLabelInLowerCaseThatHadNoRoomGoesOn() {
    assertThat(rows("Taxes on incomes  30", "of people"))
        .containsExactly("Taxes on incomes / of people | 30");
  }

  @Test
  void aLabelInLowerCaseThatHadRoomIsARow() {
    assertThat(rows("Taxes             30", "of people"))
        .containsExactly("Taxes | 30", "of people | ");
  }

  @Test
  void anIndentedLabelInLowerCaseGoesOn() {
    assertThat(rows("Taxes             30", " of people"))
        .containsExactly("Taxes / of people | 30");
  }

  @Test
  void aCapitalThatHadNoRoomIsARow() {
    assertThat(rows("Taxes on incomes  30", "People")).hasSize(2);
  }

  @Test
  void anIndentedCapitalThatHadNoRoomGoesOn() {
    assertThat(rows("Taxes on incomes  30", " People"))
        .containsExactly("Taxes on incomes / People | 30");
  }

  @Test
  void aLabelAloneInItsRowGoesOnWithTheLineThatHasTheValue() {
    assertThat(rows("Taxes on incomes", "of all people     30"))
        .containsExactly("Taxes on incomes / of all people | 30");
  }

  @Test
  void aValueBelowAValueIsARow() {
    assertThat(rows("Taxes on incomes  30", "of people         40")).hasSize(2);
  }

  @Test
  void aValueBelowNothingIsARow() {
    assertThat(
            sketch(
                    """
                    Sales     good     10
                    Costs     high     20
                    Taxes     paid
                                       30
                    """)
                .rows())
        .endsWith("Taxes | paid | ", " |  | 30");
  }

  @Test
  void aLineFartherBelowIsARow() {
    assertThat(
            sketch("Sales of firms    10\nCosts of firms    20\nTaxes on incomes  30")
                .skip(3)
                .lines("of people")
                .rows())
        .hasSize(4);
  }

  @Test
  void aLineNearerThanRowsAreApartGoesOn() {
    assertThat(sketch("Sales     10\n\nCosts     20\nAbroad").rows())
        .containsExactly("Sales | 10", "Costs / Abroad | 20");
  }

  @Test
  void textSetUnevenlyIsOneRow() {
    assertThat(
            sketch("Sales of firms    10\nCosts of firms    20\n")
                .text(50, 140, "Taxes")
                .text(122, 145, "30")
                .rows())
        .containsExactly("Sales of firms | 10", "Costs of firms | 20", "Taxes | 30");
  }

  @Test
  void wordsBelowWordsWithoutALabelGoOn() {
    assertThat(
            sketch(
                    """
                    Sales     good     10
                    Costs     high     20
                    Taxes     paid     30
                              well
                    """)
                .rows())
        .endsWith("Taxes | paid / well | 30");
  }

  @Test
  void labelsInLowerCaseThatAreSingleWordsAreRows() {
    String words =
        """
        afterskip   none at all
        beforeskip  half a line
        font        as the text
        innerskip   one line
        """;
    assertThat(sketch(words).rows()).hasSize(4);
    assertThat(sketch(words.replace("afterskip", "Afterskip")).rows()).hasSizeLessThan(4);
  }

  @Test
  void aTextThatGoesOnAloneTakesNoRoomFromTheLabels() {
    assertThat(
            sketch(
                    """
                    Item              Kind       What it is
                    --------------------------------------------------
                    Taxes on incomes  direct     what the people paid
                                                 in the year
                    Taxes on incomes  direct     what others paid
                    of all firms
                    --------------------------------------------------
                    """)
                .rows())
        .containsExactly(
            "Item | Kind | What it is",
            "Taxes on incomes | direct | what the people paid / in the year",
            "Taxes on incomes / of all firms | direct | what others paid");
  }

  @Test
  void aLabelBesideATextThatHadRoomAboveIsARow() {
    String lines = "Coal of the mines  %s\nof firms           bought\n";
    String other = "Oil of the wells   burnt by all of the people\n";
    assertThat(sketch(other + lines.formatted("sold") + other).rows()).hasSize(4);
    assertThat(sketch(other + lines.formatted("sold to the people well") + other).rows())
        .hasSize(3);
  }

  @Test
  void textsThatBeginAnewInSeveralColumnsAreARowWithoutALabel() {
    String words =
        """
        Reliable   Once again and once   Stable over the years, as
                   more                  nothing was changed
                   In itself             All parts are alike
        Valid      As it is written      Shows what it says it does
        """;
    assertThat(sketch(words).rows())
        .containsExactly(
            "Reliable | Once again and once / more | Stable over the years, as / nothing was changed",
            " | In itself | All parts are alike",
            "Valid | As it is written | Shows what it says it does");
    assertThat(sketch(words.replace("nothing was changed", "nothing was changed at all")).rows())
        .hasSize(2);
    assertThat(sketch(words.replace("In itself", "         ")).rows()).hasSize(2);
  }

  @Test
  void itemsOfListsSideBySideAreOneRow() {
    String words =
        """
        Reliable   \u2022 Once                \u2022 Stable over the years
                   \u2022 In itself           \u2022 Alike
        Valid      \u2022 As it is written    \u2022 Shows what it says
        """;
    assertThat(sketch(words).rows()).hasSize(2);
    assertThat(sketch(words.replace("   \u2022 In", "     In")).rows()).hasSize(3);
  }

  @Test
  void anItemBesideALabelThatGoesOnBeginsNoRow() {
    assertThat(
            sketch(
                    """
                    Ability to detect   \u2022 Within one person
                    changes             \u2022 Size
                    Ability to measure  \u2022 Between two persons
                    """)
                .rows())
        .hasSize(2);
  }

  private static List<String> rows(String... lines) {
    List<String> rows =
        sketch("Sales of firms    10\nCosts of firms    20\n" + String.join("\n", lines)).rows();
    return rows.subList(2, rows.size());
  }
}

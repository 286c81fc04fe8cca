package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotTabularTest {

  @Test
  void linesOfEquationsAreNoTable() {
    assertThat(is("a = 3x + 2y    b = 12    (1)\nc = x         d = 5     (2)\n")).isTrue();
    assertThat(is("Sales    10    (1)\nCosts    12    (2)\n")).isFalse();
  }

  @Test
  void matricesBetweenTallBracketsAreNoTable() {
    assertThat(is("\uf8eb 10    12 \uf8f6\n\uf8ed 13    14 \uf8f8\n")).isTrue();
    assertThat(is("\u239b 10    12 \u239e\n\u239d 13    14 \u23a0\n")).isTrue();
    assertThat(is("( 10    12 )\n( 13    14 )\n")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Preface . . . . . .   1\nSales . . . . . . .   7\nIndex . . . . . . .   7\n",
        "Preface ......   ix\nSales ........   7\nIndex ........   12\n",
        "1   Preface    1\n2   Sales      7\n3   Costs      9\n4   Taxes     12\nIndex      80\n",
      })
  void titlesBeforePagesAreContents(String lines) {
    assertThat(is(lines)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // pages never go back
        "Preface . . . . . .   9\nSales . . . . . . .   7\nIndex . . . . . . .   8\n",
        // by chance
        "Sales     1\nCosts     7\nTaxes     9\n",
        // another column of values
        "A    5    1\nB    6    2\nC    7    3\nD    8    4\nE    9    5\n",
        // a heading over the numbers
        "Team      Rank\nA    1\nB    2\nC    3\nD    4\nE    5\n",
        "A . . . .   5    1\nB . . . .   6    2\nC . . . .   7    3\n",
        "Sales     1,000\nCosts     2,000\nTaxes     3,000\nRent     4,000\nFood     5,000\n",
      })
  void otherNumbersAreNoPages(String lines) {
    assertThat(is(lines)).isFalse();
  }

  @Test
  void bracketsAboutAnEquationAreNoTable() {
    assertThat(is("(      )    (      )\ny   =  X    Zy    (7)\nW      b      c\n")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Costs, 12, 34     Sales, 8\nFood, 5-7         Taxes, 11\nHeat, 9           Water, 3\n",
        "int a;    /* first */\nint b;    /* second */\nlong c;   /* third */\n",
        "R> x     <- 12\nR> y     <- 13\n[1]    25\n",
        "{ start,    1\n  stop,     2\n};\nrun();    3\n",
        "size = 12     of one\nrate = 13     of all\n",
      })
  void indexesAndProgramsAreNoTable(String lines) {
    assertThat(is(lines)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paris, France     12\nRome, Italy       13\nBern, Swiss       14\n",
        "> 65 years     12\n> 75 years     13\n> 85 years      2\n",
        "$ 12     10\n$ 13     11\n# 14     12\n",
        "Sales (net)     10\nCosts (all)     20\nTaxes; other    30\n",
      })
  void valuesWithSignsAreOfTables(String lines) {
    assertThat(is(lines)).isFalse();
  }

  private static boolean is(String lines) {
    return NotTabular.is(sketch(lines).textLines());
  }
}

package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import io.tabularium.engine.model.TableRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionFinderTest {

  private static final String TABLE =
      """
      ---------------------
      Item    2012     2013
      ---------------------
      Sales     10       20
      ---------------------
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Table 3",
        "TABLE 3: Sales",
        "Table IV",
        "Table XXIX",
        "Exhibit A-1",
        "Tabelle 2",
        "Fig. 1",
        "Tab. 4b"
      })
  void captionsStartWithAWordAndANumber(String caption) {
    assertThat(region(sketch(caption + "\n" + TABLE)).title()).isEqualTo(caption);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Table of sales",
        "Tables 3",
        "The table 3",
        "Sales",
        "Table clear",
        "Table civil"
      })
  void otherLinesAreNone(String line) {
    assertThat(region(sketch(line + "\n" + TABLE)).title()).isNull();
  }

  @Test
  void aCaptionGoesOnDownToTheTable() {
    assertThat(region(sketch("Table 1 Sales of\nall the years\n" + TABLE)).title())
        .isEqualTo("Table 1 Sales of all the years");
  }

  @Test
  void aCaptionPartedFromTheLinesBelowItIsNotItsOwn() {
    assertThat(region(sketch("Table 1 Sales\n\nWe sold\n" + TABLE)).title()).isNull();
  }

  @Test
  void aCaptionFarAboveIsNotItsOwn() {
    assertThat(region(sketch("Table 1 Sales\n\n\n\n" + TABLE)).title()).isNull();
  }

  @Test
  void aCaptionMayStandBelow() {
    assertThat(region(sketch(TABLE + "Table 1 Sales")).title()).isEqualTo("Table 1 Sales");
  }

  @Test
  void theCaptionAboveGoesBeforeTheOneBelow() {
    assertThat(region(sketch("Table 1 Sales\n" + TABLE + "Table 2 Costs")).title())
        .isEqualTo("Table 1 Sales");
  }

  @Test
  void aCaptionBesideTheTableIsNotItsOwn() {
    assertThat(region(sketch("                            Table 1\n" + TABLE)).title()).isNull();
  }

  @Test
  void aBoldLineAboveIsATitle() {
    assertThat(region(sketch().boldLines("Sales").lines(TABLE)).title()).isEqualTo("Sales");
  }

  @Test
  void aLongBoldLineIsText() {
    String line = "a b c d e f g h i j k l m n o p";
    assertThat(region(sketch().boldLines(line).lines(TABLE)).title()).isNull();
  }

  @Test
  void eachMarkBelowStartsANote() {
    assertThat(region(sketch(TABLE + "Note: unaudited.\n* Until May.\nSource: us.")).notes())
        .containsExactly("Note: unaudited.", "* Until May.", "Source: us.");
  }

  @Test
  void aNoteGoesOnOverItsLines() {
    assertThat(region(sketch(TABLE + "Note: these are\nunaudited.")).notes())
        .containsExactly("Note: these are unaudited.");
  }

  @Test
  void textBelowThatStartsNoNoteIsNone() {
    assertThat(region(sketch(TABLE + "We sold\nNote: unaudited.")).notes()).isEmpty();
  }

  @Test
  void notesEndAtAGap() {
    assertThat(region(sketch(TABLE + "Note: unaudited.\n\nWe sold")).notes())
        .containsExactly("Note: unaudited.");
  }

  @Test
  void notesEndAfterTwentyLines() {
    assertThat(region(sketch(TABLE + "* note\n".repeat(25))).notes()).hasSize(20);
  }

  private static TableRegion region(PageSketch sketch) {
    return sketch.regions().get(0);
  }
}

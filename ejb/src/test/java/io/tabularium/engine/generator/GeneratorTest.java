package io.tabularium.engine.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tabularium.engine.generator.TrueTable.TrueCell;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GeneratorTest {

  @Property(tries = 100)
  void truthCoversEachPlaceOnceAndIsDrawnWhole(@ForAll long seed, @ForAll Rules rules) {
    GeneratedTable table = GeneratedTable.of(seed, rules);
    boolean[][] taken = new boolean[table.truth().rowCount()][table.truth().columnCount()];
    for (TrueCell cell : table.truth().cells()) {
      for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
          assertThat(taken[row][column]).isFalse();
          taken[row][column] = true;
        }
      }
      assertThat(table.page().marks())
          .anyMatch(mark -> mark instanceof Mark.Text t && cell.text().startsWith(t.text()));
    }
    assertThat(table.page().marks())
        .filteredOn(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .allMatch(t -> t.x() + t.face().width(t.text(), t.size()) < table.page().width() - 10)
        .allMatch(t -> t.y() < table.page().height() - 10);
    assertThat(GeneratedTable.of(seed, rules)).isEqualTo(table);
  }

  @Property(tries = 30)
  void aTableIsLikeItself(@ForAll long seed, @ForAll Rules rules) {
    TrueTable truth = GeneratedTable.of(seed, rules).truth();
    assertThat(TreeDistance.teds(truth, truth)).isEqualTo(1);
  }

  @Test
  void distanceCountsEdits() {
    TrueTable table = table("a", "b", "cd", "e");
    assertThat(TreeDistance.teds(table, table("a", "b", "cx", "e"))).isCloseTo(1 - 0.5 / 6, near());
    assertThat(TreeDistance.teds(table, table("a", "b"))).isCloseTo(1 - 3.0 / 6, near());
    TrueTable spanning =
        new TrueTable(
            2,
            2,
            List.of(
                new TrueCell(0, 0, 1, 2, "a"),
                new TrueCell(1, 0, 1, 1, "cd"),
                new TrueCell(1, 1, 1, 1, "e")));
    assertThat(TreeDistance.teds(table, spanning)).isCloseTo(1 - 2.0 / 6, near());
  }

  private static Offset<Double> near() {
    return within(1e-9);
  }

  private static TrueTable table(String... texts) {
    List<TrueCell> cells = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      cells.add(new TrueCell(i / 2, i % 2, 1, 1, texts[i]));
    }
    return new TrueTable(texts.length / 2, 2, cells);
  }
}

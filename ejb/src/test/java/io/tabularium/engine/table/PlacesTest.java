package io.tabularium.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.TableMethod;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private final Places places =
      new Places(
          new Grid(boundaries(0, 10, 20, 30), boundaries(0, 10, 20), 0, TableMethod.LATTICE));

  @Test
  void eachPlaceBeginsAsACell() {
    assertThat(places.cell(1, 2)).isEqualTo(5);
    assertThat(places.extent(5)).containsExactly(1, 2, 1, 2);
  }

  @Test
  void joinedPlacesAreOneCell() {
    places.join(0, 1, 0, 2);
    assertThat(places.extent(places.cell(0, 2))).containsExactly(0, 1, 0, 2);
    assertThat(places.spansColumns(0, 2)).isTrue();
  }

  @Test
  void aCellThatReachesIntoTheJoinIsJoinedWhole() {
    places.join(0, 0, 0, 1);
    places.join(0, 1, 1, 1);
    assertThat(places.extent(places.cell(1, 0))).containsExactly(0, 0, 1, 1);
  }

  private static List<Boundary> boundaries(double... positions) {
    return DoubleStream.of(positions).mapToObj(Boundary::ruled).toList();
  }
}

package io.tabularium.engine.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WidestStartTest {

  @Test
  void itIsTheWidestOfThoseThatStartBetween() {
    Random random = new Random(7);
    for (int count = 0; count < 40; count++) {
      List<TextLine> phrases =
          IntStream.range(0, count)
              .mapToObj(i -> phrase(random.nextInt(9), random.nextInt(50)))
              .toList();
      WidestStart widest = new WidestStart(phrases);
      for (int left = -1; left < 10; left++) {
        int from = left;
        double expected =
            phrases.stream()
                .filter(p -> p.box().x0() >= from && p.box().x0() <= from + 2)
                .mapToDouble(p -> p.box().width())
                .max()
                .orElse(0);
        assertThat(widest.between(from, from + 2)).isEqualTo(expected);
      }
    }
  }

  private static TextLine phrase(int x, int width) {
    return new TextLine(List.of(), new BoundingBox(x, 0, x + width, 9), 9, 9);
  }
}

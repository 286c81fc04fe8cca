package io.tabularium.invoice.reading;

import io.tabularium.engine.model.BoundingBox;
import java.util.ArrayList;
import java.util.List;

/** Lines that stand close below one another on one edge, such as an address. */
record Block(List<Phrase> lines) {

  /** Lines of a block are at most so many font sizes apart. */
  private static final double PITCH = 1.75;

  /** Edges of the lines of a block differ by at most so many points. */
  private static final double ALIGNED = 3;

  /** The blocks of the pages, in the order of their first lines. */
  static List<Block> of(Pages pages) {
    List<Block> blocks = new ArrayList<>();
    for (Phrase phrase : pages.phrases()) {
      Block home = null;
      for (Block block : blocks) {
        home = block.takes(phrase) ? block : home;
      }
      if (home == null) {
        home = new Block(new ArrayList<>());
        blocks.add(home);
      }
      home.lines().add(phrase);
    }
    return blocks;
  }

  private boolean takes(Phrase phrase) {
    Phrase last = lines.get(lines.size() - 1);
    double pitch = phrase.line().baseline() - last.line().baseline();
    BoundingBox one = last.box();
    BoundingBox two = phrase.box();
    boolean left = Math.abs(one.x0() - two.x0()) < ALIGNED;
    boolean right = Math.abs(one.x1() - two.x1()) < ALIGNED;
    return phrase.page() == last.page()
        && pitch > 0
        && pitch < PITCH * Math.max(phrase.size(), last.size())
        && (left || right);
  }

  /** The lines below {@code first}, itself among them. */
  List<Phrase> from(Phrase first) {
    return lines.subList(lines.indexOf(first), lines.size());
  }

  String text() {
    return String.join("\n", lines.stream().map(Phrase::text).toList());
  }
}

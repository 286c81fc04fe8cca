package io.tabularium.engine.page;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line as drawn, with the parts of it that were painted over since. */
final class RawRuling {

  /** An area must reach so far beyond a line on both sides to hide it, in points. */
  private static final double MARGIN = 0.2;

  /** More covers than this on one line are not told apart: the line is taken as hidden. */
  private static final int MOST_COVERS = 200;

  private final Ruling ruling;
  private final List<Cover> covers = new ArrayList<>(0);
  private boolean gone;

  RawRuling(Ruling ruling) {
    this.ruling = ruling;
  }

  private record Cover(double start, double end) {}

  BoundingBox box() {
    return ruling.box();
  }

  Axis axis() {
    return ruling.axis();
  }

  /** Notes that an opaque area was painted; true if nothing of the line can be seen any more. */
  boolean isGoneUnder(BoundingBox area) {
    cover(area);
    return gone;
  }

  private void cover(BoundingBox area) {
    Axis along = ruling.axis();
    Axis across = along.other();
    double half = ruling.thickness() / 2 + MARGIN;
    boolean wide =
        area.start(across) <= ruling.position() - half
            && area.end(across) >= ruling.position() + half;
    double start = Math.max(area.start(along), ruling.start());
    double end = Math.min(area.end(along), ruling.end());
    if (gone || !wide || start > end) {
      return;
    }
    if (start <= ruling.start() && end >= ruling.end()) {
      gone = true;
    } else if (covers.size() < MOST_COVERS) {
      covers.add(new Cover(start, end));
    } else {
      gone = true;
    }
  }

  /** What can be seen of it, piece by piece. */
  List<Ruling> pieces() {
    if (gone) {
      return List.of();
    }
    if (covers.isEmpty()) {
      return List.of(ruling);
    }
    covers.sort(Comparator.comparingDouble(Cover::start));
    List<Ruling> pieces = new ArrayList<>();
    double from = ruling.start();
    for (Cover cover : covers) {
      if (cover.start > from) {
        pieces.add(piece(from, cover.start));
      }
      from = Math.max(from, cover.end);
    }
    if (from < ruling.end()) {
      pieces.add(piece(from, ruling.end()));
    }
    return pieces;
  }

  private Ruling piece(double start, double end) {
    return new Ruling(ruling.axis(), ruling.position(), start, end, ruling.thickness());
  }
}

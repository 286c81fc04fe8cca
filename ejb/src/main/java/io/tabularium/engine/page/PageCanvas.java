package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Fill;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.Warning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gathers what a page draws and tells apart what can be seen and what cannot. */
final class PageCanvas {

  /** Colours that differ by no more in each channel (of 255) look the same. */
  private static final int SAME_COLOR = 6;

  private final BoundingBox page;
  private final Backdrop backdrop;
  private final List<RawGlyph> glyphs = new ArrayList<>();
  private final List<RawRuling> rulings = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<BoundingBox> figures = new ArrayList<>();
  private final List<BoundingBox> images = new ArrayList<>();
  private final List<CheckBox> checkBoxes = new ArrayList<>();
  private final Set<Warning.Code> remarks = EnumSet.noneOf(Warning.Code.class);
  private boolean afterBlank;

  PageCanvas(BoundingBox page) {
    this.page = page;
    this.backdrop = new Backdrop(page.width(), page.height());
  }

  List<RawGlyph> glyphs() {
    return glyphs;
  }

  /** What can be seen of the lines. */
  List<Ruling> rulings() {
    return DotJoiner.joined(rulings.stream().flatMap(ruling -> ruling.pieces().stream()).toList());
  }

  List<Fill> fills() {
    return fills;
  }

  List<BoundingBox> figures() {
    return figures;
  }

  List<BoundingBox> images() {
    return images;
  }

  /** The boxes of the page's form. */
  List<CheckBox> checkBoxes() {
    return checkBoxes;
  }

  /** What was noticed while it was drawn. */
  Set<Warning.Code> remarks() {
    return remarks;
  }

  /** White space was drawn: the next glyph begins a word. */
  void blank() {
    afterBlank = true;
  }

  /** Takes a glyph. */
  void glyph(RawGlyph glyph, GraphicsState state, boolean invisible) {
    limit(glyphs.size(), Limits.GLYPHS);
    glyph.afterBlank = afterBlank;
    afterBlank = false;
    double x = glyph.box.centerX();
    double y = glyph.box.centerY();
    if (!page.contains(x, y)) {
      glyph.fate = RawGlyph.Fate.OFF_PAGE;
    } else if (!state.clip.contains(x, y) || state.fillAlpha <= 0) {
      glyph.fate = RawGlyph.Fate.HIDDEN;
    } else if (invisible) {
      glyph.fate = RawGlyph.Fate.INVISIBLE;
    } else if (isLost(state.fill, x, y)) {
      glyph.fate = RawGlyph.Fate.HIDDEN;
    } else {
      backdrop.add(glyph);
    }
    glyphs.add(glyph);
  }

  /** Takes a line, unless it has the colour of what it is drawn on. */
  void ruling(Ruling ruling, Paint paint) {
    BoundingBox box = ruling.box();
    if (!isLost(paint, box.centerX(), box.centerY())) {
      limitShapes();
      RawRuling raw = new RawRuling(ruling);
      rulings.add(raw);
      backdrop.add(raw);
    }
  }

  /** Takes an area of one paint. */
  void fill(BoundingBox box, Paint paint, boolean opaque) {
    if (Boxes.isEmpty(box)) {
      return;
    }
    limitShapes();
    fills.add(new Fill(box, paint.rgb()));
    backdrop.paint(box, opaque ? paint : Paint.PATTERN);
    if (opaque) {
      backdrop.cover(box);
    }
  }

  /** Notes an area of which it is not known what colour it has where. */
  void blur(BoundingBox box) {
    backdrop.paint(box, Paint.PATTERN);
  }

  /** Takes a drawing that is neither line nor area. */
  void figure(BoundingBox box) {
    if (box.width() > 0 || box.height() > 0) {
      limitShapes();
      figures.add(box);
    }
  }

  /** Takes an image. */
  void image(BoundingBox box, boolean opaque) {
    if (Boxes.isEmpty(box)) {
      return;
    }
    figure(box);
    images.add(box);
    blur(box);
    if (opaque) {
      backdrop.cover(box);
    }
  }

  private boolean isLost(Paint paint, double x, double y) {
    if (!paint.plain()) {
      return false;
    }
    Paint below = backdrop.at(x, y);
    return below.plain() && isSame(paint.rgb(), below.rgb());
  }

  private static boolean isSame(int one, int other) {
    return Math.abs((one >> 16) - (other >> 16)) <= SAME_COLOR
        && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= SAME_COLOR
        && Math.abs((one & 0xFF) - (other & 0xFF)) <= SAME_COLOR;
  }

  private void limitShapes() {
    limit(rulings.size() + fills.size() + figures.size(), Limits.SHAPES);
  }

  private static void limit(int size, int most) {
    if (size >= most) {
      throw new UnreadablePdfException(UnreadablePdfException.Reason.DOCUMENT_TOO_COMPLEX, null);
    }
  }
}

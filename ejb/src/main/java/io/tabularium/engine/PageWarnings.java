package io.tabularium.engine;

import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Warning;
import java.util.ArrayList;
import java.util.List;

/** What the reader of a result should know about a page. */
final class PageWarnings {

  private PageWarnings() {}

  static List<Warning> of(PageContent page) {
    List<Warning> warnings = new ArrayList<>();
    if (page.words().isEmpty()) {
      warnings.add(new Warning(Warning.Code.PAGE_WITHOUT_TEXT, page.page()));
    }
    if (page.glyphs().unmapped() > 0) {
      warnings.add(new Warning(Warning.Code.UNMAPPED_FONT, page.page()));
    }
    if (page.glyphs().hidden() > 0) {
      warnings.add(new Warning(Warning.Code.HIDDEN_TEXT, page.page()));
    }
    long upright = page.words().stream().filter(w -> w.direction() == Direction.RIGHT).count();
    if (upright * 2 < page.words().size()) {
      warnings.add(new Warning(Warning.Code.ROTATED_TEXT, page.page()));
    }
    page.remarks().stream()
        .sorted()
        .forEach(remark -> warnings.add(new Warning(remark, page.page())));
    return warnings;
  }
}

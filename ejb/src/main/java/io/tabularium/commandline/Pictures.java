package io.tabularium.commandline;

import io.tabularium.engine.StageListener;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.Layer;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.writer.PagePicture;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps a document's intermediates and draws them, a picture a page. */
public final class Pictures implements StageListener {

  private final Map<Integer, List<Layer>> layers = new HashMap<>();

  @Override
  public void heard(int page, Layer layer) {
    layers.computeIfAbsent(page, number -> new ArrayList<>()).add(layer);
  }

  /** Writes {@code NAME.page-1.svg} and so on for the pages that were read. */
  public void write(ExtractedDocument document, Path folder, String name) throws IOException {
    for (PageSummary page : document.pages()) {
      List<Table> tables =
          document.tables().stream().filter(table -> table.page() == page.page()).toList();
      Path file = folder.resolve(name + ".page-" + page.page() + ".svg");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        PagePicture.write(page, layers.getOrDefault(page.page(), List.of()), tables, out);
      }
    }
  }
}

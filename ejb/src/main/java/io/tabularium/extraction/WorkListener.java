package io.tabularium.extraction;

import io.tabularium.engine.StageListener;
import io.tabularium.engine.model.Layer;
import io.tabularium.engine.model.Table;
import java.util.List;

/**
 * Hears of a document's work.
 *
 * @param stages told how long they take
 * @param pages told what is done
 */
record WorkListener(StageTimer stages, StageListener pages) implements StageListener {

  @Override
  public void heard(int page, Layer layer) {
    throw new IllegalStateException("no layer is wanted");
  }

  @Override
  public boolean wantsLayers() {
    return false;
  }

  @Override
  public void done(int page, String stage) {
    stages.done(stage);
  }

  @Override
  public void finished(int page, List<Table> tables) {
    pages.finished(page, tables);
  }
}

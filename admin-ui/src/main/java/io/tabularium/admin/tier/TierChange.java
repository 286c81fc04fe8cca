package io.tabularium.admin.tier;

import io.tabularium.account.Tier;
import io.tabularium.account.TierFigure;
import java.util.Map;

/** A tier as it is and as it is to be. */
record TierChange(Tier before, Tier after) {

  Map<TierFigure, Long> figures() {
    return TierFigure.differences(before, after);
  }

  /** The way back, from what has been saved. */
  Tier undone(Tier saved) {
    return TierFigure.change(saved, TierFigure.differences(saved, before));
  }
}

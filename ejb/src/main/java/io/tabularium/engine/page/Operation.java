package io.tabularium.engine.page;

import java.io.IOException;

/** What an operator of a content stream does (ISO 32000-2, annex A). */
@FunctionalInterface
interface Operation {

  /** Does it. */
  void run(Operands operands) throws IOException;
}

package io.tabularium.admin.pool;

import com.vaadin.flow.component.html.Div;
import io.tabularium.admin.PlainTable;
import io.tabularium.fault.BreakerState;
import java.util.List;

/** The circuit breakers of this node, a row each. */
class BreakerTable extends Div {

  /** Shows these in place of those before. */
  void show(List<BreakerState> breakers) {
    removeAll();
    PlainTable table =
        new PlainTable(
            getTranslation("breakers.title"),
            List.of("name", "state", "row", "failures", "fallbacks").stream()
                .map(column -> getTranslation("breakers." + column))
                .toList());
    breakers.forEach(breaker -> table.row(cells(breaker)));
    add(table);
  }

  private List<String> cells(BreakerState breaker) {
    return List.of(
        getTranslation("breaker." + breaker.name()),
        getTranslation("breaker." + breaker.state()),
        Integer.toString(breaker.failuresInARow()),
        Long.toString(breaker.failures()),
        Long.toString(breaker.fallbacks()));
  }
}

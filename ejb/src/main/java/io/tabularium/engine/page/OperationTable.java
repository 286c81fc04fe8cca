package io.tabularium.engine.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Operators by name, each with the operands it cannot do without. */
final class OperationTable {

  private final Map<String, Entry> entries = new HashMap<>(128);

  /** Adds an operator. */
  void put(String name, int leastOperands, Operation operation) {
    entries.put(name, new Entry(leastOperands, operation));
  }

  /** Runs an operator; one that is unknown or lacks operands does nothing, as readers do. */
  void run(String name, Operands operands) throws IOException {
    Entry entry = entries.get(name);
    if (entry != null && operands.size() >= entry.leastOperands) {
      entry.operation.run(operands);
    }
  }

  private record Entry(int leastOperands, Operation operation) {}
}

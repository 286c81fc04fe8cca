package io.tabularium.engine;

import io.tabularium.engine.document.DocumentArithmetic;
import io.tabularium.engine.evidence.Confidence;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Warning;
import io.tabularium.engine.value.ValueReader;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Says of tables what only the whole document tells: values, sums, how sure each is. A step that
 * stumbles is left out and told as a warning: the tables stand without it.
 */
final class Meaning {

  private final Runnable budget;
  private final List<Warning> warnings;

  /**
   * Makes one.
   *
   * @param budget asked before each table
   * @param warnings takes what is left out
   */
  Meaning(Budget budget, List<Warning> warnings) {
    this.budget = () -> budget.check(null);
    this.warnings = warnings;
  }

  /** The tables of a document with what they mean. */
  List<Table> of(List<Table> tables) {
    List<Table> typed = step(tables, all -> ValueReader.read(all, budget));
    List<Table> checked = step(typed, all -> DocumentArithmetic.checked(all, budget));
    return step(checked, all -> all.stream().map(Confidence::reviewed).toList());
  }

  /** What the step makes of the tables; they themselves if it stumbles. */
  List<Table> step(List<Table> tables, UnaryOperator<List<Table>> step) {
    try {
      return step.apply(tables);
    } catch (ExtractionException spent) {
      throw spent;
    } catch (RuntimeException | StackOverflowError fault) {
      tables.stream()
          .mapToInt(Table::page)
          .distinct()
          .forEach(page -> warnings.add(new Warning(Warning.Code.WITHOUT_MEANING, page)));
      return tables;
    }
  }
}

package io.tabularium.commandline;

import java.io.PrintWriter;

/** A line on the terminal that fills up. */
final class ProgressBar {

  private static final int WIDTH = 40;

  private final PrintWriter terminal;
  private final int total;
  private int done;

  ProgressBar(PrintWriter terminal, int total) {
    this.terminal = terminal;
    this.total = total;
  }

  /** One more is done. */
  synchronized void step(String name) {
    done++;
    int filled = WIDTH * done / total;
    String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
    // back to the line's start, and what is left of a longer line erased
    terminal.print("\r[" + bar + "] " + done + "/" + total + " " + name + "\u001B[K");
    if (done == total) {
      terminal.println();
    }
    terminal.flush();
  }
}

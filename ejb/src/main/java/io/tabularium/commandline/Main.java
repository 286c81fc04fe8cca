package io.tabularium.commandline;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;

/** Where the command starts. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its status. */
  public static void main(String[] arguments) {
    System.exit(run(writer(System.out), writer(System.err), arguments));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, Charset.defaultCharset());
  }

  /** Runs the command with other streams. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new ExtractCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }
}

package io.tabularium.commandline;

import io.tabularium.commandline.DocumentWork.Outcome;
import io.tabularium.engine.Crew;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionMode;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.GivenRegion;
import io.tabularium.engine.PageRange;
import io.tabularium.writer.ResultFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Extracts the tables of files, one result a file. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    description = "Extracts the tables of PDF files, one result a file.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all files read", "1:at least one could not be read", "2:wrong usage"})
final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE_OR_DIR",
      description = "PDF files, or folders whose PDF files are taken (not their sub-folders).")
  private List<Path> inputs;

  @Option(names = "--out", required = true, description = "Folder for the results.")
  private Path out;

  @Option(
      names = "--format",
      split = ",",
      defaultValue = "json",
      converter = FormatConverter.class,
      description = "Any of json, csv, xlsx, html, md, ndjson, comma between. Default: json.")
  private List<ResultFormat> formats;

  @Option(names = "--pages", defaultValue = "", description = "Such as 1-3,7. Default: all.")
  private String pages;

  @Option(
      names = "--mode",
      defaultValue = "auto",
      description = "auto, lattice, stream or tabula. Default: auto.")
  private ExtractionMode mode;

  @Option(
      names = "--regions",
      defaultValue = "",
      description =
          "Read exactly these: PAGE:X0,Y0,X1,Y1[:COLUMN,COLUMN,...[:HEADER_ROWS]], semicolons"
              + " between; points from the page's top left.")
  private String regions;

  @Option(names = "--password", description = "Opens encrypted files.")
  private String password;

  @Option(
      names = "--threads",
      defaultValue = "1",
      description = "Files at a time, or pages if it is one file. Default: 1.")
  private int threads;

  @Option(names = "--repeat", description = "Do it all N times, to measure; adds CPU seconds.")
  private Integer repeat;

  @Option(
      names = "--merged",
      description = "Tables over several pages as one. Default: a table a page, with continues.")
  private boolean merged;

  @Option(
      names = "--flat-header",
      description = "One header row a table, of whole column names such as Sales / 2023.")
  private boolean flat;

  @Option(names = "--no-join", description = "Do not look for tables that go on over pages.")
  private boolean apart;

  @Option(
      names = "--debug-svg",
      description = "Draw words, rulings, regions, grids and cells: NAME.page-1.svg and so on.")
  private boolean pictures;

  @Option(names = "--progress", hidden = true, description = "Set by the script on a terminal.")
  private boolean progress;

  @Override
  public Integer call() throws IOException {
    if (threads < 1 || (repeat != null && repeat < 1)) {
      throw new ParameterException(spec.commandLine(), "--threads, --repeat: 1 or more.");
    }
    List<Input> files = Input.collect(inputs);
    Input.clash(files)
        .ifPresent(
            name -> {
              String message = "Two files would both write " + name + "; give them one by one.";
              throw new ParameterException(spec.commandLine(), message);
            });
    DocumentWork work =
        new DocumentWork(
            options(),
            new Output(formats, out, merged, flat, pictures),
            files.size() == 1 ? new Threads(threads) : Crew.ALONE);
    Files.createDirectories(out);
    return passes(work, files);
  }

  private int passes(DocumentWork work, List<Input> files) {
    PrintWriter lines = spec.commandLine().getOut();
    Pass pass = new Pass(work, files, threads, progress ? spec.commandLine().getErr() : null);
    int status = 0;
    for (int i = 0; i < (repeat == null ? 1 : repeat); i++) {
      PassReport report = pass.run();
      report.failures().forEach(this::complain);
      lines.println(repeat == null ? report.line() : report.lineWithCpu());
      status = report.failures().isEmpty() ? 0 : 1;
    }
    return status;
  }

  private void complain(Outcome failure) {
    spec.commandLine()
        .getErr()
        .println(
            failure.file() + ": " + failure.problem().code() + ": " + failure.problem().detail());
  }

  private ExtractionOptions options() {
    try {
      return ExtractionOptions.DEFAULT
          .withPages(PageRange.parse(pages))
          .withMode(mode)
          .withRegions(GivenRegion.parse(regions))
          .withPassword(password)
          .withJoined(!apart);
    } catch (ExtractionException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}

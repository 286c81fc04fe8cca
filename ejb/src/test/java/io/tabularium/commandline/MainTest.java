package io.tabularium.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.generator.Drawing;
import io.tabularium.engine.generator.Face;
import io.tabularium.engine.generator.Look;
import io.tabularium.engine.generator.Mark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private static final String LINE =
      "documents=%d pages=%d tables=%d seconds=\\d+\\.\\d{3} pages_per_second=\\d+\\.\\d";

  @TempDir Path folder;
  private Path in;
  private Path out;
  private final StringWriter lines = new StringWriter();
  private final StringWriter complaints = new StringWriter();

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("not/yet/there");
  }

  @Test
  void writesOneResultAFormatNamedByTheFile() throws IOException {
    Path pdf = ruled("eu-001.pdf");
    assertThat(run(pdf, "--out", out, "--format", "json,csv,xlsx,html,md")).isZero();
    assertThat(names(out))
        .containsExactly("eu-001.csv", "eu-001.html", "eu-001.json", "eu-001.md", "eu-001.xlsx");
    assertThat(out.resolve("eu-001.csv")).content().startsWith("r0 c0,r0 c1\r\nr1 c0,");
    assertThat(lastLine()).matches(LINE.formatted(1, 1, 1));
  }

  @Test
  void takesTheFilesOfAFolderButNotItsSubFolders() throws IOException {
    ruled("a.pdf");
    ruled("B.PDF");
    Files.createDirectories(in.resolve("sub.pdf"));
    ruled("sub.pdf/c.pdf");
    Files.writeString(in.resolve("notes.txt"), "not asked for");
    assertThat(run(in, "--out", out)).isZero();
    assertThat(names(out)).containsExactly("B.json", "a.json");
  }

  @Test
  void aFileThatCannotBeReadLeavesItsProblemAndTheRestGoOn() throws IOException {
    ruled("good.pdf");
    Files.writeString(in.resolve("bad.pdf"), "text");
    assertThat(run(in, in.resolve("absent.pdf"), "--out", out)).isEqualTo(1);
    assertThat(names(out)).containsExactly("absent.error.json", "bad.error.json", "good.json");
    assertThat(out.resolve("bad.error.json"))
        .content()
        .contains("\"title\":\"Not a pdf\"")
        .contains("\"code\":\"not-a-pdf\"");
    assertThat(out.resolve("absent.error.json")).content().contains("\"code\":\"not-found\"");
    assertThat(lastLine()).matches(LINE.formatted(3, 1, 1));
    assertThat(complaints.toString()).contains("bad.pdf: not-a-pdf: ");
  }

  @Test
  void aNewRunReplacesWhatTheLastOneLeft() throws IOException {
    Path pdf = Files.writeString(in.resolve("a.pdf"), "text");
    run(pdf, "--out", out);
    ruled("a.pdf");
    assertThat(run(pdf, "--out", out)).isZero();
    assertThat(names(out)).containsExactly("a.json");
    Files.writeString(pdf, "text again");
    run(pdf, "--out", out);
    assertThat(names(out)).containsExactly("a.error.json");
  }

  @Test
  void theSameBytesByAnyNumberOfThreads() throws IOException {
    for (int i = 0; i < 8; i++) {
      ruled("d" + i + ".pdf");
    }
    run(in, "--out", out);
    Path other = folder.resolve("other");
    assertThat(run(in, "--out", other, "--threads", "3")).isZero();
    for (String name : names(out)) {
      assertThat(other.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
    }
  }

  @Test
  void threadsShareThePagesOfOneFile() throws IOException {
    List<Mark> marks = marks();
    Path pdf =
        Drawing.save(in.resolve("long.pdf"), Look.PLAIN, Collections.nCopies(9, Drawing.a4(marks)));
    run(pdf, "--out", out);
    Path other = folder.resolve("other");
    assertThat(run(pdf, "--out", other, "--threads", "3")).isZero();
    assertThat(other.resolve("long.json")).hasSameBinaryContentAs(out.resolve("long.json"));
    assertThat(lastLine()).matches(LINE.formatted(1, 9, 9));
  }

  @Test
  void repeatsToMeasure() throws IOException {
    assertThat(run(ruled("a.pdf"), "--out", out, "--repeat", "2")).isZero();
    assertThat(lines.toString().lines())
        .hasSize(2)
        .allMatch(
            line ->
                line.matches(
                    LINE.formatted(1, 1, 1)
                        + " cpu_seconds=\\d+\\.\\d{3} pages_per_cpu_second=\\S+"));
  }

  @Test
  void drawsItsIntermediates() throws IOException {
    assertThat(run(ruled("a.pdf"), "--out", out, "--debug-svg")).isZero();
    assertThat(names(out)).containsExactly("a.json", "a.page-1.svg");
    assertThat(out.resolve("a.page-1.svg"))
        .content()
        .contains("<title>words</title>", "<title>rulings</title>", "<title>regions</title>")
        .contains("<title>columns</title>", "<title>rows</title>", "<title>table 0</title>")
        .contains(">r1 c0</text>");
  }

  @Test
  void drawsABarWhereItIsToldTo() throws IOException {
    run(ruled("a.pdf"), "--out", out, "--progress");
    assertThat(complaints.toString()).contains("#] 1/1 a");
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    Path pdf = ruled("a.pdf");
    assertThat(run(pdf)).isEqualTo(2);
    assertThat(run("--out", out)).isEqualTo(2);
    assertThat(run(pdf, "--out", out, "--format", "pdf")).isEqualTo(2);
    assertThat(run(pdf, "--out", out, "--mode", "guess")).isEqualTo(2);
    assertThat(run(pdf, "--out", out, "--pages", "3-1")).isEqualTo(2);
    assertThat(run(pdf, "--out", out, "--threads", "0")).isEqualTo(2);
    Files.createDirectories(in.resolve("sub"));
    assertThat(run(pdf, ruled("sub/a.pdf"), "--out", out)).isEqualTo(2);
    assertThat(complaints.toString()).contains("Two files would both write a;");
    assertThat(out).doesNotExist();
  }

  private int run(Object... arguments) {
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    return Main.run(new PrintWriter(lines, true), new PrintWriter(complaints, true), words);
  }

  private String lastLine() {
    return lines.toString().lines().reduce((first, second) -> second).orElseThrow();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A page with four rows and two columns, all ruled. */
  private Path ruled(String name) throws IOException {
    return Drawing.save(in.resolve(name), Look.PLAIN, List.of(Drawing.a4(marks())));
  }

  private static List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (int row = 0; row <= 4; row++) {
      marks.add(new Mark.Line(100, 100 + 20 * row, 300, 100 + 20 * row, 1));
    }
    for (int column = 0; column <= 2; column++) {
      marks.add(new Mark.Line(100 + 100 * column, 100, 100 + 100 * column, 180, 1));
    }
    for (int place = 0; place < 8; place++) {
      String text = "r" + place / 2 + " c" + place % 2;
      marks.add(
          new Mark.Text(105 + 100 * (place % 2), 114 + 20 * (place / 2), text, Face.SANS, 10));
    }
    return marks;
  }
}

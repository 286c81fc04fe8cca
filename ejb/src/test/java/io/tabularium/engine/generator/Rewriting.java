package io.tabularium.engine.generator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Other ways to draw what a page shows. */
public final class Rewriting {

  private Rewriting() {}

  /** The marks in another order. */
  public static Drawing shuffled(Drawing page, long seed) {
    List<Mark> marks = new ArrayList<>(page.marks());
    Collections.shuffle(marks, new Random(seed));
    return new Drawing(page.width(), page.height(), marks);
  }

  /** Each line in two pieces that touch, each text word by word. */
  public static Drawing split(Drawing page) {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : page.marks()) {
      if (mark instanceof Mark.Line line) {
        double x = (line.x0() + line.x1()) / 2;
        double y = (line.y0() + line.y1()) / 2;
        marks.add(new Mark.Line(line.x0(), line.y0(), x, y, line.thickness()));
        marks.add(new Mark.Line(x, y, line.x1(), line.y1(), line.thickness()));
      } else if (mark instanceof Mark.Text text) {
        words(text, marks);
      } else {
        marks.add(mark);
      }
    }
    return new Drawing(page.width(), page.height(), marks);
  }

  /** All of it somewhere else on the page. */
  public static Drawing shifted(Drawing page, double dx, double dy) {
    return each(
        page,
        mark -> {
          if (mark instanceof Mark.Line l) {
            return new Mark.Line(l.x0() + dx, l.y0() + dy, l.x1() + dx, l.y1() + dy, l.thickness());
          }
          if (mark instanceof Mark.Shade s) {
            return new Mark.Shade(s.x0() + dx, s.y0() + dy, s.x1() + dx, s.y1() + dy, s.grey());
          }
          Mark.Text t = (Mark.Text) mark;
          return new Mark.Text(t.x() + dx, t.y() + dy, t.text(), t.face(), t.size());
        });
  }

  /** The file's first page with all fonts under other names. */
  public static void renameFonts(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      PDPage page = document.getPage(0);
      COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
      for (COSName name : List.copyOf(fonts.keySet())) {
        fonts.setItem("Zz" + name.getName(), fonts.getItem(name));
        fonts.removeItem(name);
        content = content.replace("/" + name.getName() + " ", "/Zz" + name.getName() + " ");
      }
      byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
      page.setContents(new PDStream(document, new ByteArrayInputStream(bytes)));
      document.save(pdf.toFile());
    }
  }

  private static Drawing each(Drawing page, UnaryOperator<Mark> change) {
    return new Drawing(page.width(), page.height(), page.marks().stream().map(change).toList());
  }

  private static void words(Mark.Text text, List<Mark> marks) {
    double x = text.x();
    for (String word : text.text().split(" ", -1)) {
      marks.add(new Mark.Text(x, text.y(), word, text.face(), text.size()));
      x += text.face().width(word + " ", text.size());
    }
  }
}

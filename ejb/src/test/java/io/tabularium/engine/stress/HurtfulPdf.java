package io.tabularium.engine.stress;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;

/** Documents that cost more than their size says. */
public enum HurtfulPdf {
  /** Fifty thousand lines and as many opaque areas, at random. */
  LINES_AND_AREAS {
    @Override
    public byte[] bytes() {
      return page(50_000, i -> at(i) + "m " + at(i + 7) + "l S " + at(i) + "9 9 re f");
    }
  },
  /** A lattice of fifty thousand short lines. */
  LATTICE {
    @Override
    public byte[] bytes() {
      return page(
          25_000,
          i -> {
            int x = i % 150 * 4 + 4;
            int y = i / 150 * 4 + 40;
            return x + " " + y + " m " + (x + 4) + " " + y + " l S " + x + " " + y + " m " + x + " "
                + (y + 4) + " l S";
          });
    }
  },
  /** Fifty thousand lines across at random. */
  ACROSS {
    @Override
    public byte[] bytes() {
      return page(
          50_000,
          i -> {
            String y = format((i * 7919L) % 80_000 / 100.0);
            return (i * 31) % 500 + " " + y + " m " + ((i * 31) % 500 + 50) + " " + y + " l S";
          });
    }
  },
  /** Fifty thousand shaded cells. */
  SHADES {
    @Override
    public byte[] bytes() {
      return page(50_000, i -> ".9 g " + (i % 80) * 7 + " " + (i / 80) + " 7 7 re f");
    }
  },
  /** A hundred thousand chunks of text at random places. */
  SCATTERED_TEXT {
    @Override
    public byte[] bytes() {
      return page(100_000, HurtfulPdf::scattered);
    }
  },
  /** As many chunks of text at random places as a page may have words. */
  LESS_SCATTERED_TEXT {
    @Override
    public byte[] bytes() {
      return page(19_900, HurtfulPdf::scattered);
    }
  },
  /** As many chunks of text in rows and columns as a page may have words. */
  ROWS_OF_TEXT {
    @Override
    public byte[] bytes() {
      return page(
          19_900,
          i -> "BT /F1 2 Tf " + i % 100 * 6 + " " + i / 100 * 4 + " Td (" + i % 97 + ") Tj ET");
    }
  },
  /** As many chunks of text one upon the other. */
  HEAP_OF_TEXT {
    @Override
    public byte[] bytes() {
      return page(19_900, i -> "BT /F1 8 Tf 100 100 Td (" + i + ") Tj ET");
    }
  },
  /** As many chunks of text on one line. */
  ONE_LINE {
    @Override
    public byte[] bytes() {
      return page(19_900, i -> "BT /F1 1 Tf " + format(i * .03) + " 100 Td (" + i + ") Tj ET");
    }
  },
  /** As many lines of one word each, ruled off, on a page of 200 metres. */
  FAR_LINES {
    @Override
    public byte[] bytes() {
      StringBuilder content = new StringBuilder();
      for (int i = 0; i < 9_900; i++) {
        int y = i * 20 + 20;
        content.append("BT /F1 9 Tf 50 " + y + " Td (Net) Tj 200 0 Td (" + i + ") Tj ET 40 ");
        content.append(y - 5 + " m 400 " + (y - 5) + " l S\n");
      }
      return document("/MediaBox [0 0 566929 566929]", content.toString());
    }
  },
  /** As many captions as a page may have words for, each with a value close to it. */
  CAPTIONS {
    @Override
    public byte[] bytes() {
      StringBuilder content = new StringBuilder();
      for (int i = 0; i < 4_900; i++) {
        int y = i * 20 + 20;
        content.append("BT /F1 10 Tf 50 " + y + " Td (Table 1 ...) Tj 49.1 0 Td (7) Tj ET\n");
      }
      return document("/MediaBox [0 0 566929 566929]", content.toString());
    }
  },
  /** A page of 200 by 200 metres with a table in its corner. */
  LARGE_PAGE {
    @Override
    public byte[] bytes() {
      return document("/MediaBox [0 0 566929 566929]", rows(30, 5));
    }
  },
  /** Twenty thousand pages with nothing on them. */
  EMPTY_PAGES {
    @Override
    public byte[] bytes() {
      RawPdf pdf = new RawPdf();
      pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
      StringBuilder kids = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        kids.append(i + 3).append(" 0 R ");
      }
      pdf.add("<< /Type /Pages /Count 20000 /MediaBox [0 0 9 9] /Kids [" + kids + "] >>");
      for (int i = 0; i < 20_000; i++) {
        pdf.add("<< /Type /Page /Parent 2 0 R >>");
      }
      return pdf.bytes();
    }
  },
  /** A page tree whose nodes hold one another. */
  CYCLE {
    @Override
    public byte[] bytes() {
      RawPdf pdf = new RawPdf();
      pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
      pdf.add("<< /Type /Pages /Count 4 /Kids [3 0 R] >>");
      pdf.add("<< /Type /Pages /Count 4 /Parent 2 0 R /Kids [2 0 R 3 0 R] >>");
      return pdf.bytes();
    }
  },
  /** A page tree that names each of its nodes twice: 2 to the 30 pages. */
  DOUBLING_TREE {
    @Override
    public byte[] bytes() {
      RawPdf pdf = new RawPdf();
      pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
      for (int i = 2; i < 32; i++) {
        String kid = (i + 1) + " 0 R ";
        pdf.add("<< /Type /Pages /Count 1073741824 /Kids [" + kid + kid + "] >>");
      }
      pdf.add("<< /Type /Page /Parent 31 0 R /MediaBox [0 0 9 9] >>");
      return pdf.bytes();
    }
  },
  /** One page named a hundred thousand times. */
  REPEATED_PAGE {
    @Override
    public byte[] bytes() {
      RawPdf pdf = new RawPdf();
      pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
      pdf.add("<< /Type /Pages /Count 100000 /Kids [" + "3 0 R ".repeat(100_000) + "] >>");
      pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>");
      return pdf.bytes();
    }
  },
  /** A page tree a hundred thousand levels deep. */
  DEEP_TREE {
    @Override
    public byte[] bytes() {
      RawPdf pdf = new RawPdf();
      pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
      for (int i = 2; i < 100_002; i++) {
        pdf.add(
            "<< /Type /Pages /Count 1 /Parent " + (i - 1) + " 0 R /Kids [" + (i + 1) + " 0 R] >>");
      }
      pdf.add("<< /Type /Page /Parent 100001 0 R /MediaBox [0 0 9 9] >>");
      return pdf.bytes();
    }
  },
  /** A form that draws itself twice. */
  NESTED_FORMS {
    @Override
    public byte[] bytes() {
      RawPdf pdf = head("/MediaBox [0 0 600 800]", "/XObject << /X 6 0 R >>");
      pdf.addPacked("", "/X Do");
      pdf.addPacked(
          "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
          "/X Do /X Do");
      return pdf.bytes();
    }
  },
  /** Brackets within brackets without end. */
  NESTED_BRACKETS {
    @Override
    public byte[] bytes() {
      return document("/MediaBox [0 0 600 800]", "[".repeat(5_000_000));
    }
  },
  /** A page's content that unfolds to a gigabyte. */
  CONTENT_BOMB {
    @Override
    public byte[] bytes() {
      RawPdf pdf = head("/MediaBox [0 0 600 800]", "");
      pdf.addStream("/Filter /FlateDecode", RawPdf.bomb(1L << 30));
      return pdf.bytes();
    }
  },
  /** A character map that unfolds to a gigabyte. */
  CHARACTER_MAP_BOMB {
    @Override
    public byte[] bytes() {
      RawPdf pdf = head("/MediaBox [0 0 600 800]", "");
      pdf.addPacked("", rows(10, 3));
      pdf.addStream("/Filter /FlateDecode", RawPdf.bomb(1L << 30));
      return pdf.bytes();
    }

    @Override
    String font() {
      return "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>";
    }
  },
  /** A font file that unfolds to a gigabyte. */
  FONT_BOMB {
    @Override
    public byte[] bytes() {
      RawPdf pdf = head("/MediaBox [0 0 600 800]", "");
      pdf.addPacked("", rows(10, 3));
      pdf.addStream("/Filter /FlateDecode", RawPdf.bomb(1L << 30));
      pdf.add("<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 6 0 R >>");
      return pdf.bytes();
    }

    @Override
    String font() {
      return "<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 7 0 R >>";
    }
  },
  /** An object stream that unfolds to a gigabyte, and holds the page. */
  OBJECT_STREAM_BOMB {
    @Override
    public byte[] bytes() {
      return crossed(RawPdf.bomb(1L << 30), "/N 1 /First 268000000");
    }
  },
  /** An object stream that says to hold two thousand million objects. */
  OBJECT_STREAM_COUNT {
    @Override
    public byte[] bytes() {
      byte[] few = RawPdf.deflated("3 0 << /Type /Page >>".getBytes(StandardCharsets.ISO_8859_1));
      return crossed(few, "/N 2000000000 /First 4");
    }
  },
  /** A cross-reference stream that unfolds to a gigabyte. */
  CROSS_REFERENCE_BOMB {
    @Override
    public byte[] bytes() {
      byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1);
      byte[] bomb = RawPdf.bomb(1L << 30);
      byte[] table =
          ("1 0 obj\n<< /Type /XRef /W [1 2 1] /Size 268435456 /Root 2 0 R /Filter /FlateDecode"
                  + " /Length "
                  + bomb.length
                  + " >>\nstream\n")
              .getBytes(StandardCharsets.ISO_8859_1);
      String[] tail = {
        "",
        "endstream",
        "endobj",
        "2 0 obj << /Type /Catalog /Pages 3 0 R >> endobj",
        "3 0 obj << /Type /Pages /Count 0 /Kids [] >> endobj",
        "startxref",
        "9",
        "%%EOF",
      };
      byte[] end = String.join("\n", tail).getBytes(StandardCharsets.ISO_8859_1);
      return ByteBuffer.allocate(head.length + table.length + bomb.length + end.length)
          .put(head)
          .put(table)
          .put(bomb)
          .put(end)
          .array();
    }
  };

  private static final String HELVETICA =
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

  /** The file. */
  public abstract byte[] bytes();

  String font() {
    return HELVETICA;
  }

  /** Catalog, pages, page and font; the content comes next as object 5. */
  RawPdf head(String page, String resources) {
    RawPdf pdf = new RawPdf();
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    pdf.add(
        "<< /Type /Page /Parent 2 0 R "
            + page
            + " /Contents 5 0 R /Resources << /Font << /F1 4 0 R"
            + " >> "
            + resources
            + " >> >>");
    pdf.add(font());
    return pdf;
  }

  byte[] document(String page, String content) {
    RawPdf pdf = head(page, "");
    pdf.addPacked("", content);
    return pdf.bytes();
  }

  byte[] page(int count, IntFunction<String> operators) {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < count; i++) {
      content.append(operators.apply(i)).append('\n');
    }
    return document("/MediaBox [0 0 600 800]", content.toString());
  }

  private static String scattered(int i) {
    return "BT /F1 4 Tf " + at(i) + "Td (a" + i % 97 + ") Tj ET";
  }

  static String rows(int rows, int columns) {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < rows * columns; i++) {
      int x = 50 + i % columns * 80;
      int y = 700 - i / columns * 14;
      content.append("BT /F1 9 Tf " + x + " " + y + " Td (" + i * 37 + ") Tj ET\n");
    }
    return content.toString();
  }

  /** A document whose page tree lies in an object stream. */
  byte[] crossed(byte[] objects, String counts) {
    RawPdf pdf = new RawPdf();
    pdf.add("<< /Type /Catalog /Pages 3 0 R >>");
    pdf.addStream("/Type /ObjStm /Filter /FlateDecode " + counts, objects);
    byte[] table = pdf.bytes();
    String text = new String(table, StandardCharsets.ISO_8859_1);
    int first = text.indexOf("1 0 obj");
    int second = text.indexOf("2 0 obj");
    int third = text.lastIndexOf("xref\n0 ");
    byte[] rows = new byte[4 * 5];
    row(rows, 0, 0, 0);
    row(rows, 1, 1, first);
    row(rows, 2, 1, second);
    row(rows, 3, 2, 2);
    row(rows, 4, 1, third);
    String head = "4 0 obj\n<< /Type /XRef /Size 5 /W [1 4 0] /Root 1 0 R /Length 25 >>\nstream\n";
    byte[] wide = new byte[25];
    for (int i = 0; i < 5; i++) {
      wide[i * 5] = rows[i * 4];
      System.arraycopy(rows, i * 4 + 1, wide, i * 5 + 2, 3);
    }
    String tail = "\nendstream\nendobj\nstartxref\n" + third + "\n%%EOF\n";
    return ByteBuffer.allocate(third + head.length() + wide.length + tail.length())
        .put(table, 0, third)
        .put(head.getBytes(StandardCharsets.ISO_8859_1))
        .put(wide)
        .put(tail.getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }

  private static void row(byte[] rows, int index, int kind, int value) {
    rows[index * 4] = (byte) kind;
    rows[index * 4 + 1] = (byte) (value >> 16);
    rows[index * 4 + 2] = (byte) (value >> 8);
    rows[index * 4 + 3] = (byte) value;
  }

  /** A place on the page, spread without order and always the same. */
  private static String at(int i) {
    return format((i * 7919L) % 60_000 / 100.0)
        + " "
        + format((i * 104_729L) % 80_000 / 100.0)
        + " ";
  }

  private static String format(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}

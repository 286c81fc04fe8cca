package io.tabularium.engine.generator;

import java.util.ArrayList;
import java.util.List;

/** Pages of text that look like anything but a table, by layout. */
public enum Prose {
  ONE_COLUMN {
    @Override
    void draw(Pen pen) {
      pen.paragraph(72, 90, 450, 60, 11);
    }
  },
  TWO_COLUMNS {
    @Override
    void draw(Pen pen) {
      pen.paragraph(60, 90, 225, 55, 10);
      pen.paragraph(310, 90, 225, 55, 10);
    }
  },
  BULLETS {
    @Override
    void draw(Pen pen) {
      for (int item = 0; item < 12; item++) {
        double y = 100 + item * 45;
        pen.text(80, y, "\u2022", Face.SERIF, 11);
        pen.paragraph(95, y, 420, 3, 11);
      }
    }
  },
  NUMBERED_LIST {
    @Override
    void draw(Pen pen) {
      for (int item = 0; item < 14; item++) {
        double y = 100 + item * 40;
        pen.text(72, y, (item + 1) + ".", Face.SERIF, 11);
        pen.paragraph(95, y, 420, 2, 11);
      }
    }
  },
  CONTENTS_PAGE {
    @Override
    void draw(Pen pen) {
      pen.text(72, 80, "Contents", Face.SERIF, 16);
      for (int line = 0; line < 22; line++) {
        double y = 120 + line * 22;
        String title = (line + 1) + " " + pen.words(3 + line % 4);
        String number = Integer.toString(3 + line * 4);
        double end = 520 - Face.SERIF.width(number, 11);
        int dots = (int) ((end - 80 - Face.SERIF.width(title, 11)) / Face.SERIF.width(".", 11));
        pen.text(72, y, title + " " + ".".repeat(dots), Face.SERIF, 11);
        pen.text(end, y, number, Face.SERIF, 11);
      }
    }
  },
  LETTER {
    @Override
    void draw(Pen pen) {
      String[] sender = {"Example Works", "12 Mill Lane", "Northtown"};
      for (int line = 0; line < sender.length; line++) {
        pen.text(400, 80 + line * 14, sender[line], Face.SERIF, 11);
        pen.text(72, 150 + line * 14, sender[sender.length - 1 - line], Face.SERIF, 11);
      }
      pen.text(400, 220, "3 May 2019", Face.SERIF, 11);
      pen.text(72, 260, "Dear reader,", Face.SERIF, 11);
      pen.paragraph(72, 285, 450, 14, 11);
      pen.paragraph(72, 500, 450, 8, 11);
      pen.text(72, 640, "Yours sincerely", Face.SERIF, 11);
    }
  },
  FRAMED_TEXT {
    @Override
    void draw(Pen pen) {
      pen.paragraph(72, 90, 450, 12, 11);
      pen.frame(90, 290, 500, 420);
      pen.paragraph(100, 310, 390, 7, 11);
      pen.paragraph(72, 460, 450, 14, 11);
    }
  },
  CODE {
    @Override
    void draw(Pen pen) {
      String[] lines = {
        "for (int i = 0; i < n; i++) {",
        "    total += price[i];",
        "    if (total > limit) {",
        "        return i;",
        "    }",
        "}",
        "return -1;"
      };
      pen.paragraph(72, 90, 450, 6, 11);
      for (int line = 0; line < lines.length; line++) {
        pen.text(90, 220 + line * 13, lines[line], Face.MONO, 10);
      }
      pen.paragraph(72, 350, 450, 10, 11);
    }
  },
  REFERENCES {
    @Override
    void draw(Pen pen) {
      pen.text(72, 80, "References", Face.SANS_BOLD, 13);
      for (int item = 0; item < 14; item++) {
        double y = 110 + item * 42;
        pen.text(72, y, "[" + (item + 1) + "]", Face.SERIF, 10);
        pen.paragraph(98, y, 420, 2, 10);
        pen.text(
            98, y + 26, "Proceedings, pp. " + (100 + item * 7) + "-119, 2012.", Face.SERIF, 10);
      }
    }
  },
  POEM {
    @Override
    void draw(Pen pen) {
      for (int verse = 0; verse < 5; verse++) {
        for (int line = 0; line < 4; line++) {
          double x = line % 2 == 0 ? 180 : 200;
          pen.text(x, 110 + verse * 80 + line * 15, pen.words(4 + line % 2), Face.SERIF_ITALIC, 11);
        }
      }
    }
  },
  FOOTNOTES {
    @Override
    void draw(Pen pen) {
      pen.paragraph(72, 90, 450, 40, 11);
      pen.line(72, 680, 220, 680);
      for (int note = 1; note <= 3; note++) {
        pen.text(72, 680 + note * 24, Integer.toString(note), Face.SERIF, 6);
        pen.paragraph(80, 683 + note * 24, 440, 2, 8);
      }
    }
  };

  abstract void draw(Pen pen);

  /** The page. */
  public Drawing page() {
    Pen pen = new Pen();
    draw(pen);
    return Drawing.a4(pen.marks);
  }

  /** Writes running text. */
  static final class Pen {

    private static final String[] WORDS =
        ("the river runs by an old mill where grain was ground for the towns around it and in"
                + " some years when rain had been scarce people came from far away to wait for"
                + " their turn which could take days so that a market grew beside the road")
            .split(" ");

    private final List<Mark> marks = new ArrayList<>();
    private int next;

    void text(double x, double y, String text, Face face, double size) {
      marks.add(new Mark.Text(x, y, text, face, size));
    }

    void line(double x0, double y0, double x1, double y1) {
      marks.add(new Mark.Line(x0, y0, x1, y1, 0.6));
    }

    void frame(double x0, double y0, double x1, double y1) {
      line(x0, y0, x1, y0);
      line(x0, y1, x1, y1);
      line(x0, y0, x0, y1);
      line(x1, y0, x1, y1);
    }

    /** The next words of the story. */
    String words(int count) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        words.add(word());
      }
      return String.join(" ", words);
    }

    /** Lines as long as fit into {@code width}, ragged right. */
    void paragraph(double x, double y, double width, int lines, double size) {
      for (int line = 0; line < lines; line++) {
        StringBuilder text = new StringBuilder(word());
        while (Face.SERIF.width(text + " " + WORDS[next % WORDS.length], size) < width) {
          text.append(' ').append(word());
        }
        text(x, y + line * size * 1.2, text.toString(), Face.SERIF, size);
      }
    }

    private String word() {
      return WORDS[next++ % WORDS.length];
    }
  }
}

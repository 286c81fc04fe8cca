package io.tabularium.admin.tier;

import io.tabularium.account.TierFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tier's figure as people read and write it: {@code 1,200}, {@code 25 MB}, {@code 24 h}. */
final class FigureText {

  /** Stands for a limit that there is not. */
  static final String NONE = "none";

  private static final Pattern WRITTEN =
      Pattern.compile("([0-9][0-9, ]*(?:\\.[0-9]+)?) ?([a-zA-Z]*)");

  private static final List<Unit> BYTES =
      List.of(
          new Unit("GB", 1 << 30),
          new Unit("MB", 1 << 20),
          new Unit("kB", 1 << 10),
          new Unit("B", 1));
  private static final List<Unit> MINUTES =
      List.of(new Unit("d", 24 * 60), new Unit("h", 60), new Unit("min", 1));
  private static final List<Unit> SECONDS =
      List.of(new Unit("h", 60 * 60), new Unit("min", 60), new Unit("s", 1));
  private static final List<Unit> COUNT = List.of(new Unit("", 1));

  private FigureText() {}

  private record Unit(String word, long factor) {}

  /** As people read it. */
  static String of(TierFigure figure, long value) {
    if (figure == TierFigure.REQUESTS_PER_HOUR && value == 0) {
      return NONE;
    }
    Unit unit =
        units(figure).stream()
            .filter(each -> value != 0 && value % each.factor() == 0)
            .findFirst()
            .orElse(plain(figure));
    return String.format(Locale.ENGLISH, "%,d %s", value / unit.factor(), unit.word()).strip();
  }

  /** What somebody has written; empty if that is nothing which the figure may be. */
  static OptionalLong read(TierFigure figure, String text) {
    String written = text.strip();
    if (figure == TierFigure.REQUESTS_PER_HOUR && written.equalsIgnoreCase(NONE)) {
      return OptionalLong.of(0);
    }
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return OptionalLong.empty();
    }
    String word = parts.group(2);
    return units(figure).stream()
        .filter(each -> each.word().equalsIgnoreCase(word))
        .findFirst()
        .or(() -> word.isEmpty() ? Optional.of(plain(figure)) : Optional.empty())
        .map(
            unit ->
                new BigDecimal(parts.group(1).replaceAll("[, ]", ""))
                    .multiply(BigDecimal.valueOf(unit.factor())))
        .filter(value -> value.compareTo(BigDecimal.valueOf(figure.least())) >= 0)
        .filter(value -> value.compareTo(BigDecimal.valueOf(figure.most())) <= 0)
        .map(value -> OptionalLong.of(value.longValue()))
        .orElse(OptionalLong.empty());
  }

  private static List<Unit> units(TierFigure figure) {
    return switch (figure) {
      case MAX_FILE_BYTES -> BYTES;
      case SOURCE_RETENTION, RESULT_RETENTION -> MINUTES;
      case TIME_LIMIT -> SECONDS;
      default -> COUNT;
    };
  }

  /** What a number without a unit is meant in. */
  private static Unit plain(TierFigure figure) {
    List<Unit> units = units(figure);
    return figure == TierFigure.MAX_FILE_BYTES ? units.get(1) : units.get(units.size() - 1);
  }
}

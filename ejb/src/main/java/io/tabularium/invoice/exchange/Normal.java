package io.tabularium.invoice.exchange;

import io.tabularium.invoice.model.FieldName.Kind;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.setting.Written;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Values of XML written as those of the print are. */
final class Normal {

  private static final int COMPACT = 8;

  private Normal() {}

  /** The value, or empty if there is none or it makes no sense. */
  static Optional<String> of(Kind kind, String text) {
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(
              switch (kind) {
                case TEXT -> text;
                case DATE -> date(text);
                case AMOUNT -> Written.amount(text).toPlainString();
              });
    } catch (DateTimeException | NumberFormatException senseless) {
      return Optional.empty();
    }
  }

  static Optional<String> of(ItemPart part, String text) {
    return switch (part) {
      case DESCRIPTION, UNIT, ARTICLE_NUMBER -> of(Kind.TEXT, text);
      case QUANTITY, UNIT_PRICE, TAX_RATE, LINE_TOTAL -> of(Kind.AMOUNT, text);
    };
  }

  /** A date of format 102, such as 20240201, or of ISO 8601. */
  private static String date(String text) {
    return text.length() == COMPACT
        ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).toString()
        : LocalDate.parse(text.substring(0, Math.min(text.length(), COMPACT + 2))).toString();
  }
}

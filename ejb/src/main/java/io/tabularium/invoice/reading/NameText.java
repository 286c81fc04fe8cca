package io.tabularium.invoice.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Tells names of firms and people from addresses and labels. */
final class NameText {

  private static final Pattern LEGAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(gmbh|ag|kg|ohg|gbr|ug|e\\.? ?k|e\\."
              + " ?v|se|kgaa|mbh|ltd|limited|llc|inc|corp|corporation"
              + "|plc|llp|co|company|sarl|s\\.a\\.r\\.l|sas|sasu|s\\.a\\.s|eurl|sa|s\\.a|snc|sci|b\\.?v|n\\.?v|vof|bvba|srl|s\\.r\\.l|spa"
              + "|s\\.p\\.a|s\\.?l|s\\.?l\\.?u|s\\.a\\.u|sca|a\\.?s|oy|ab|aps|pty|s\\.?c\\.?p|sprl|scop|a\\.g|stichting|association|verein"
              + "|snc|s\\.n\\.c|sas|s\\.a\\.s|ets|s\\.l\\.l|a\\.g|gesellschaft|holding|group|cooperativa)\\.?(?![\\p{L}\\p{N}])");

  private static final Pattern POSTAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/-])(?:[A-Z]{1,2}[- ])?\\d{4,5}(?:-\\d{4})?(?:"
              + " ?[A-Z]{2})?(?![\\p{N}.,/])|(?<![\\p{L}\\p{N}])[A-Z]{1,2}\\d[A-Z\\d]?"
              + " ?\\d[A-Z]{2}(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])[A-Z]\\d[A-Z]"
              + " ?\\d[A-Z]\\d|[A-Z]\\d\\d [A-Z0-9]{4}|(?<![\\p{N}.,/])\\d{3} \\d{2}"
              + " \\p{Lu}\\p{L}{2,}");

  private static final Pattern STREET =
      Pattern.compile(
          "\\d{1,4}[ ,]+(?:bis |ter"
              + " )?(?:rue|avenue|av|bd|boulevard|chemin|place|allee|impasse|route|quai|cours|street|st|road|rd"
              + "|lane|drive|dr|ave|way|blvd|court|square)(?![\\p{L}])|(?:strasse|straße|str\\.?|weg|platz|allee|gasse|ring|laan|straat|plein|kade|dijk)["
              + " .]*\\d|(?<![\\p{L}])(?:calle|c/|avda|avenida|plaza|paseo|via|viale|piazza|corso|rue|p\\.?"
              + " ?o\\.? box|postfach)(?![\\p{L}])|^\\d{1,5}[a-z]?,? [\\p{L}]|[\\p{L}]{3,}\\.?"
              + " \\d{1,4} ?[a-z]?$");

  private static final Pattern CONTACT =
      Pattern.compile(
          "@|www\\.|https?:|\\btel|\\bfon\\b|\\bfax|phone|\\bmobil|\\+\\d{2}|\\biban|\\bbic\\b|siret|siren|\\bvat\\b|\\btva\\b|\\bust\\b|\\bustid|\\bbtw\\b|\\bkvk\\b|\\bnif\\b|\\bcif\\b|p\\."
              + " ?iva");

  private static final List<String> SALUTATIONS =
      List.of(
          "herrn",
          "herr",
          "frau",
          "firma",
          "mr",
          "mrs",
          "ms",
          "monsieur",
          "madame",
          "m",
          "mme",
          "de heer",
          "mevrouw",
          "sr",
          "sra",
          "spett le",
          "spettabile",
          "attn",
          "z hd",
          "sig",
          "egr sig",
          "dear",
          "an",
          "dhr",
          "mevr");

  private static final List<String> CALLINGS =
      List.of(
          "firma", "an", "spett le", "spettabile", "egr", "a", "aan", "to", "messrs", "senores");

  private NameText() {}

  static boolean isLegal(String text) {
    return LEGAL.matcher(Fold.fold(text)).find();
  }

  /** The words of a name without its legal form. */
  static List<String> withoutForm(List<String> tokens) {
    List<String> plain = tokens.stream().filter(token -> !LEGAL.matcher(token).matches()).toList();
    return plain.isEmpty() ? tokens : plain;
  }

  /** A name without the trade or claim that a dash parts from it, and without stars. */
  static String withoutTrade(String text) {
    String name = text.replaceAll("[\\s*★]+$", "").strip();
    int dash = name.replace('—', '–').indexOf(" – ");
    boolean trade = dash > 0 && name.substring(0, dash).indexOf(' ') > 0;
    return trade && !isLegal(name.substring(dash)) ? name.substring(0, dash) : name;
  }

  static boolean hasPostalCode(String text) {
    return POSTAL.matcher(text).find();
  }

  static boolean isAddress(String text) {
    return hasPostalCode(text) || STREET.matcher(Fold.fold(text)).find();
  }

  static boolean isContact(String text) {
    return CONTACT.matcher(Fold.fold(text)).find();
  }

  static boolean isSalutation(String text) {
    return SALUTATIONS.contains(String.join(" ", Fold.tokens(text)));
  }

  /** Whether it only says that a firm's name follows. */
  static boolean isCalling(String text) {
    return CALLINGS.contains(String.join(" ", Fold.tokens(text)));
  }

  /** Whether a text may be the name of someone. */
  static boolean mayBeName(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long digits = text.chars().filter(Character::isDigit).count();
    boolean code = digits > 0 && text.strip().indexOf(' ') < 0;
    return letters >= 2
        && !code
        && !text.startsWith("(")
        && digits <= letters
        && text.length() <= 80
        && !isContact(text);
  }

  /** Whether a name goes on in the next line. */
  static boolean goesOn(String line, String next) {
    List<String> tokens = Fold.tokens(line);
    List<String> following = Fold.tokens(next);
    boolean open =
        !tokens.isEmpty()
            && List.of("und", "and", "et", "en", "y", "e", "&", "fur", "for", "der", "of", "de")
                .contains(tokens.get(tokens.size() - 1));
    boolean mark =
        line.endsWith("&") || line.endsWith("-") || (line.endsWith(",") && isLegal(next));
    boolean form = isLegal(next) && !isLegal(line) && !isAddress(next) && following.size() <= 5;
    return (open || mark || form) && !isAddress(next) && mayBeName(next);
  }
}

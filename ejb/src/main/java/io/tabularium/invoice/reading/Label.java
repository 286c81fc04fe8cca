package io.tabularium.invoice.reading;

/**
 * A label on a page.
 *
 * @param meaning as in labels.txt
 * @param start of the label in its phrase's text
 * @param end of the label, without the marks behind it
 * @param limit where the next label of the phrase begins, or the phrase ends
 */
record Label(String meaning, Phrase phrase, int start, int end, int limit) {

  /** Whether the phrase begins with it. */
  boolean leads() {
    return phrase.startsAt(start);
  }

  /** Index of what follows it in the phrase, behind colons and the like. */
  int restStart() {
    int at = end;
    while (at < limit && ":.#°º-–=[( \u00a0".indexOf(phrase.text().charAt(at)) >= 0) {
      if (phrase.text().charAt(at) == '-'
          && at + 1 < limit
          && Character.isDigit(phrase.text().charAt(at + 1))) {
        break;
      }
      at++;
    }
    return at;
  }

  /** What follows it in the phrase, up to the next label. */
  String rest() {
    return phrase.text().substring(Math.min(restStart(), limit), limit).strip();
  }

  /** Whether nothing follows it in its phrase. */
  boolean alone() {
    return rest().chars().noneMatch(Character::isLetterOrDigit);
  }
}

package io.tabularium.invoice.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Makes words comparable: small letters without accents. */
final class Fold {

  private Fold() {}

  /** The same length as {@code text}, character by character. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c < 128 ? Character.toLowerCase(c) : fold(c));
    }
    return folded.toString();
  }

  private static char fold(char c) {
    if (c == '\u00ba' || c == '\u00aa' || c == '\u00a0' || c == '\u202f' || c == '\u2009') {
      return ' ';
    }
    char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    return Character.toLowerCase(base);
  }

  /** The words of a text, folded, without marks. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    for (String token : fold(text).split("[^\\p{L}\\p{N}#%]+", -1)) {
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    return tokens;
  }
}

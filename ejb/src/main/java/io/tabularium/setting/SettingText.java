package io.tabularium.setting;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How the texts of settings are read; nonsense is an IllegalArgumentException. */
final class SettingText {

  private static final int KEY_BYTES = 32;

  /** What people write for this machine: what goes there is seen by nobody on the way. */
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private SettingText() {}

  static boolean flag(String text) {
    return Boolean.parseBoolean(oneOf("true", "false").apply(text));
  }

  static String key(String text) {
    if (!text.isEmpty() && Base64.getDecoder().decode(text).length != KEY_BYTES) {
      throw new IllegalArgumentException("must be " + KEY_BYTES + " bytes in Base64");
    }
    return text;
  }

  static String signingSecret(String text) {
    if (!text.isEmpty()) {
      if (!text.startsWith("whsec_")) {
        throw new IllegalArgumentException("must begin with whsec_");
      }
      Base64.getDecoder().decode(text.substring("whsec_".length()));
    }
    return text;
  }

  static String issuer(String text) {
    URI address = URI.create(text);
    String host = address.getHost();
    boolean safe = "https".equals(address.getScheme());
    boolean near = "http".equals(address.getScheme()) && THIS_MACHINE.contains("" + host);
    if (!text.isEmpty() && (host == null || !(safe || near))) {
      throw new IllegalArgumentException("must be an https address");
    }
    return text;
  }

  static Function<String, String> oneOf(String... words) {
    return text -> {
      if (!List.of(words).contains(text)) {
        throw new IllegalArgumentException("must be one of " + List.of(words));
      }
      return text;
    };
  }

  static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  static List<String> list(String text, int size) {
    List<String> list = list(text);
    if (list.size() != size) {
      throw new IllegalArgumentException("must be " + size + " words with commas");
    }
    return list;
  }

  static int positive(String text) {
    int value = Integer.parseInt(text);
    if (value < 1) {
      throw new IllegalArgumentException("must be at least 1");
    }
    return value;
  }
}

package io.tabularium.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** An API key in plain text: seen by its owner once, here only while it is made or checked. */
final class KeyText {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final String MARK = "tab_";

  /** Of a key that long, so many characters tell it apart for people without giving it away. */
  private static final int PREFIX_LENGTH = 10;

  private static final int PREFIX_SHARE = 4;

  private final String text;

  KeyText(String text) {
    this.text = text;
  }

  /** A new key of 256 random bits. */
  static KeyText random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new KeyText(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  String text() {
    return text;
  }

  /** The readable beginning, at most a quarter of the key. */
  String prefix() {
    return text.substring(0, Math.min(PREFIX_LENGTH, text.length() / PREFIX_SHARE));
  }

  /** SHA-256: enough for 256 random bits, and quick enough for every request. */
  byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package io.tabularium.account;

/** A key just made: the only time that its text can be seen. */
public record IssuedKey(KeyView key, String text) {

  /** Keeps the text out of logs. */
  @Override
  public String toString() {
    return "IssuedKey[" + key.prefix() + "...]";
  }
}

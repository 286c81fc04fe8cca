package io.tabularium.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses.
 *
 * @param prefix bits that an address of it shares with its base
 */
record Network(InetAddress base, int prefix) {

  /** Addresses in digits only: looking one up never asks a name server. */
  private static final Pattern DIGITS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /**
   * Reads {@code 10.0.0.0/8}, {@code fc00::/7} or a single address.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Network parse(String text) {
    String[] parts = text.split("/", 2);
    if (!DIGITS.matcher(parts[0]).matches()) {
      throw new IllegalArgumentException(text + " is no network, such as 10.0.0.0/8");
    }
    try {
      InetAddress base = InetAddress.getByName(parts[0]);
      int all = base.getAddress().length * Byte.SIZE;
      int prefix = parts.length == 1 ? all : Integer.parseInt(parts[1]);
      if (prefix < 0 || prefix > all) {
        throw new IllegalArgumentException(text + " has a prefix beyond " + all + " bits");
      }
      return new Network(base, prefix);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text + " is no network, such as 10.0.0.0/8", e);
    }
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] first = base.getAddress();
    if (bytes.length != first.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
      if (((bytes[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}

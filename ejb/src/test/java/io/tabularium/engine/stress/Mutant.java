package io.tabularium.engine.stress;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages documents by chance: the same seed, the same damage on every machine. */
final class Mutant {

  private static final int MOST_FLIPS = 40;

  private Mutant() {}

  /** A document with bits flipped, a piece cut out, or a piece of another one put in. */
  static byte[] of(long seed, List<byte[]> documents) {
    Random random = new Random(seed);
    byte[] whole = documents.get(random.nextInt(documents.size())).clone();
    byte[] other = documents.get(random.nextInt(documents.size()));
    return switch (random.nextInt(4)) {
      case 0 -> flipped(whole, random);
      case 1 -> cut(whole, random);
      case 2 -> spliced(whole, other, random);
      default -> flipped(spliced(cut(whole, random), other, random), random);
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    for (int i = 1 + random.nextInt(MOST_FLIPS); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return bytes;
  }

  private static byte[] cut(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = random.nextBoolean() ? bytes.length : Math.min(bytes.length, from + size(random));
    return joined(bytes, from, new byte[0], to);
  }

  private static byte[] spliced(byte[] bytes, byte[] other, Random random) {
    int from = random.nextInt(Math.max(1, bytes.length));
    int start = random.nextInt(other.length);
    int end = Math.min(other.length, start + size(random));
    byte[] piece = Arrays.copyOfRange(other, start, end);
    int to = random.nextBoolean() ? from : Math.min(bytes.length, from + piece.length);
    return joined(bytes, from, piece, to);
  }

  private static int size(Random random) {
    return 1 << random.nextInt(12);
  }

  /** The bytes with those from {@code from} to before {@code to} replaced. */
  private static byte[] joined(byte[] bytes, int from, byte[] piece, int to) {
    byte[] joined = Arrays.copyOf(bytes, Math.max(1, from + piece.length + bytes.length - to));
    System.arraycopy(piece, 0, joined, from, Math.min(piece.length, joined.length - from));
    System.arraycopy(bytes, to, joined, from + piece.length, bytes.length - to);
    return joined;
  }
}

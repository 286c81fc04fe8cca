package io.tabularium.metric;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.HdrHistogram.Histogram;

/**
 * A reading as bytes and back: deflated; series with HdrHistogram's own encoding, then gauges.
 * Kinds and gauges go by name, so that later ones may be added; unknown ones are passed over.
 */
final class ReadingFormat {

  private static final int VERSION = 1;

  private ReadingFormat() {}

  static byte[] write(Reading reading) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeByte(VERSION);
      out.writeInt(reading.measures().size());
      for (var entry : reading.measures().entrySet()) {
        out.writeUTF(entry.getKey().kind().name());
        out.writeUTF(entry.getKey().name());
        write(entry.getValue(), out);
      }
      out.writeInt(reading.looks().size());
      for (var entry : reading.looks().entrySet()) {
        out.writeUTF(entry.getKey().name());
        write(entry.getValue(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Measure measure, DataOutputStream out) throws IOException {
    for (Outcome outcome : Outcome.values()) {
      out.writeLong(measure.count(outcome));
    }
    ByteBuffer histogram = ByteBuffer.allocate(measure.micros().getNeededByteBufferCapacity());
    int length = measure.micros().encodeIntoByteBuffer(histogram);
    out.writeInt(length);
    out.write(histogram.array(), 0, length);
  }

  private static void write(Looks looks, DataOutputStream out) throws IOException {
    out.writeLong(looks.count());
    out.writeDouble(looks.sum());
    out.writeDouble(looks.max());
    out.writeDouble(looks.last());
  }

  /** Adds what the bytes hold to {@code sum}. */
  static void readInto(byte[] bytes, Reading sum) {
    // single bytes are dear where each is inflated alone
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes))))) {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IllegalStateException("a reading of format " + version);
      }
      for (int left = in.readInt(); left > 0; left--) {
        String kind = in.readUTF();
        String name = in.readUTF();
        Measure measure = readMeasure(in);
        for (Kind known : Kind.values()) {
          if (known.name().equals(kind)) {
            sum.add(new Series(known, name), measure);
          }
        }
      }
      for (int left = in.readInt(); left > 0; left--) {
        String gauge = in.readUTF();
        Looks looks = new Looks(in.readLong(), in.readDouble(), in.readDouble(), in.readDouble());
        for (Gauge known : Gauge.values()) {
          if (known.name().equals(gauge)) {
            sum.add(known, looks);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Measure readMeasure(DataInputStream in) throws IOException {
    long[] outcomes = new long[Outcome.values().length];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = in.readLong();
    }
    ByteBuffer histogram = ByteBuffer.wrap(in.readNBytes(in.readInt()));
    return new Measure(Histogram.decodeFromByteBuffer(histogram, 0), outcomes);
  }
}

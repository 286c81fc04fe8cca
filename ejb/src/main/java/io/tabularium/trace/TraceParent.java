package io.tabularium.trace;

import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step of a trace, as the header {@code traceparent} of W3C Trace Context (level 1) writes it.
 *
 * @param traceId 32 hexadecimal digits, which all steps of a trace have in common
 * @param stepId 16 hexadecimal digits of this one
 * @param flags 2 hexadecimal digits, handed on as they came
 */
public record TraceParent(String traceId, String stepId, String flags) {

  /** The name of the header. */
  public static final String HEADER = "traceparent";

  /** Later versions may go on behind the flags; ff is none. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?!ff)(?<version>[0-9a-f]{2})-(?!0{32})(?<trace>[0-9a-f]{32})-(?!0{16})(?<step>[0-9a-f]{16})"
              + "-(?<flags>[0-9a-f]{2})(?<more>-.*)?");

  private static final String FIRST_VERSION = "00";
  private static final int TRACE_BYTES = 16;
  private static final int STEP_BYTES = 8;

  /**
   * A new step of the trace that a caller names; of a new trace where it names none, or not as the
   * standard has it.
   *
   * @param header what the caller sent, or null
   */
  public static TraceParent next(String header, RandomGenerator random) {
    Matcher written = WRITTEN.matcher(header == null ? "" : header);
    boolean known =
        written.matches()
            && (written.group("more") == null || !written.group("version").equals(FIRST_VERSION));
    return new TraceParent(
        known ? written.group("trace") : digits(TRACE_BYTES, random),
        digits(STEP_BYTES, random),
        known ? written.group("flags") : "00");
  }

  /** The trace's id in a header that {@link #next} has written; empty for null. */
  static String idOf(String header) {
    return header == null ? "" : next(header, new SplittableRandom(0)).traceId();
  }

  /** Whom lines of the log about a job are about, by the names of their fields. */
  public static Map<String, String> who(UUID job, UUID client, String header) {
    return Map.of("job", job.toString(), "client", client.toString(), "trace", idOf(header));
  }

  private static String digits(int count, RandomGenerator random) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    bytes[count - 1] |= 1; // nothing but noughts is no id
    return HexFormat.of().formatHex(bytes);
  }

  /** As the header has it. */
  @Override
  public String toString() {
    return FIRST_VERSION + "-" + traceId + "-" + stepId + "-" + flags;
  }
}

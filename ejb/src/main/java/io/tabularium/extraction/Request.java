package io.tabularium.extraction;

import io.tabularium.engine.Budget;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionMode;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.GivenRegion;
import io.tabularium.engine.PageRange;
import io.tabularium.storage.Sha256;
import io.tabularium.writer.EngineVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a caller asks for a document, checked.
 *
 * @param name what the caller calls the document, or null
 * @param pages as {@link PageRange#parse} reads it, or null for all
 * @param regions as {@link GivenRegion#parse} reads it, or null to find the tables
 * @param password null if none was given; kept sealed until the work ends
 * @param callbackUrl whom to tell of the end, or null; its address is checked elsewhere
 * @param handling what else is wished
 */
public record Request(
    String name,
    ExtractionMode mode,
    String pages,
    String regions,
    Priority priority,
    String password,
    String callbackUrl,
    Handling handling) {

  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "name",
              "mode",
              "pages",
              "regions",
              "priority",
              "password",
              "callbackUrl",
              "fresh",
              "keep"));

  /** As many as the column holds. */
  private static final int PAGES_LENGTH = 1000;

  private static final int REGIONS_LENGTH = 4000;
  private static final int URL_LENGTH = 2000;

  /**
   * Reads the options of the contract; absent or blank ones have their defaults.
   *
   * @throws ExtractionException INVALID_OPTION, naming the option and what it may be
   */
  public static Request parse(Map<String, String> options) {
    for (String name : options.keySet()) {
      if (!KNOWN.contains(name)) {
        throw invalid("\"" + name + "\" is no option; there are " + String.join(", ", KNOWN) + ".");
      }
    }
    String pages = text(options, "pages", PAGES_LENGTH);
    String regions = text(options, "regions", REGIONS_LENGTH);
    PageRange.parse(pages);
    GivenRegion.parse(regions);
    return new Request(
        options.get("name"),
        word(options, "mode", ExtractionMode.AUTO),
        pages,
        regions,
        word(options, "priority", Priority.NORMAL),
        text(options, "password", PAGES_LENGTH),
        text(options, "callbackUrl", URL_LENGTH),
        new Handling(
            is(options, "fresh", "true", "false"), is(options, "keep", "nothing", "usual")));
  }

  /** Whether the document is to go when its work ends, and what was found when it was given. */
  public boolean keepsNothing() {
    return handling.keepNothing();
  }

  /** The same for a document of this name. */
  public Request withName(String wished) {
    return new Request(wished, mode, pages, regions, priority, password, callbackUrl, handling);
  }

  /** What tells one request from another, the password apart. */
  List<String> parts() {
    return Arrays.asList(
        mode.name(), pages, regions, priority.name(), callbackUrl, handling.toString());
  }

  /**
   * What tells one work from another: bytes, effective options and engine. Null where a password
   * was given, since nobody may get a result without it.
   */
  String workDigest(String sha256) {
    if (password != null || sha256 == null) {
      return null;
    }
    String effectivePages = PageRange.parse(pages).toString();
    return Sha256.of(
        Arrays.asList(
            sha256, mode.name(), effectivePages, regions, EngineVersion.CURRENT.version()));
  }

  /** The options in the engine's terms. */
  static ExtractionOptions toOptions(
      ExtractionMode mode, String pages, String regions, String password, Budget budget) {
    return new ExtractionOptions(
        PageRange.parse(pages), mode, password, GivenRegion.parse(regions), budget);
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "Request[mode=" + mode + ", pages=" + pages + ", regions=" + regions + "]";
  }

  private static String text(Map<String, String> options, String name, int limit) {
    String value = options.get(name);
    if (value == null || value.isEmpty()) {
      return null;
    }
    if (value.length() > limit) {
      throw invalid(name + ": write it with at most " + limit + " characters.");
    }
    return value;
  }

  /** Whether an option has the first of two words; the second one is its default. */
  private static boolean is(Map<String, String> options, String name, String yes, String no) {
    String value = options.getOrDefault(name, no);
    if (!value.equals(yes) && !value.equals(no) && !value.isBlank()) {
      throw invalid(name + ": \"" + value + "\" is neither " + yes + " nor " + no + ".");
    }
    return value.equals(yes);
  }

  private static <E extends Enum<E>> E word(Map<String, String> options, String name, E fallback) {
    String value = options.get(name);
    if (value == null || value.isBlank()) {
      return fallback;
    }
    E[] all = fallback.getDeclaringClass().getEnumConstants();
    return Arrays.stream(all)
        .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                invalid(
                    name
                        + ": \""
                        + value
                        + "\" is none of "
                        + Arrays.toString(all).toLowerCase(Locale.ROOT)
                        + "."));
  }

  private static ExtractionException invalid(String detail) {
    return new ExtractionException(FailureCode.INVALID_OPTION, detail);
  }
}

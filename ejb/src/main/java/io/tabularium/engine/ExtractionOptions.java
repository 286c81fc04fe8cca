package io.tabularium.engine;

import java.util.List;

/**
 * What the caller asks of an extraction.
 *
 * @param pages empty for every page
 * @param password null if none was given; used in memory only
 * @param regions empty to find the tables; else exactly these are read
 * @param joined whether tables that go on over pages are told
 */
public record ExtractionOptions(
    List<PageRange> pages,
    ExtractionMode mode,
    String password,
    List<GivenRegion> regions,
    Budget budget,
    boolean joined) {

  /** Every page, automatic mode, no password, no limits. */
  public static final ExtractionOptions DEFAULT =
      new ExtractionOptions(List.of(), ExtractionMode.AUTO, null, List.of(), Budget.UNLIMITED);

  /** Copies the lists. */
  public ExtractionOptions {
    pages = List.copyOf(pages);
    regions = List.copyOf(regions);
  }

  /** One that tells tables which go on over pages. */
  public ExtractionOptions(
      List<PageRange> pages,
      ExtractionMode mode,
      String password,
      List<GivenRegion> regions,
      Budget budget) {
    this(pages, mode, password, regions, budget, true);
  }

  /** The same with other pages. */
  public ExtractionOptions withPages(List<PageRange> other) {
    return new ExtractionOptions(other, mode, password, regions, budget, joined);
  }

  /** The same in another mode. */
  public ExtractionOptions withMode(ExtractionMode other) {
    return new ExtractionOptions(pages, other, password, regions, budget, joined);
  }

  /** The same with a password. */
  public ExtractionOptions withPassword(String other) {
    return new ExtractionOptions(pages, mode, other, regions, budget, joined);
  }

  /** The same within a budget. */
  public ExtractionOptions withBudget(Budget other) {
    return new ExtractionOptions(pages, mode, password, regions, other, joined);
  }

  /** The same with each page's tables for themselves, or with tables that go on told. */
  public ExtractionOptions withJoined(boolean other) {
    return new ExtractionOptions(pages, mode, password, regions, budget, other);
  }

  /** The same with given regions. */
  public ExtractionOptions withRegions(List<GivenRegion> other) {
    return new ExtractionOptions(pages, mode, password, other, budget);
  }

  /** What is given for a page. */
  List<GivenRegion> given(int page) {
    return regions.stream().filter(region -> region.page() == page).toList();
  }

  /**
   * Checks what is given against the document.
   *
   * @throws ExtractionException INVALID_OPTION
   */
  void check(int pageCount) {
    for (GivenRegion region : regions) {
      if (region.page() > pageCount) {
        throw GivenRegion.invalid(
            "the document ends with page " + pageCount + "; give no region beyond it.");
      }
      boolean box = region.columns().isEmpty() && region.headerRows() == null;
      if (mode == ExtractionMode.TABULA && !box) {
        throw GivenRegion.invalid("mode tabula takes boxes only; leave columns and header rows.");
      }
    }
  }

  /** Whether boxes are given, but none on this page. */
  boolean skips(int page) {
    return !regions.isEmpty() && given(page).isEmpty();
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "ExtractionOptions[pages=" + pages + ", mode=" + mode + ", regions=" + regions + "]";
  }
}

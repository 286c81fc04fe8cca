package io.tabularium.invoice.reading;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds a seller that no label names: letter heads, sender lines, footers, web addresses. */
final class SellerFinder {

  private static final double SENDER_LINE = 2.5;
  private static final double OVER_ADDRESS = 1.5;

  /** A name stands so many font sizes above its address. */
  private static final double NAME_PITCH = 2.4;

  private static final double LEGAL_FORM = 1.0;
  private static final double FIRST_BLOCK = 0.9;
  private static final double FOOTER = 0.6;
  private static final double REPEATED = 0.3;
  private static final double WEB = 0.8;
  private static final double LARGE = 0.4;

  /** Enough points to be sure. */
  private static final double FULL = 4.0;

  /** What a second place adds to the first. */
  private static final double AGAIN = 0.5;

  private static final double UPPER = 0.3;
  private static final double LOWER = 0.8;

  private static final double IMPRINT = 1.5;

  private static final Pattern LEGAL_LINE =
      Pattern.compile(
          "siege social|capital|siret|\\brcs\\b|\\bhrb\\b|amtsgericht|registered"
              + " (?:in|office)|company (?:no|reg)|\\bkvk\\b|registro mercantil|cap\\."
              + " ?soc|\\brea\\b|partita iva|\\bp\\.? ?iva|ust-?id|vat"
              + " (?:no|reg|id)|\\bcif\\b|\\bnif\\b");

  private static final String SEPARATORS = "\\s[·•|–—●■\\-*]\\s|\\s?[·•●|]\\s?|, (?=\\d)|,\\s";

  private final Sheet sheet;
  private final List<Block> blocks;

  SellerFinder(Sheet sheet, List<Block> blocks) {
    this.sheet = sheet;
    this.blocks = blocks;
  }

  /** The best one that is not {@code buyer}, or null. */
  Candidate find(Candidate buyer) {
    List<Candidate> candidates = new ArrayList<>();
    senderLines(candidates);
    accountHolders(candidates);
    names(candidates);
    String all = Fold.fold(String.join("\n", sheet.rows().stream().map(Row::text).toList()));
    return candidates.stream()
        .filter(candidate -> !PartyReader.same(candidate, buyer))
        .map(candidate -> candidate.times(1 + support(candidate, all) / candidate.score()))
        .map(candidate -> candidate.times(1 + again(candidate, candidates) / candidate.score()))
        .max(Comparator.comparingDouble(Candidate::score))
        .map(best -> best.times(Math.min(0.9, best.score() / FULL) / best.score()))
        .map(best -> inFull(best, candidates))
        .orElse(null);
  }

  /** The best score of the same name in another place, in part. */
  private static double again(Candidate candidate, List<Candidate> candidates) {
    return AGAIN
        * candidates.stream()
            .filter(other -> !other.how().equals(candidate.how()))
            .filter(other -> PartyReader.same(candidate, other))
            .mapToDouble(Candidate::score)
            .max()
            .orElse(0);
  }

  /** A brand's name as the firm's own, if that begins with it and tells its legal form. */
  private static Candidate inFull(Candidate best, List<Candidate> candidates) {
    List<String> brand = Fold.tokens(best.value());
    return candidates.stream()
        .filter(other -> NameText.isLegal(other.value()) && !NameText.isLegal(best.value()))
        .filter(other -> Fold.tokens(other.value()).size() > brand.size())
        .filter(other -> Fold.tokens(other.value()).subList(0, brand.size()).equals(brand))
        .findFirst()
        .map(full -> full.times(best.score() / full.score()))
        .orElse(best);
  }

  /** The line above the window of an address, name, street and town; or a name above such one. */
  private void senderLines(List<Candidate> candidates) {
    for (Phrase phrase : sheet.pages().phrases()) {
      String[] parts = phrase.text().split(SEPARATORS, -1);
      boolean address = NameText.hasPostalCode(phrase.text()) && parts.length > 2;
      if (address && phrase.page() == 1 && top(phrase) < 0.5) {
        String name = parts[0].strip();
        boolean street = NameText.isAddress(name) && !NameText.isLegal(name);
        if (street) {
          above(phrase, candidates);
        } else if (NameText.mayBeName(name) && !sheet.labelled(phrase)) {
          double score = SENDER_LINE + (NameText.isLegal(name) ? LEGAL_FORM : 0);
          BoundingBox box = phrase.box(0, parts[0].length());
          candidates.add(new Candidate(name, parts[0], 1, box, score, "sender line"));
        }
      }
    }
  }

  private void above(Phrase address, List<Candidate> candidates) {
    if (address.row() == 0) {
      return;
    }
    for (Phrase name : sheet.rows().get(address.row() - 1).phrases()) {
      double pitch = address.line().baseline() - name.line().baseline();
      boolean over = name.box().overlap(address.box(), Axis.HORIZONTAL) > 0;
      if (over && pitch < NAME_PITCH * address.size() && mayName(name)) {
        candidates.add(
            new Candidate(name.text(), name.text(), 1, name.box(), OVER_ADDRESS, "letter head"));
      }
    }
  }

  /** Who owns the account to pay to. */
  private void accountHolders(List<Candidate> candidates) {
    for (Label label : sheet.labels("accountHolder")) {
      String name = label.rest();
      if (NameText.mayBeName(name)) {
        BoundingBox box = label.phrase().box(label.restStart(), label.limit());
        candidates.add(
            new Candidate(name, name, label.phrase().page(), box, LEGAL_FORM, "account holder"));
      }
    }
  }

  private double top(Phrase phrase) {
    return phrase.box().y0() / sheet.pages().page(phrase.page()).height();
  }

  private void names(List<Candidate> candidates) {
    Phrase first = firstName();
    for (Block block : blocks) {
      Phrase phrase = block.lines().get(0);
      for (Phrase line : block.lines()) {
        boolean legal = NameText.isLegal(line.text()) && line.text().length() < 60;
        boolean head = line.equals(phrase) && addressed(block) && top(line) < UPPER;
        if (phrase.page() > 1
            || !mayName(line)
            || !(line.equals(first) || legal || web(line) || head || overLegalLine(line))) {
          continue;
        }
        double score = legal ? LEGAL_FORM : 0.1;
        score += line.equals(phrase) && addressed(block) ? FOOTER : 0;
        score += line.equals(first) ? FIRST_BLOCK : 0;
        score += top(line) > LOWER || top(line) < UPPER ? FOOTER : 0;
        score += overLegalLine(line) ? IMPRINT : 0;
        score += line.size() > 1.3 * usualSize() ? LARGE : 0;
        String name = NameText.withoutTrade(line.text());
        String how = top(line) > LOWER ? "footer" : "letter head";
        candidates.add(new Candidate(name, line.text(), line.page(), line.box(), score, how));
      }
    }
  }

  private static boolean web(Phrase line) {
    return line.folded()
        .matches("(?:www\\.)?[\\p{L}\\p{N}-]+\\.(?:com|de|fr|nl|es|it|net|org|eu|co\\.uk|io)");
  }

  /** Whether the line below tells the register, the capital or the tax id of a firm. */
  private boolean overLegalLine(Phrase line) {
    if (line.row() + 1 >= sheet.rows().size() || top(line) < LOWER) {
      return false;
    }
    Row next = sheet.rows().get(line.row() + 1);
    double pitch = next.line().baseline() - line.line().baseline();
    boolean near = next.page() == line.page() && pitch < 2 * line.size();
    return near && LEGAL_LINE.matcher(Fold.fold(next.text())).find();
  }

  private static boolean addressed(Block block) {
    return block.lines().stream().anyMatch(line -> NameText.isAddress(line.text()));
  }

  private boolean mayName(Phrase line) {
    return (NameText.mayBeName(line.text()) || web(line))
        && !sheet.labelled(line)
        && !(NameText.isAddress(line.text()) && !NameText.isLegal(line.text()))
        && sheet.dates().find(line.text()).isEmpty();
  }

  private Phrase firstName() {
    for (Phrase phrase : sheet.pages().phrases()) {
      if (mayName(phrase) && phrase.text().length() < 50) {
        return phrase;
      }
    }
    return null;
  }

  private double usualSize() {
    List<Double> sizes = sheet.pages().phrases().stream().map(Phrase::size).sorted().toList();
    return sizes.get(sizes.size() / 2);
  }

  /** What else on the pages speaks for a name: that it stands there again, and web addresses. */
  private static double support(Candidate candidate, String all) {
    List<String> tokens = Fold.tokens(candidate.value());
    String folded = Fold.fold(candidate.value());
    int times = 0;
    for (int at = all.indexOf(folded); at >= 0; at = all.indexOf(folded, at + 1)) {
      times++;
    }
    Set<String> webs = new HashSet<>();
    for (String word : all.split("[\\s,;]+", -1)) {
      int at = word.indexOf('@');
      if (at >= 0 || word.startsWith("www.") || word.startsWith("http")) {
        webs.add(word.substring(at + 1).replaceAll("https?://|www\\.|[^\\p{L}\\p{N}]", ""));
      }
    }
    String joined = String.join("", NameText.withoutForm(tokens));
    boolean web =
        webs.stream()
            .anyMatch(
                w ->
                    joined.length() > 3
                        && !tokens.isEmpty()
                        && tokens.get(0).length() > 2
                        && (w.contains(tokens.get(0)) || w.contains(joined)));
    return REPEATED * Math.min(3, times - 1) + (web ? WEB : 0);
  }
}

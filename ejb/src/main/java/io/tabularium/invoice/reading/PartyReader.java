package io.tabularium.invoice.reading;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads who sells and who buys. */
final class PartyReader {

  private static final double LABELLED = 0.9;
  private static final double WINDOW = 0.8;
  private static final double CAUTION = 0.5;

  /** Addresses of letters stand in this upper part of the first page. */
  private static final double UPPER_PART = 0.45;

  /** Lines of an address stand at most so many font sizes apart. */
  private static final double WINDOW_PITCH = 2.6;

  /** With a blank line between its lines, so many. */
  private static final double BLANK_LINES = 3.6;

  /** The window of a letter begins within so many points below the sender's line. */
  private static final double SENDER_REACH = 70;

  /** Its left edge is the sender's line's within so many points. */
  private static final double SENDER_EDGE = 8;

  /** A step so many times as wide as the others parts two paragraphs. */
  private static final double PARAGRAPH = 1.7;

  private static final int MOST_LINES = 7;

  /** Lines of an address begin within so many points. */
  private static final double ALIGNED = 4;

  private static final Set<String> PARTIES = Set.of("seller", "buyer", "shipTo");

  private final Sheet sheet;
  private final List<Block> blocks;

  PartyReader(Sheet sheet) {
    this.sheet = sheet;
    this.blocks = Block.of(sheet.pages());
  }

  Map<FieldName, Field> read() {
    Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
    Candidate labelledBuyer = best(labelled("buyer"));
    Candidate seller = seller(labelledBuyer);
    if (seller != null) {
      fields.put(FieldName.SELLER_NAME, seller.field(Math.min(LABELLED, seller.score())));
    }
    Candidate buyer = labelledBuyer == null ? window(seller) : labelledBuyer;
    if (buyer != null) {
      fields.put(FieldName.BUYER_NAME, buyer.field(Math.min(LABELLED, buyer.score())));
    }
    return fields;
  }

  private static Candidate best(List<Candidate> candidates) {
    return candidates.stream().max(Comparator.comparingDouble(Candidate::score)).orElse(null);
  }

  private Candidate seller(Candidate buyer) {
    Candidate labelled = best(labelled("seller").stream().filter(c -> !same(c, buyer)).toList());
    if (labelled != null && labelled.score() > CAUTION) {
      return labelled;
    }
    return new SellerFinder(sheet, blocks).find(buyer);
  }

  static boolean same(Candidate one, Candidate other) {
    return other != null && Fold.tokens(one.value()).equals(Fold.tokens(other.value()));
  }

  /** The names that stand behind, below or beside the labels of a party. */
  private List<Candidate> labelled(String meaning) {
    List<Candidate> found = new ArrayList<>();
    for (Label label : sheet.labels(meaning)) {
      if (label.leads()) {
        Candidate candidate = labelled(label);
        if (candidate != null) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private Candidate labelled(Label label) {
    boolean colon =
        label.phrase().text().startsWith(":", label.end())
            || label.phrase().text().startsWith(" :", label.end());
    String rest =
        label
            .phrase()
            .text()
            .substring(Math.min(label.restStart(), label.phrase().text().length()));
    if (!rest.isBlank()) {
      boolean name =
          colon
              && NameText.mayBeName(rest)
              && !NameText.isSalutation(rest)
              && sheet.labels(label.phrase()).size() < 3;
      return name ? candidate(rest.strip(), label.phrase(), LABELLED - 0.05) : null;
    }
    Candidate below = name(below(label), LABELLED);
    return below != null ? below : name(right(label), LABELLED - 0.05);
  }

  private List<Phrase> below(Label label) {
    BoundingBox box = label.phrase().box();
    for (int i = label.phrase().row() + 1; i < sheet.rows().size(); i++) {
      Row row = sheet.rows().get(i);
      if (row.page() != label.phrase().page()
          || row.box().y0() - box.y1() > 3 * label.phrase().size()) {
        return List.of();
      }
      for (Phrase phrase : row.phrases()) {
        boolean left = Math.abs(phrase.box().x0() - box.x0()) < 12;
        boolean over =
            box.overlap(phrase.box(), Axis.HORIZONTAL) > 0 && phrase.box().x0() > box.x0() - 12;
        if (left || over) {
          return block(phrase);
        }
      }
    }
    return List.of();
  }

  private List<Phrase> right(Label label) {
    for (Phrase phrase : sheet.rows().get(label.phrase().row()).phrases()) {
      if (phrase.box().x0() > label.phrase().box().x1()) {
        return block(phrase);
      }
    }
    return List.of();
  }

  private List<Phrase> block(Phrase first) {
    for (Block block : blocks) {
      if (block.lines().contains(first)) {
        return block.from(first);
      }
    }
    return List.of(first);
  }

  private Candidate name(List<Phrase> lines, double score) {
    for (int i = 0; i < lines.size() && i < 4; i++) {
      Phrase line = lines.get(i);
      if (sheet.leads(line, PARTIES) && NameText.mayBeName(line.text()) && i > 0) {
        return null;
      }
      Candidate holder = i == 0 ? holder(line, score) : null;
      if (holder != null) {
        return holder;
      }
      boolean called = NameText.isCalling(line.text()) && i + 1 < lines.size();
      if (isName(line) && !called) {
        return join(lines, i, score);
      }
    }
    return null;
  }

  /** Who holds the contract, where an address begins with that. */
  private Candidate holder(Phrase line, double score) {
    return sheet.labels(line).stream()
        .filter(label -> label.leads() && label.meaning().equals("accountHolder"))
        .map(Label::rest)
        .filter(NameText::mayBeName)
        .findFirst()
        .map(name -> candidate(name, line, score))
        .orElse(null);
  }

  private boolean isName(Phrase line) {
    boolean labelled =
        sheet.labels(line).stream()
            .anyMatch(l -> l.leads() && !l.alone() && line.text().indexOf(':') >= 0);
    boolean all = sheet.labels(line).stream().anyMatch(l -> l.leads() && l.alone());
    boolean address = NameText.isAddress(line.text()) && !NameText.isLegal(line.text());
    return NameText.mayBeName(line.text())
        && !labelled
        && !all
        && !address
        && sheet.dates().find(line.text()).isEmpty();
  }

  private static Candidate join(List<Phrase> lines, int first, double score) {
    String text = strip(lines.get(first).text());
    BoundingBox box = lines.get(first).box();
    for (int i = first + 1; i < lines.size(); i++) {
      String next = lines.get(i).text();
      boolean person = NameText.isSalutation(text) && !NameText.isAddress(next);
      if (!person && !NameText.goesOn(text, next)) {
        break;
      }
      text = text.endsWith("-") ? text + next : text + " " + next;
      box = box.union(lines.get(i).box());
    }
    return new Candidate(text, text, lines.get(first).page(), box, score, "block");
  }

  /** The name without a word such as "Attn:" before it. */
  static String strip(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && NameText.isSalutation(text.substring(0, colon))
        ? text.substring(colon + 1).strip()
        : text;
  }

  private static Candidate candidate(String name, Phrase phrase, double score) {
    return new Candidate(name, name, phrase.page(), phrase.box(), score, "label");
  }

  /** What stands below the sender's line of a letter. */
  private Candidate belowSender(Candidate seller) {
    for (Phrase sender : sheet.pages().phrases()) {
      if (sender.page() == 1 && isSenderLine(sender) && tellsSender(sender, seller)) {
        List<Phrase> lines = below(sender);
        Candidate name = lines.isEmpty() ? null : name(lines, WINDOW);
        if (name != null && !same(name, seller) && lines.size() > 1) {
          return name;
        }
      }
    }
    return null;
  }

  private static boolean tellsSender(Phrase line, Candidate seller) {
    boolean named = seller != null && line.folded().startsWith(Fold.fold(seller.value()));
    return named || NameText.hasPostalCode(line.text());
  }

  private List<Phrase> below(Phrase sender) {
    List<Phrase> lines = new ArrayList<>();
    for (int i = sender.row() + 1; i < sheet.rows().size() && lines.size() < MOST_LINES; i++) {
      Row row = sheet.rows().get(i);
      double reach = lines.isEmpty() ? SENDER_REACH : WINDOW_PITCH * row.size();
      Phrase last = lines.isEmpty() ? sender : lines.get(lines.size() - 1);
      if (row.page() != 1 || row.box().y0() - last.box().y1() > reach) {
        break;
      }
      row.phrases().stream()
          .filter(phrase -> Math.abs(phrase.box().x0() - sender.box().x0()) < SENDER_EDGE)
          .forEach(lines::add);
    }
    return lines;
  }

  /** The address in the upper part of the first page that is not the seller's. */
  private Candidate window(Candidate seller) {
    Candidate letter = belowSender(seller);
    if (letter != null) {
      return letter;
    }
    double height = sheet.pages().page(1).height();
    for (Phrase town : sheet.pages().phrases()) {
      boolean upper = town.page() == 1 && town.box().y0() < UPPER_PART * height;
      if (upper && NameText.hasPostalCode(town.text()) && !isSenderLine(town)) {
        List<Phrase> close = climb(town, WINDOW_PITCH);
        List<Phrase> lines = close.size() > 2 ? close : climb(town, BLANK_LINES);
        Candidate name = isBuyer(lines, seller) ? name(lines, WINDOW) : null;
        if (name != null && lines.size() > 1 && !same(name, seller)) {
          return name;
        }
      }
    }
    return null;
  }

  private static boolean isSenderLine(Phrase phrase) {
    return phrase.text().split("[·•●|]|\\s[-–—]\\s", -1).length > 2;
  }

  /** The lines of an address from its town upwards, the first one first. */
  private List<Phrase> climb(Phrase town, double most) {
    List<Phrase> lines = new ArrayList<>(List.of(town));
    double usual = 0;
    for (int i = town.row() - 1; i >= 0 && lines.size() < MOST_LINES; i--) {
      Row row = sheet.rows().get(i);
      Phrase last = lines.get(0);
      double pitch = last.line().baseline() - row.line().baseline();
      boolean gap = usual > 0 && pitch > PARAGRAPH * usual;
      if (row.page() != town.page() || pitch > most * Math.max(last.size(), row.size()) || gap) {
        break;
      }
      for (Phrase phrase : row.phrases()) {
        boolean left = Math.abs(phrase.box().x0() - town.box().x0()) < ALIGNED;
        boolean right = Math.abs(phrase.box().x1() - town.box().x1()) < ALIGNED;
        if (left || right) {
          if (isSenderLine(phrase) || sheet.leads(phrase, Set.of("titleNumber"))) {
            return lines;
          }
          usual = Math.max(usual, pitch);
          lines.add(0, phrase);
        }
      }
    }
    return lines;
  }

  private boolean isBuyer(List<Phrase> lines, Candidate seller) {
    String text = Fold.fold(String.join(" ", lines.stream().map(Phrase::text).toList()));
    boolean sellers = seller != null && text.contains(Fold.fold(seller.value()));
    boolean contact = lines.stream().filter(line -> NameText.isContact(line.text())).count() > 1;
    boolean other =
        lines.stream().anyMatch(line -> sheet.leads(line, Set.of("shipTo", "seller")))
            || shipLabelAbove(lines.get(0));
    return !sellers && !contact && !other;
  }

  private boolean shipLabelAbove(Phrase first) {
    return sheet.labels("shipTo").stream()
        .filter(Label::leads)
        .map(Label::phrase)
        .anyMatch(
            label ->
                label.page() == first.page()
                    && first.box().y0() >= label.box().y0()
                    && first.box().y0() - label.box().y1() < WINDOW_PITCH * label.size()
                    && Math.abs(label.box().x0() - first.box().x0()) < 20);
  }
}

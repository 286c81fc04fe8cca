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
    boolean colon = label.phrase().text().startsWith(":", label.end())
        || label.phrase().text().startsWith(" :", label.end());
    String rest = label.phrase().text().substring(Math.min(label.restStart(), label.phrase().text().length()));
    if (!rest.isBlank()) {
      boolean name = colon && NameText.mayBeName(rest) && !NameText.isSalutation(rest)
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
      if (isName(line)) {
        return join(lines, i, score);
      }
    }
    return null;
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

  /** The address in the upper part of the first page that is not the seller's. */
  private Candidate window(Candidate seller) {
    double height = sheet.pages().page(1).height();
    for (Block block : blocks) {
      Phrase first = block.lines().get(0);
      boolean upper = first.page() == 1 && first.box().y0() < UPPER_PART * height;
      if (upper && block.lines().size() > 1 && isBuyer(block, seller)) {
        Candidate name = name(block.lines(), WINDOW);
        if (name != null && !same(name, seller)) {
          return name;
        }
      }
    }
    return null;
  }

  private boolean isBuyer(Block block, Candidate seller) {
    boolean postal = block.lines().stream().anyMatch(line -> NameText.isAddress(line.text()));
    boolean sellers =
        seller != null && Fold.fold(block.text()).contains(Fold.fold(seller.value()));
    boolean contact = block.lines().stream().filter(l -> NameText.isContact(l.text())).count() > 1;
    boolean shipping =
        block.lines().stream().anyMatch(line -> sheet.leads(line, Set.of("shipTo", "seller")))
            || shipLabelAbove(block);
    return postal && !sellers && !contact && !shipping;
  }

  private boolean shipLabelAbove(Block block) {
    BoundingBox box = block.lines().get(0).box();
    return sheet.labels("shipTo").stream()
        .filter(Label::leads)
        .map(Label::phrase)
        .anyMatch(
            p ->
                p.page() == 1
                    && box.y0() >= p.box().y0()
                    && box.y0() - p.box().y1() < 3 * p.size()
                    && Math.abs(p.box().x0() - box.x0()) < 20);
  }
}

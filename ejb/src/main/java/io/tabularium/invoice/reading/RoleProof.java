package io.tabularium.invoice.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out by arithmetic which columns are quantity, price and total: one times other is third.
 */
final class RoleProof {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

  /** Columns that are never quantity, price or total, whatever their numbers make. */
  private static final Set<String> APART = Set.of("position", "article", "description", "taxRate");

  /** What a column that is named so already is worth beside a line whose product holds. */
  private static final double NAMED = 0.1;

  private final Heading heading;
  private final List<Map<Integer, BigDecimal>> lines = new ArrayList<>();

  RoleProof(Heading heading, List<Row> rows, NumberReader numbers) {
    this.heading = heading;
    Cells cells = new Cells(heading, numbers);
    for (Row row : rows) {
      List<List<Phrase>> all = cells.of(row);
      Map<Integer, BigDecimal> line = new HashMap<>();
      for (int c = 0; c < all.size(); c++) {
        List<Found<Amount>> found =
            all.get(c).isEmpty() ? List.of() : numbers.quantities(all.get(c).get(0).text());
        boolean number = !found.isEmpty() && found.get(0).start() == 0;
        if (number && !found.get(0).value().percent()) {
          line.put(c, found.get(0).value().value());
        }
      }
      if (line.size() > 2) {
        lines.add(line);
      }
    }
  }

  /** Three columns. */
  private record Roles(int quantity, int price, int total) {}

  /** The heading, with other roles where more products hold with them. */
  Heading proved() {
    Roles named = new Roles(column("quantity"), column("unitPrice"), column("amount"));
    Roles best = null;
    int before = holds(named).right();
    double most = before;
    int count = heading.columns().size();
    for (int quantity = 0; quantity < count; quantity++) {
      for (int price = quantity + 1; price < count; price++) {
        for (int total = price + 1; total < count; total++) {
          Roles roles = new Roles(quantity, price, total);
          Held held = holds(roles);
          double worth = held.right() + kept(roles, named);
          boolean more = 2 * held.right() > lines.size() && held.right() > before;
          if (more && held.telling() && worth > most) {
            best = roles;
            most = worth;
          }
        }
      }
    }
    return best == null ? heading : renamed(best);
  }

  private static double kept(Roles roles, Roles named) {
    double kept = roles.quantity() == named.quantity() ? NAMED : 0;
    kept += roles.price() == named.price() ? NAMED : 0;
    return kept + (roles.total() == named.total() ? NAMED : 0);
  }

  private int column(String role) {
    int found = -1;
    for (int c = 0; c < heading.columns().size(); c++) {
      found = heading.columns().get(c).is(role) && found < 0 ? c : found;
    }
    return found;
  }

  /** In how many lines a product holds, and whether in one of more than a single piece. */
  private record Held(int right, boolean telling) {}

  private Held holds(Roles roles) {
    if (apart(roles.quantity()) || apart(roles.price()) || apart(roles.total())) {
      return new Held(0, false);
    }
    int right = 0;
    boolean telling = false;
    for (Map<Integer, BigDecimal> line : lines) {
      BigDecimal quantity = line.get(roles.quantity());
      BigDecimal price = line.get(roles.price());
      BigDecimal total = line.get(roles.total());
      if (quantity != null && price != null && total != null && total.signum() != 0) {
        BigDecimal off = quantity.multiply(price).subtract(total).abs();
        boolean holds = off.compareTo(TOLERANCE) <= 0;
        right += holds ? 1 : 0;
        telling |= holds && quantity.compareTo(BigDecimal.ONE) != 0;
      }
    }
    return new Held(right, telling);
  }

  private boolean apart(int column) {
    return column < 0 || APART.contains(heading.columns().get(column).role());
  }

  private Heading renamed(Roles roles) {
    List<Column> columns = new ArrayList<>(heading.columns());
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      String role = column.role();
      role = Set.of("quantity", "unitPrice", "amount").contains(role) ? "other" : role;
      role = c == roles.quantity() ? "quantity" : role;
      role = c == roles.price() ? "unitPrice" : role;
      role = c == roles.total() ? "amount" : role;
      columns.set(c, new Column(role, column.heading(), column.box()));
    }
    return new Heading(heading.firstRow(), heading.lastRow(), columns);
  }
}

package io.tabularium.engine.generator;

import io.tabularium.engine.generator.TrueTable.TrueCell;
import java.util.ArrayList;
import java.util.List;

/**
 * TEDS (Zhong, ShafieiBavani, Jimeno Yepes 2020): the likeness of two tables as trees of rows and
 * cells, by the exact edit distance of Zhang and Shasha 1989.
 */
public final class TreeDistance {

  private final List<Node> first;
  private final List<Node> second;
  private final double[][] trees;

  private TreeDistance(TrueTable first, TrueTable second) {
    this.first = postorder(first);
    this.second = postorder(second);
    this.trees = new double[this.first.size()][this.second.size()];
  }

  /** 1 for equal tables, down to 0. */
  public static double teds(TrueTable first, TrueTable second) {
    TreeDistance distance = new TreeDistance(first, second);
    int nodes = Math.max(distance.first.size(), distance.second.size()) - 1;
    return nodes == 0 ? 1 : 1 - distance.compute() / nodes;
  }

  private double compute() {
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        if (first.get(i).isKey && second.get(j).isKey) {
          forest(i, j);
        }
      }
    }
    return trees[first.size() - 1][second.size() - 1];
  }

  private void forest(int i, int j) {
    int left = first.get(i).leftmost;
    int top = second.get(j).leftmost;
    double[][] d = new double[i - left + 2][j - top + 2];
    for (int x = 1; x < d.length; x++) {
      d[x][0] = d[x - 1][0] + 1;
    }
    for (int y = 1; y < d[0].length; y++) {
      d[0][y] = d[0][y - 1] + 1;
    }
    for (int x = 1; x < d.length; x++) {
      for (int y = 1; y < d[0].length; y++) {
        Node a = first.get(left + x - 1);
        Node b = second.get(top + y - 1);
        double best = Math.min(d[x - 1][y], d[x][y - 1]) + 1;
        boolean whole = a.leftmost == left && b.leftmost == top;
        double kept =
            whole
                ? d[x - 1][y - 1] + a.cost(b)
                : d[a.leftmost - left][b.leftmost - top] + trees[left + x - 1][top + y - 1];
        d[x][y] = Math.min(best, kept);
        if (whole) {
          trees[left + x - 1][top + y - 1] = d[x][y];
        }
      }
    }
  }

  private static List<Node> postorder(TrueTable table) {
    List<Node> nodes = new ArrayList<>();
    boolean firstRow = true;
    for (List<TrueCell> row : table.rows()) {
      int start = nodes.size();
      boolean firstCell = true;
      for (TrueCell cell : row) {
        nodes.add(new Node("td", cell, nodes.size(), !firstCell));
        firstCell = false;
      }
      nodes.add(new Node("tr", null, start, !firstRow));
      firstRow = false;
    }
    nodes.add(new Node("table", null, 0, true));
    return nodes;
  }

  /**
   * A node in postorder.
   *
   * @param leftmost index of its leftmost leaf
   * @param isKey whether it has an elder brother or is the root
   */
  private record Node(String tag, TrueCell cell, int leftmost, boolean isKey) {

    double cost(Node other) {
      if (!tag.equals(other.tag)) {
        return 1;
      }
      if (cell == null) {
        return 0;
      }
      boolean sameSpans =
          cell.rowSpan() == other.cell.rowSpan() && cell.columnSpan() == other.cell.columnSpan();
      return sameSpans ? levenshtein(cell.text(), other.cell.text()) : 1;
    }

    private static double levenshtein(String a, String b) {
      int[] last = new int[b.length() + 1];
      for (int y = 0; y <= b.length(); y++) {
        last[y] = y;
      }
      for (int x = 1; x <= a.length(); x++) {
        int[] next = new int[b.length() + 1];
        next[0] = x;
        for (int y = 1; y <= b.length(); y++) {
          int change = last[y - 1] + (a.charAt(x - 1) == b.charAt(y - 1) ? 0 : 1);
          next[y] = Math.min(change, Math.min(last[y], next[y - 1]) + 1);
        }
        last = next;
      }
      int longest = Math.max(a.length(), b.length());
      return longest == 0 ? 0 : (double) last[b.length()] / longest;
    }
  }
}

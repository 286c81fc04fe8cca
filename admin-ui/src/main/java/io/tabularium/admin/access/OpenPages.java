package io.tabularium.admin.access;

import static java.util.Comparator.comparingLong;

import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.List;

/**
 * How many pages of the portal one browser session may hold open. The server keeps the state of
 * each until it has not been heard of for a quarter of an hour: without a bound, one visitor could
 * fill the heap.
 */
final class OpenPages {

  /** Pages of somebody who has signed in; more than anybody looks at. */
  static final int MOST = 50;

  /** Pages of a guest, who can but sign in. */
  static final int MOST_OF_GUEST = 5;

  private OpenPages() {}

  /** Closes what is open beyond the bound, first what has not been heard of for longest. */
  static void bound(Collection<UI> pages, int most) {
    List<UI> open = pages.stream().filter(page -> !page.isClosing()).toList();
    open.stream()
        .sorted(comparingLong(page -> page.getInternals().getLastHeartbeatTimestamp()))
        .limit(Math.max(0, open.size() - most))
        .forEach(UI::close);
  }
}

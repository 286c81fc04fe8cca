package io.tabularium.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuestsTest {

  private final List<Integer> ended = new ArrayList<>();
  private final Guests guests = new Guests();

  @Test
  void theOldestBeyondTheBoundEnd() {
    come(0, Guests.MOST + 2);
    assertThat(ended).containsExactly(0, 1);
  }

  @Test
  void whoHasGoneIsNotCounted() {
    Session first = new Session(0);
    guests.comes(first);
    guests.goes(first);
    come(1, Guests.MOST + 2);
    assertThat(ended).containsExactly(1);
  }

  /** Its time was over in this moment; that is no fault of who comes. */
  @Test
  void oneThatHasEndedByItselfStandsInNobodysWay() {
    Session first = new Session(0);
    first.over = true;
    guests.comes(first);
    come(1, Guests.MOST + 2);
    assertThat(ended).containsExactly(1);
  }

  private void come(int from, int to) {
    IntStream.range(from, to).forEach(number -> guests.comes(new Session(number)));
  }

  private final class Session extends VaadinSession {

    private static final long serialVersionUID = 1L;

    private final int number;
    private boolean over;

    Session(int number) {
      super(null);
      this.number = number;
    }

    @Override
    public WrappedSession getSession() {
      return (WrappedSession)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {WrappedSession.class},
              (proxy, method, arguments) -> {
                if (over) {
                  throw new IllegalStateException("over");
                }
                if (method.getName().equals("invalidate")) {
                  ended.add(number);
                }
                return null;
              });
    }
  }
}

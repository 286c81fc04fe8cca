package io.tabularium.admin.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import io.tabularium.admin.access.Clicks;
import io.tabularium.admin.access.NotAllowedException;
import io.tabularium.admin.access.TestSession;
import io.tabularium.metric.Objective;
import io.tabularium.metric.Quantity;
import io.tabularium.metric.Statistic;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundDialogTest {

  @AfterEach
  void leave() {
    VaadinSession.setCurrent(null);
  }

  @Test
  void anOperatorChangesNoPromise() {
    TestSession session = TestSession.begin(Role.OPERATOR);
    Objective objective =
        new Objective(
            "error-rate",
            new Quantity("api", null, Statistic.ERROR_SHARE),
            1,
            Duration.ofMinutes(5),
            "calls that fail");
    BoundDialog dialog = new BoundDialog(null, objective, null);
    assertThatThrownBy(() -> Clicks.save(dialog)).isInstanceOf(NotAllowedException.class);
    assertThat(VaadinSession.getCurrent()).isSameAs(session);
  }
}

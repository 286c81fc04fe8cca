package io.tabularium.admin.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import io.tabularium.admin.access.Clicks;
import io.tabularium.admin.access.NotAllowedException;
import io.tabularium.admin.access.TestSession;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewDialogTest {

  @AfterEach
  void leave() {
    VaadinSession.setCurrent(null);
  }

  @Test
  void nobodyButAdministratorsChangesLimits() {
    for (Role role : List.of(Role.VIEWER, Role.OPERATOR)) {
      TestSession session = TestSession.begin(role);
      ReviewDialog dialog = new ReviewDialog(null, null, List.of(), null);
      assertThatThrownBy(() -> Clicks.save(dialog)).isInstanceOf(NotAllowedException.class);
      assertThat(VaadinSession.getCurrent()).isSameAs(session);
    }
  }
}

package io.tabularium.admin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import io.tabularium.admin.access.Clicks;
import io.tabularium.admin.access.NotAllowedException;
import io.tabularium.admin.access.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonDialogTest {

  @AfterEach
  void leave() {
    VaadinSession.setCurrent(null);
  }

  @Test
  void anOperatorLetsNobodyIn() {
    TestSession session = TestSession.begin(Role.OPERATOR);
    PersonDialog dialog = new PersonDialog(null);
    assertThatThrownBy(() -> Clicks.save(dialog)).isInstanceOf(NotAllowedException.class);
    assertThat(VaadinSession.getCurrent()).isSameAs(session);
  }
}

package io.tabularium.admin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.ClientView;
import io.tabularium.account.KeyTerms;
import io.tabularium.account.KeyView;
import io.tabularium.account.Role;
import io.tabularium.account.Scope;
import io.tabularium.account.TierName;
import io.tabularium.admin.access.Clicks;
import io.tabularium.admin.access.NotAllowedException;
import io.tabularium.admin.access.TestSession;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A hidden button is no protection: who may not is refused before any service is asked. */
class ClientDialogsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final KeyView KEY =
      new KeyView(
          new UUID(0, 2),
          new UUID(0, 1),
          "tab_x",
          new KeyTerms("import", Set.of(Scope.READ), null),
          NOW,
          null,
          null);
  private static final ClientView CLIENT =
      new ClientView(new UUID(0, 1), "acme", TierName.FREE, NOW, List.of(KEY));

  @AfterEach
  void leave() {
    VaadinSession.setCurrent(null);
  }

  @TestFactory
  Stream<DynamicTest> nobodyButAdministratorsChangesClientsAndKeys() {
    return Stream.of(Role.VIEWER, Role.OPERATOR)
        .flatMap(
            role ->
                Stream.of("client", "tier", "key", "rotation")
                    .map(
                        what ->
                            DynamicTest.dynamicTest(
                                what + " by " + role, () -> refuse(role, what))));
  }

  private static void refuse(Role role, String what) {
    TestSession session = TestSession.begin(role);
    Dialog dialog =
        switch (what) {
          case "client" -> new ClientDialog(null);
          case "tier" -> new TierDialog(null, CLIENT, null);
          case "key" -> new KeyDialog(null, CLIENT, null);
          default -> new RotateDialog(null, KEY, null);
        };
    assertThatThrownBy(() -> Clicks.save(dialog)).isInstanceOf(NotAllowedException.class);
    assertThat(VaadinSession.getCurrent()).isSameAs(session);
  }
}

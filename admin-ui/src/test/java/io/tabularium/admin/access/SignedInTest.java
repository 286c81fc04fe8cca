package io.tabularium.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever wants to change something must first be named by the session, and be allowed. */
class SignedInTest {

  private TestSession session;

  @AfterEach
  void leave() {
    VaadinSession.setCurrent(null);
  }

  @Test
  void eachRoleMayWhatItAndThoseBelowMay() {
    for (Role has : Role.values()) {
      session = TestSession.begin(has);
      for (Role needed : Role.values()) {
        boolean allowed = has.compareTo(needed) >= 0;
        assertThat(SignedIn.may(needed)).as("%s for %s", has, needed).isEqualTo(allowed);
        assertThat(VaadinSession.getCurrent()).isSameAs(session);
        if (allowed) {
          assertThat(SignedIn.actor(needed)).isEqualTo("administrator anna");
        } else {
          assertThatThrownBy(() -> SignedIn.actor(needed)).isInstanceOf(NotAllowedException.class);
        }
      }
    }
  }

  @Test
  void nobodyMayAnything() {
    session = TestSession.begin(null);
    assertThat(VaadinSession.getCurrent()).isSameAs(session);
    assertThat(SignedIn.may(Role.VIEWER)).isFalse();
    assertThatThrownBy(() -> SignedIn.demand(Role.VIEWER)).isInstanceOf(NotAllowedException.class);
  }
}

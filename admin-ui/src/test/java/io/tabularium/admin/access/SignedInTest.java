package io.tabularium.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever wants to change something must first be named by the session, and be allowed. */
class SignedInTest {

  @AfterEach
  void leave() {
    VaadinSession.setCurrent(null);
  }

  @Test
  void eachRoleMayWhatItAndThoseBelowMay() {
    for (Role has : Role.values()) {
      TestSession.begin(has);
      for (Role needed : Role.values()) {
        boolean allowed = has.compareTo(needed) >= 0;
        assertThat(SignedIn.may(needed)).as("%s for %s", has, needed).isEqualTo(allowed);
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
    TestSession.begin(null);
    assertThat(SignedIn.may(Role.VIEWER)).isFalse();
    assertThatThrownBy(() -> SignedIn.demand(Role.VIEWER)).isInstanceOf(NotAllowedException.class);
  }
}

package io.tabularium.setting;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has stored settings looked at on a node where nobody asks, for those who read them elsewhere. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettingTimer {

  @Inject private StoredSettings stored;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void look() {
    stored.look();
  }
}

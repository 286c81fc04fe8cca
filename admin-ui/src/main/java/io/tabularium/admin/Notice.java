package io.tabularium.admin;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word of the portal to whoever has just done something; screen readers read it out. */
public final class Notice {

  private static final int SECONDS_DONE = 4;

  /** What went wrong has a remedy, which takes longer to read. */
  private static final int SECONDS_FAILED = 12;

  private Notice() {}

  /** Something was done. */
  public static void done(String text) {
    show(text, SECONDS_DONE).addThemeVariants(NotificationVariant.LUMO_SUCCESS);
  }

  /** Something could not be done, and what to do about it. */
  public static void failed(String remedy) {
    Notification notification = show(remedy, SECONDS_FAILED);
    notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
    notification.setAssertive(true);
  }

  private static Notification show(String text, int seconds) {
    return Notification.show(text, seconds * 1000, Notification.Position.BOTTOM_START);
  }
}

package io.tabularium.account;

import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Level;
import java.util.logging.Logger;

/** At the start of a node: the first administrator, and the client of the operator's own key. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAccounts {

  private static final Logger LOG = Logger.getLogger(FirstAccounts.class.getName());

  /** Where a made password waits, in the data folder, for the operator to read and delete it. */
  static final String PASSWORD_FILE = "first-administrator-password";

  @Inject private Settings settings;
  @Inject private AccountService accounts;
  @Inject private AdministratorService administrators;

  @PostConstruct
  void make() {
    twice(this::makeAdministrator);
    String key = settings.get(Setting.API_KEY);
    if (!key.isEmpty()) {
      twice(() -> accounts.bootstrap(key));
    }
  }

  /** Two nodes that start on an empty database may both find nothing there; the first one wins. */
  static void twice(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.log(Level.INFO, "another node may have been faster; looking again", e);
      step.run();
    }
  }

  private void makeAdministrator() {
    if (administrators.isAny()) {
      return;
    }
    boolean added = false;
    try {
      administrators.add(AdministratorService.FIRST, password().toCharArray(), Role.ADMIN);
      added = true;
    } finally {
      if (!added) {
        forgetPassword();
      }
    }
  }

  private String password() {
    String given = settings.get(Setting.ADMIN_PASSWORD);
    return given.isEmpty() ? madePassword() : given;
  }

  private String madePassword() {
    String made = KeyText.random().text();
    Path file = passwordFile();
    forgetPassword();
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, made);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the first password to " + file, e);
    }
    return made;
  }

  private void forgetPassword() {
    try {
      Files.deleteIfExists(passwordFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + passwordFile(), e);
    }
  }

  private Path passwordFile() {
    return settings.get(Setting.DATA).resolve(PASSWORD_FILE);
  }
}

package io.tabularium.account;

import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** At the start of a node: the first administrator, and the client of the operator's own key. */
@Singleton
@Startup
public class FirstAccounts {

  /** Where a made password waits, in the data folder, for the operator to read and delete it. */
  static final String PASSWORD_FILE = "first-administrator-password";

  @Inject private Settings settings;
  @Inject private AccountService accounts;
  @Inject private AdministratorService administrators;

  @PostConstruct
  void make() {
    if (!administrators.isAny()) {
      administrators.add(AdministratorService.FIRST, password().toCharArray(), Role.ADMIN);
    }
    String key = settings.get(Setting.API_KEY);
    if (!key.isEmpty()) {
      accounts.bootstrap(key);
    }
  }

  private String password() {
    String given = settings.get(Setting.ADMIN_PASSWORD);
    return given.isEmpty() ? madePassword() : given;
  }

  private String madePassword() {
    String made = KeyText.random().text();
    Path file = settings.get(Setting.DATA).resolve(PASSWORD_FILE);
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, made);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the first password to " + file, e);
    }
    return made;
  }
}

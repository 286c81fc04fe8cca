package io.tabularium.account;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an administrator may do; a later one may all that an earlier one may. */
public enum Role {
  /** See everything. */
  VIEWER,
  /** Also act on work: cancel, repeat, erase. */
  OPERATOR,
  /** Also change limits, clients, keys and settings. */
  ADMIN;

  /** Role names as the container knows them: this one's and those below. */
  public Set<String> groups() {
    return EnumSet.range(VIEWER, this).stream()
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}

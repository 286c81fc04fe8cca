package io.tabularium.admission;

import io.tabularium.account.Caller;
import io.tabularium.account.Tier;

/**
 * Whose requests are counted together.
 *
 * @param kind {@code client} or {@code address}: limits are named by it
 * @param id unlike that of any other of its kind
 * @param tier what it may
 */
public record Subject(String kind, String id, Tier tier) {

  /** A client, by its key. */
  public static Subject of(Caller caller) {
    return new Subject("client", caller.clientId().toString(), caller.tier());
  }

  /** An address, where there is no key. */
  public static Subject ofAddress(String address, Tier anonymous) {
    return new Subject("address", address, anonymous);
  }

  /** Where the bucket of one of its limits is kept. */
  String key(Limit limit) {
    return limit.name() + "/" + tier.name() + "/" + id;
  }
}

package io.tabularium.invoice;

import io.tabularium.account.Caller;
import java.util.UUID;

/**
 * Who reviews an invoice.
 *
 * @param name as the history tells it
 * @param clientId whose invoices they may touch, null for everybody's
 */
record Reviewer(String name, UUID clientId) {

  static Reviewer of(Caller caller) {
    return new Reviewer(caller.clientName(), caller.clientId());
  }

  boolean may(UUID owner) {
    return clientId == null || clientId.equals(owner);
  }
}

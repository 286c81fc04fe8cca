package io.tabularium.admin.playground;

import io.tabularium.account.AccountService;
import io.tabularium.account.Caller;
import io.tabularium.account.Role;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.extraction.ExtractionArchive;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.ExtractionSummary;
import io.tabularium.extraction.Request;
import io.tabularium.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What people do with extractions in the portal. Those that they start are the portal's own, as of
 * any client.
 */
@ApplicationScoped
public class Trials {

  @Inject private AccountService accounts;
  @Inject private ExtractionService extractions;
  @Inject private ExtractionArchive archive;

  /** Sends a document as the contract's options say; answers the extraction's id. */
  public UUID send(InputStream body, Map<String, String> options) {
    Request request = Request.parse(options);
    Caller portal = accounts.portal();
    StoredFile document = extractions.receive(portal, body);
    return extractions.submit(portal, document, request).summary().id();
  }

  /** Sends the document of an extraction again; empty if it is no longer kept. */
  public Optional<UUID> again(UUID id, Map<String, String> options) {
    SignedIn.demand(Role.OPERATOR);
    return archive.document(id).map(document -> send(document, options));
  }

  /** Erases an extraction for its owner. */
  public void erase(ExtractionSummary extraction) {
    SignedIn.demand(Role.OPERATOR);
    accounts
        .onBehalfOf(extraction.clientName())
        .ifPresent(owner -> extractions.erase(owner, extraction.id()));
  }

  private UUID send(Path document, Map<String, String> options) {
    try (InputStream body = Files.newInputStream(document)) {
      return send(body, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

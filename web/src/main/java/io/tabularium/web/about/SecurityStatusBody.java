package io.tabularium.web.about;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which protections are on, without a secret.
 *
 * @param keysStoredAs what is kept of a key
 * @param rateLimits whether limits of requests hold
 * @param anonymousExtraction whether documents are taken without a key
 * @param developmentKeys whether keys are given out for the asking
 * @param trustedProxies whether any proxy's word on the caller's address is taken
 * @param signInLock how sign-in to the portal is shut after wrong passwords
 * @param auditLog what makes a changed entry show
 * @param fetchesUrls whether the server fetches addresses that a document names
 */
@Schema(
    name = "SecurityStatus",
    requiredProperties = {"keysStoredAs", "passwordsStoredAs", "signInLock", "auditLog"})
public record SecurityStatusBody(
    List<String> authentication,
    String keysStoredAs,
    String passwordsStoredAs,
    List<String> openRoutes,
    boolean rateLimits,
    boolean anonymousExtraction,
    boolean developmentKeys,
    boolean trustedProxies,
    String signInLock,
    String auditLog,
    boolean fetchesUrls) {

  /** Copies the lists. */
  public SecurityStatusBody {
    authentication = List.copyOf(authentication);
    openRoutes = List.copyOf(openRoutes);
  }
}

package io.tabularium.web.about;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which protections are on, without a secret. */
@Schema(name = "SecurityStatus")
public record SecurityStatusBody(
    List<String> authentication,
    String keysStoredAs,
    String passwordsStoredAs,
    List<String> openRoutes,
    boolean fetchesUrls) {

  /** Copies the lists. */
  public SecurityStatusBody {
    authentication = List.copyOf(authentication);
    openRoutes = List.copyOf(openRoutes);
  }
}

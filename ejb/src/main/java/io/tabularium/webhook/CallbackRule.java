package io.tabularium.webhook;

import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Which addresses a caller may name to be called back at. */
@ApplicationScoped
public class CallbackRule {

  private CheckedResolver resolver;

  /** For the container's proxy. */
  protected CallbackRule() {}

  @Inject
  CallbackRule(Settings settings) {
    this(settings.get(Setting.WEBHOOK_ALLOW));
  }

  /** One with this allow list. */
  CallbackRule(String allowed) {
    this.resolver = new CheckedResolver(new AddressRule(allowed));
  }

  DnsResolver resolver() {
    return resolver;
  }

  /**
   * Checks an address, its name resolved.
   *
   * @throws InvalidInputException with the remedy
   */
  public void check(String url) {
    String host = host(url);
    try {
      resolver.resolve(host);
    } catch (ForbiddenAddressException e) {
      throw new InvalidInputException(
          "callbackUrl: \""
              + host
              + "\" is or leads to a private or loopback address; name a public one, or ask the"
              + " operator to allow it.");
    } catch (UnknownHostException e) {
      throw new InvalidInputException(
          "callbackUrl: the name \"" + host + "\" is not known; check its spelling.");
    }
  }

  private static String host(String url) {
    try {
      URI uri = new URI(url);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri.getHost().replaceAll("^\\[|]$", "");
      }
      throw new InvalidInputException(
          "callbackUrl: write it as https://host/path, without a user name.");
    } catch (URISyntaxException e) {
      throw new InvalidInputException("callbackUrl: write it as https://host/path.");
    }
  }
}

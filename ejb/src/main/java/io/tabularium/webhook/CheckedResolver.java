package io.tabularium.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the client that connects, and refuses at that very moment: what was checked is
 * what is connected to, whatever the name server says next.
 */
final class CheckedResolver implements DnsResolver {

  private final AddressRule rule;

  CheckedResolver(AddressRule rule) {
    this.rule = rule;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = InetAddress.getAllByName(host);
    for (InetAddress address : all) {
      if (!rule.allows(host, address)) {
        throw new ForbiddenAddressException(host);
      }
    }
    return all;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}

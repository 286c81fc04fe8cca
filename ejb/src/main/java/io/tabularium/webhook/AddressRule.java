package io.tabularium.webhook;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which addresses may be called: those of the public internet, and what the operator's list names.
 */
final class AddressRule {

  /** The special-purpose registries of RFC 6890, and ways to write IPv4 within IPv6. */
  private static final List<Network> INSIDE =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "fc00::/7",
              "fe80::/9",
              "ff00::/8")
          .map(Network::parse)
          .toList();

  private final Set<String> names = new HashSet<>();
  private final List<Network> networks = new ArrayList<>();

  /**
   * Reads the operator's list.
   *
   * @param allowed host names and networks, separated by commas
   */
  AddressRule(String allowed) {
    for (String entry : allowed.split(",", -1)) {
      String text = entry.strip().toLowerCase(Locale.ROOT);
      if (text.contains("/") || text.contains(":") || text.matches("[0-9.]+")) {
        networks.add(Network.parse(text));
      } else if (!text.isEmpty()) {
        names.add(text);
      }
    }
  }

  /** Whether {@code address}, to which {@code host} resolved, may be called. */
  boolean allows(String host, InetAddress address) {
    return names.contains(host.toLowerCase(Locale.ROOT))
        || networks.stream().anyMatch(network -> network.contains(address))
        || INSIDE.stream().noneMatch(network -> network.contains(address));
  }
}

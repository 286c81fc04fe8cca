package io.tabularium.web.answer;

import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed only as far as configured proxies
 * have written it: from its end backwards, up to the first address that is none of theirs.
 */
@ApplicationScoped
public class CallerAddress {

  private static final String FORWARDED = "X-Forwarded-For";

  /** Digits only: a name would be looked up in the network. */
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F.:]{2,45}");

  private static final int BYTE = 8;

  /** Who has an IPv6 network has all the addresses of it. */
  private static final int NETWORK_BYTES = 8;

  private static final int IPV6_BYTES = 16;

  private List<Network> trusted;

  /** For the container's proxy. */
  protected CallerAddress() {}

  @Inject
  CallerAddress(Settings settings) {
    trusted = settings.get(Setting.TRUSTED_PROXIES).stream().map(Network::parse).toList();
  }

  /** A network whose first {@code bits} bits are those of {@code address}. */
  private record Network(InetAddress address, int bits) {

    static Network parse(String text) {
      String[] parts = text.split("/", 2);
      InetAddress address = literal(parts[0]);
      if (address == null) {
        throw new IllegalArgumentException(
            Setting.TRUSTED_PROXIES.name() + ": \"" + text + "\" is no address and no network");
      }
      int all = address.getAddress().length * BYTE;
      return new Network(address, parts.length == 1 ? all : Integer.parseInt(parts[1]));
    }

    boolean has(InetAddress other) {
      byte[] mine = address.getAddress();
      byte[] theirs = other.getAddress();
      if (mine.length != theirs.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 1 << (BYTE - 1 - bit % BYTE);
        if ((mine[bit / BYTE] & mask) != (theirs[bit / BYTE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The address that limits are counted for; of IPv6, the network of 64 bits. */
  public String of(HttpServletRequest request) {
    InetAddress caller = literal(request.getRemoteAddr());
    List<String> hops = hops(request.getHeader(FORWARDED));
    for (int i = hops.size() - 1; i >= 0 && isTrusted(caller); i--) {
      InetAddress hop = literal(hops.get(i));
      if (hop == null) {
        break; // what no proxy writes: believe nothing before it either
      }
      caller = hop;
    }
    return text(caller);
  }

  private boolean isTrusted(InetAddress address) {
    return address != null && trusted.stream().anyMatch(network -> network.has(address));
  }

  private static List<String> hops(String header) {
    return header == null
        ? List.of()
        : Arrays.stream(header.split(",", -1)).map(String::strip).toList();
  }

  private static String text(InetAddress address) {
    if (address == null) {
      return "unknown";
    }
    byte[] bytes = address.getAddress();
    if (bytes.length == IPV6_BYTES) {
      Arrays.fill(bytes, NETWORK_BYTES, IPV6_BYTES, (byte) 0);
    }
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes", e);
    }
  }

  private static InetAddress literal(String text) {
    if (text == null || !LITERAL.matcher(text).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
